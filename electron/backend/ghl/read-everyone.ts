import type { GhlUser } from '#shared/ghl/user';
import type { ApiResult, PeopleReading, SearchAllOptions } from './ghl-api';
import { doAtOnce } from './at-once';
import { hasCount } from './read-all-pages';
import type { UserPage } from './response-schemas';
import { bringsNobodyNew, isExactlyAfter, listPeople, sharePeople, type Slice } from './slice-chain';

export interface ReadEveryoneOptions extends SearchAllOptions {
  /** Reads one page; `limit` is what to ask for. */
  readonly readPage: (skip: number, limit: number, signal: AbortSignal) => Promise<ApiResult<UserPage>>;
  /** What to ask for; a server that answers fewer decides how long pages are. */
  readonly pageSize: number;
}

const mostReadings = 3;
/** From this length on, a page more or less is not worth going without the proof that pages join. */
const shortestToOverlap = 20;
const mostExtensions = 5000;
const mostBridges = 12;

/**
 * [Note: the chain of pages]
 *
 * Pages are asked for all at once, and people come and go meanwhile: somebody removed from an early page moves everybody
 * after them up by one, over the edge of a page already read. So neighbouring pages overlap by one person. Two pages that
 * share a person miss nobody between them who was there all the time, whenever each was read, because each page
 * is an unbroken piece of the list and the sort (by the date people were added) keeps the order of those who stay. Where
 * two neighbours share nobody, the place between them is read again until they join; a chain from the beginning to the
 * end has everybody. The server's count is the second, independent witness: while it disagrees, the whole is read again,
 * a few times at most, and a difference that stays is told.
 */
export async function readEveryone(options: ReadEveryoneOptions): Promise<ApiResult<PeopleReading>> {
  const reader = new PageReader(options);
  const everyone = new Map<string, GhlUser>();
  let shifted = false;
  let lastDifference: number | null = null;
  for (let reading = 1; ; reading += 1) {
    const chain = await readChain(reader);
    if (!chain.ok) return chain;
    const { slices, isJoined, isCalm, isTurning } = chain.value;
    const found = listPeople(slices);
    const count = slices.at(-1)?.count ?? null;
    const difference = count === null ? 0 : found.size - count;
    shifted ||= !isCalm;
    for (const [userId, user] of found) everyone.set(userId, user);
    const isWhole = isJoined && difference === 0;
    // A count that is off by the same number twice, without anybody moving, means something else than people listed.
    const isFutile = isTurning || (isCalm && difference === lastDifference);
    if (isWhole || isFutile || reading === mostReadings) {
      // Too few: somebody seen in an earlier reading may have been passed over in this one.
      const users = difference < 0 || !isJoined ? everyone : found;
      return {
        ok: true,
        value: {
          users: [...users.values()],
          count,
          pages: reader.pages,
          shifted,
          complete: isJoined && (count === null || users.size === count),
        },
        traceId: reader.traceId,
      };
    }
    lastDifference = isCalm ? difference : null;
  }
}

interface Chain {
  /** In the list's order; empty ones left out. */
  readonly slices: readonly Slice[];
  readonly isJoined: boolean;
  readonly isCalm: boolean;
  /** The server answers the same page whatever it is asked for. */
  readonly isTurning: boolean;
}

async function readChain(reader: PageReader): Promise<ApiResult<Chain>> {
  reader.begin();
  const first = await reader.read(0);
  if (!first.ok) return first;
  const length = first.value.users.length;
  if (length === 0)
    return reader.answer({ slices: [first.value], isJoined: true, isCalm: true, isTurning: false });
  reader.overlap = length >= shortestToOverlap ? 1 : 0;
  const step = length - reader.overlap;

  const slices = [first.value];
  const skips = planSkips(first.value, length, step);
  const planned = await reader.readMany(skips);
  if (!planned.ok) return planned;
  slices.push(...planned.value.filter(({ users }) => users.length > 0));
  const isTurning =
    slices[1] !== undefined && bringsNobodyNew(slices.slice(0, 1), slices[1]) && slices.length > 2;

  const extended = isTurning
    ? { ok: true as const, value: false }
    : await extend(reader, slices, length, step);
  if (!extended.ok) return extended;
  const bridged = isTurning ? { ok: true as const, value: null } : await bridgeGaps(reader, slices, step);
  if (!bridged.ok) return bridged;

  const counts = new Set(slices.map(({ count }) => count));
  const isExact = slices.every(
    (slice, index) => index === 0 || isExactlyAfter(slices[index - 1] ?? slice, slice, reader.overlap),
  );
  return reader.answer({
    slices,
    isJoined: !isTurning && bridged.value !== 'gap',
    isCalm: counts.size === 1 && isExact && !extended.value && bridged.value === null,
    isTurning,
  });
}

/** Where the pages after the first begin, as far as the first one tells how many there are. */
function planSkips(first: Slice, length: number, step: number): readonly number[] {
  if (first.count === null || !isTrusted(first)) return [];
  const skips: number[] = [];
  for (let skip = step; skip + length - step < first.count; skip += step) skips.push(skip);
  return skips;
}

