import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createGhlApi } from '../../electron/backend/ghl/create-ghl-api';
import { exportFormats, exportPeople } from '../../electron/backend/people/export-people';
import { PeopleListing } from '../../electron/backend/people/people-lists';
import { readSearch } from '../../electron/backend/people/read-search';
import { startPracticeAgency } from '../../electron/backend/practice-agency/start-practice-agency';
import { systemClock } from '../../electron/backend/system-clock';
import { systemRandomness } from '../../electron/backend/system-randomness';
import { plainColumns, type PeopleColumn } from '../../shared/people/columns';
import { shareOf } from './share-of-ceiling';

/** Wanted: this share of the announced ceiling, everybody exactly once, and no more pages than it takes. */
const wantedShare = 0.97;

/**
 * `npm run bench -- export [--people N]`: reads a whole practice agency over HTTP under the documented limits, then writes
 * it as every format with every column.
 * @returns the exit code: 0 when what is wanted was reached
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { people: { type: 'string', default: '25000' } },
  });
  const limits = { max: 100, intervalMs: 10_000 };
  const agency = await startPracticeAgency({ people: Number(values.people), rate: limits });
  const folder = await mkdtemp(join(tmpdir(), 'roster-bench-'));
  try {
    const api = createGhlApi({
      baseUrl: agency.url,
      token: agency.token,
      companyId: agency.companyId,
      locationToken: false,
      clock: systemClock,
      randomness: systemRandomness,
    });
    const began = performance.now();
    const reading = await readSearch(api, {}, {});
    if (!reading.ok) throw new Error(reading.failure.kind);
    const seconds = (performance.now() - began) / 1000;
    const { users, pages, requests, complete } = reading.value;
    const there = agency.people().filter(({ deleted }) => !deleted);
    const isExact =
      complete && users.length === there.length && new Set(users.map(({ id }) => id)).size === there.length;
    const searches = agency.log().filter(({ path }) => path === '/users/search');
    const refused = searches.filter(({ status }) => status === 429).length;
    const share = shareOf(
      searches.map(({ at }) => at),
      limits,
    );
    console.log(
      `\n${users.length} people in ${pages} pages, ${requests} requests (${refused} refused), ${seconds.toFixed(1)} s: ` +
        `${(share * 100).toFixed(1)} % of the ceiling (wanted ${wantedShare * 100} %); ${isExact ? 'everybody once' : 'NOT EXACT'}`,
    );
    const list = new PeopleListing(
      {
        listId: 'bench',
        agencyId: 'bench',
        search: {},
        apiCount: users.length,
        pages,
        requests,
        shifted: false,
        complete,
        readAt: new Date().toISOString(),
      },
      users,
      agency.locations,
    );
    const flags = new Set(users.flatMap(({ permissions }) => Object.keys(permissions)));
    const columns = [...plainColumns, ...[...flags].map((flag): PeopleColumn => `permissions.${flag}`)];
    console.log(
      `\n| format | columns | MB | seconds | memory grown by, MB |\n| --- | ---: | ---: | ---: | ---: |`,
    );
    for (const format of exportFormats) {
      const line = await measure(list, columns, format, join(folder, `people.${format}`));
      console.log(
        `| ${format} | ${columns.length} | ${line.megabytes.toFixed(1)} | ${line.seconds.toFixed(1)} | ${line.grown.toFixed(0)} |`,
      );
    }
    const isReached = isExact && share >= wantedShare && refused === 0 && requests === pages;
    // A machine with other work to do answers late, and every latency costs share.
    console.log(`\nLoad of the machine: ${loadavg()[0]?.toFixed(1)}`);
    console.log(`${isReached ? 'reached' : 'MISSED'}`);
    return isReached ? 0 : 1;
  } finally {
    await agency.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(
  list: PeopleListing,
  columns: readonly PeopleColumn[],
  format: (typeof exportFormats)[number],
  path: string,
): Promise<{ readonly megabytes: number; readonly seconds: number; readonly grown: number }> {
  const before = process.memoryUsage().rss;
  let most = before;
  const began = performance.now();
  const file = exportPeople({
    people: list.people(),
    columns,
    format,
    language: 'es',
    locations: list.locations,
    readAt: list.facts.readAt,
    signal: new AbortController().signal,
    onProgress: () => {
      most = Math.max(most, process.memoryUsage().rss);
    },
  });
  await pipeline(file.parts(), createWriteStream(path));
  const seconds = (performance.now() - began) / 1000;
  return { megabytes: (await stat(path)).size / 1e6, seconds, grown: (most - before) / 1e6 };
}
