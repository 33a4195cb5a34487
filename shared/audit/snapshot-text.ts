import { z } from 'zod';
import { fail, succeed, type Result } from '../contract/result';
import { snapshotCauses, type Snapshot, type SnapshotDamage, type SnapshotPerson } from './types';

/**
 * A snapshot as text, one JSON document per line: the head, the sets of rights, the people, an end that counts them. A
 * person names a set by its number: in an agency a handful of sets is shared by thousands. What is unknown is left out.
 *
 * Stored packed and exported plain, always these same lines. Whoever reads keeps to `version`: a later program may add
 * fields, which earlier ones ignore, and raises the version only when the old fields mean something else.
 */
export const snapshotFormat = 'roster-snapshot';
export const snapshotVersion = 1;

const strings = z.array(z.string());
const flags = z.record(z.string(), z.boolean());

const count = z.number().int().min(0);
const head = z.object({
  format: z.literal(snapshotFormat),
  version: z.number().int().min(1),
  snapshotId: z.string().min(1),
  agencyId: z.string(),
  agency: z.string(),
  companyId: z.string(),
  takenAt: z.string().refine((text) => !Number.isNaN(Date.parse(text))),
  cause: z.enum(snapshotCauses).catch('asked'),
  runId: z.string().nullish(),
  people: count,
  detailed: count,
  counted: count.nullish(),
  wholeAgency: z.boolean(),
  tally: z.object({ agencyLevel: count, admins: count, users: count, others: count }),
});
/** The first line, on which alone a list of snapshots is built. */
export type SnapshotHead = z.output<typeof head>;

const setLine = z.object({ set: z.number().int(), strings: strings.optional(), flags: flags.optional() });
const locationsLine = z.object({ locations: z.array(z.object({ id: z.string(), name: z.string() })) });
const setNumber = z.number().int().optional();
const personLine = z.object({
  id: z.string().min(1),
  name: z.string(),
  email: z.string(),
  phone: z.string().optional(),
  type: z.string().optional(),
  role: z.string().optional(),
  locationIds: setNumber,
  restrictSubAccount: z.boolean().optional(),
  permissions: setNumber,
  scopes: setNumber,
  scopesAssignedToOnly: setNumber,
  platformLanguage: z.string().optional(),
  totpEnabled: z.boolean().optional(),
  dateAdded: z.string().optional(),
  dateUpdated: z.string().optional(),
  detailed: z.boolean().optional(),
});
const endLine = z.object({ end: z.number().int() });

/** The lines of a snapshot, each with its line end, people in the order of `persons`. */
export function* writeSnapshotLines(snapshot: Snapshot): Generator<string> {
  const { locations, persons, ...info } = snapshot;
  yield line({ format: snapshotFormat, version: snapshotVersion, ...info });
  if (locations !== null) yield line({ locations });
  const sets = new Map<string, number>();
  const fresh: string[] = [];
  const numberOf = (
    kind: 'strings' | 'flags',
    value: readonly string[] | Readonly<Record<string, boolean>> | null,
  ): number | undefined => {
    if (value === null) return undefined;
    const content = JSON.stringify(value);
    const known = sets.get(content);
    if (known !== undefined) return known;
    const number = sets.size;
    sets.set(content, number);
    fresh.push(line({ set: number, [kind]: value }));
    return number;
  };
  for (const person of persons) {
    const written = line({
      ...withoutNulls(person),
      locationIds: numberOf('strings', person.locationIds),
      permissions: numberOf('flags', person.permissions),
      scopes: numberOf('strings', person.scopes),
      scopesAssignedToOnly: numberOf('strings', person.scopesAssignedToOnly),
      detailed: person.detailed || undefined,
    });
    // A set stands before the first person who has it, so that a reader needs to go through once only.
    yield* fresh.splice(0);
    yield written;
  }
  yield line({ end: persons.length });
}

/** The head of a snapshot from the beginning of its text; the rest is not looked at. */
export function readSnapshotHead(text: string): Result<SnapshotHead, SnapshotDamage> {
  const first = text.slice(0, endOfLine(text, 0)).replace(/^\uFEFF/, '');
  const json = parseJson(first);
  const format = z.object({ format: z.literal(snapshotFormat) }).safeParse(json);
  if (!format.success) return fail('not-a-snapshot');
  const newer = z.object({ version: z.number().min(snapshotVersion + 1) }).safeParse(json);
  if (newer.success) return fail('too-new');
  const parsed = head.safeParse(json);
  return parsed.success ? succeed(parsed.data) : fail('damaged');
}