/** See `hasCount`: a count may merely repeat the length of a page that was cut. */
function isTrusted({ users, count }: Slice): boolean {
  if (count === null || count > users.length) return count !== null;
  return hasCount({ size: users.length }, { items: users, count });
}

/**
 * Reads on until the end of the list: all of it where nobody knows how many there are, in ever larger strides, and else
 * what was added or moved meanwhile.
 * @returns whether anybody new was found behind the planned end of a list whose length was known
 */
async function extend(
  reader: PageReader,
  slices: Slice[],
  length: number,
  step: number,
): Promise<ApiResult<boolean>> {
  let grew = false;
  let atOnce = 1;
  for (let extensions = 0; extensions < mostExtensions; extensions += 1) {
    const last = slices.at(-1);
    if (last === undefined) break;
    const isCounted = isTrusted(last);
    if (isCounted && last.skip + last.users.length >= (last.count ?? 0)) break;
    const next = last.skip + Math.max(1, last.users.length - reader.overlap);
    // People were removed: the end has come towards us, and an empty page behind it would join nothing.
    const from = isCounted && last.count !== null ? Math.max(0, Math.min(next, last.count - length)) : next;
    const more = await reader.readMany(Array.from({ length: atOnce }, (_, index) => from + index * step));
    if (!more.ok) return more;
    const useful: Slice[] = [];
    for (const slice of more.value) {
      if (slice.users.length === 0 || bringsNobodyNew([...slices.slice(-2), ...useful], slice)) break;
      useful.push(slice);
    }
    slices.push(...useful);
    grew ||= isCounted && useful.length > 0;
    if (useful.length < more.value.length) break;
    if (!isCounted) atOnce = Math.min(16, atOnce * 2);
  }
  return reader.answer(grew);
}

/**
 * Reads again where neighbours share nobody.
 * @returns null when nothing had to be done, `gap` when some neighbours could not be joined
 */
async function bridgeGaps(
  reader: PageReader,
  slices: Slice[],
  step: number,
): Promise<ApiResult<null | 'bridged' | 'gap'>> {
  if (reader.overlap === 0) return reader.answer(null);
  let outcome: null | 'bridged' | 'gap' = null;
  for (let index = 1; index < slices.length; index += 1) {
    const before = slices[index - 1];
    const after = slices[index];
    if (before === undefined || after === undefined || sharePeople(before, after)) continue;
    outcome ??= 'bridged';
    const bridge: Slice[] = [];
    let begin = after;
    for (let tries = 0; tries < mostBridges && !sharePeople(before, begin) && begin.skip > 0; tries += 1) {
      const read = await reader.read(Math.max(0, begin.skip - step));
      if (!read.ok) return read;
      bridge.unshift(read.value);
      begin = read.value;
    }
    if (!sharePeople(before, begin)) outcome = 'gap';
    const last = bridge.at(-1);
    if (last !== undefined && !sharePeople(last, after)) outcome = 'gap';
    slices.splice(index, 0, ...bridge);
    index += bridge.length;
  }
  return reader.answer(outcome);
}

/** Reads pages and counts them; the first failure stops the others. */
class PageReader {
  readonly #options: ReadEveryoneOptions;
  pages = 0;
  traceId: string | null = null;
  /** How many people neighbouring pages share. */
  overlap = 0;
  #done = 0;
  #total = 0;

  constructor(options: ReadEveryoneOptions) {
    this.#options = options;
  }

  begin(): void {
    this.#done = 0;
  }

  answer<T>(value: T): ApiResult<T> {
    return { ok: true, value, traceId: this.traceId };
  }

  async read(
    skip: number,
    signal = this.#options.signal ?? new AbortController().signal,
  ): Promise<ApiResult<Slice>> {
    const answer = await this.#options.readPage(skip, this.#options.pageSize, signal);
    if (!answer.ok) return answer;
    this.pages += 1;
    this.traceId = answer.traceId;
    const { users, count } = answer.value;
    this.#total = Math.max(count ?? 0, 0);
    this.#done += Math.max(0, users.length - (skip === 0 ? 0 : this.overlap));
    this.#options.onProgress?.(
      this.#total === 0 ? this.#done : Math.min(this.#done, this.#total),
      this.#total,
    );
    return { ok: true, value: { skip, users, count }, traceId: answer.traceId };
  }

  async readMany(skips: readonly number[]): Promise<ApiResult<readonly Slice[]>> {
    const stop = new AbortController();
    const outer = this.#options.signal;
    const signal = outer === undefined ? stop.signal : AbortSignal.any([outer, stop.signal]);
    const slices: Slice[] = [];
    let failed: Extract<ApiResult<Slice>, { ok: false }> | null = null;
    await doAtOnce(skips, async (skip, index) => {
      const read = await this.read(skip, signal);
      if (read.ok) slices[index] = read.value;
      else {
        // The first to fail says why; the others are only cancelled because of it.
        failed ??= read;
        stop.abort();
      }
      return read.ok;
    });
    return failed ?? this.answer(slices);
  }
}