/** Reads a whole snapshot. One that is cut short, or whose lines are not what was written, is refused as a whole. */
export function readSnapshotText(text: string): Result<Snapshot, SnapshotDamage> {
  const first = readSnapshotHead(text);
  if (!first.ok) return first;
  const sets = new Map<number, { strings?: readonly string[]; flags?: Readonly<Record<string, boolean>> }>();
  const persons: SnapshotPerson[] = [];
  const seen = new Set<string>();
  let locations: Snapshot['locations'] = null;
  let ended: number | null = null;
  for (const json of eachLineAfterFirst(text)) {
    if (ended !== null || json === undefined) return fail('damaged');
    const record = z.record(z.string(), z.unknown()).safeParse(json);
    if (!record.success) return fail('damaged');
    if ('id' in record.data) {
      const person = readPerson(json, sets);
      if (person === null || seen.has(person.id)) return fail('damaged');
      seen.add(person.id);
      persons.push(person);
    } else if ('set' in record.data) {
      const set = setLine.safeParse(json);
      if (!set.success) return fail('damaged');
      sets.set(set.data.set, Object.freeze(set.data));
    } else if ('locations' in record.data) {
      const parsed = locationsLine.safeParse(json);
      if (!parsed.success) return fail('damaged');
      locations = parsed.data.locations;
    } else if ('end' in record.data) {
      const end = endLine.safeParse(json);
      ended = end.success ? end.data.end : -1;
    }
    // Any other line comes from a later version that found it safe to be ignored.
  }
  if (ended !== persons.length || first.value.people !== persons.length) return fail('damaged');
  return succeed({ ...infoOf(first.value), locations, persons });
}

/** The head as the rest of the program knows it. */
export function infoOf(written: SnapshotHead): Omit<Snapshot, 'locations' | 'persons'> {
  const { format: _format, version: _version, runId, counted, ...rest } = written;
  return { ...rest, runId: runId ?? null, counted: counted ?? null };
}

/** The same lines under another head: what an earlier version does not know in the lines stays in them. */
export function replaceSnapshotHead(text: string, change: Partial<SnapshotHead>): string {
  const end = endOfLine(text, 0);
  const old = z.record(z.string(), z.unknown()).parse(parseJson(text.slice(0, end).replace(/^\uFEFF/, '')));
  return line({ ...old, ...change }) + text.slice(end + 1);
}

function readPerson(
  json: unknown,
  sets: ReadonlyMap<
    number,
    { readonly strings?: readonly string[]; readonly flags?: Readonly<Record<string, boolean>> }
  >,
): SnapshotPerson | null {
  const parsed = personLine.safeParse(json);
  if (!parsed.success) return null;
  const person = parsed.data;
  let isWhole = true;
  const listOf = (number: number | undefined): readonly string[] | null => {
    if (number === undefined) return null;
    const found = sets.get(number)?.strings;
    isWhole &&= found !== undefined;
    return found ?? null;
  };
  const flagsOf = (number: number | undefined): Readonly<Record<string, boolean>> | null => {
    if (number === undefined) return null;
    const found = sets.get(number)?.flags;
    isWhole &&= found !== undefined;
    return found ?? null;
  };
  const read: SnapshotPerson = {
    id: person.id,
    name: person.name,
    email: person.email,
    phone: person.phone ?? null,
    type: person.type ?? null,
    role: person.role ?? null,
    locationIds: listOf(person.locationIds),
    restrictSubAccount: person.restrictSubAccount ?? null,
    permissions: flagsOf(person.permissions),
    scopes: listOf(person.scopes),
    scopesAssignedToOnly: listOf(person.scopesAssignedToOnly),
    platformLanguage: person.platformLanguage ?? null,
    totpEnabled: person.totpEnabled ?? null,
    dateAdded: person.dateAdded ?? null,
    dateUpdated: person.dateUpdated ?? null,
    detailed: person.detailed ?? false,
  };
  return isWhole ? read : null;
}

/** Each line after the first as JSON; `undefined` for one that is none. Blank lines are skipped: editors add them. */
function* eachLineAfterFirst(text: string): Generator<unknown> {
  for (let start = endOfLine(text, 0) + 1; start < text.length;) {
    const end = endOfLine(text, start);
    const content = text.slice(start, end).trim();
    if (content !== '') yield parseJson(content);
    start = end + 1;
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

function withoutNulls(person: SnapshotPerson): Record<string, unknown> {
  return Object.fromEntries(Object.entries(person).filter(([, value]) => value !== null));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
