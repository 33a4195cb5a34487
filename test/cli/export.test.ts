import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environmentOf, openBench, openPractice } from '../helpers/command-line';

async function setUp(people = 120) {
  const agency = await openPractice({ people, rate: null });
  const bench = await openBench(environmentOf(agency));
  return { agency, bench, there: agency.people().filter(({ deleted }) => !deleted) };
}

describe('export', () => {
  it('saves everybody, and says how many in how many pages', async () => {
    const { bench, there } = await setUp();
    const end = await bench.run(['export', '--out', 'people.json', '--columns', 'id,role', '--json']);
    expect(end.code).toBe(0);
    expect(end.json()).toMatchObject({ users: there.length, pages: 2, file: 'people.json', complete: true });
    const saved = JSON.parse(readFileSync(join(bench.home, 'people.json'), 'utf8')) as { id: string }[];
    expect(saved.map(({ id }) => id).sort()).toEqual(there.map(({ id }) => id).sort());
  });

  it.each(['people.csv', 'personas.xlsx'])('plans nothing when %s comes back untouched', async (file) => {
    const { bench, there } = await setUp();
    const columns = 'all';
    expect(
      (await bench.run(['export', '--out', file, '--columns', columns, '--details', '--lang', 'es'])).code,
    ).toBe(0);
    const plan = await bench.run([
      'plan',
      file,
      '--on-existing',
      'update',
      '--locations',
      'replace',
      '--json',
    ]);
    expect(plan.json()).toMatchObject({
      summary: { create: 0, update: 0, delete: 0, invalid: 0, skip: there.length },
    });
    expect(plan.stderr).not.toContain('--on-existing');
  });

  it('says what an edited one needs when it is planned without', async () => {
    const { bench, there } = await setUp(20);
    await bench.run(['export', '--out', 'people.csv']);
    const path = join(bench.home, 'people.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace(there[0]?.firstName ?? '', 'Margarita'));
    const plan = await bench.run(['plan', 'people.csv', '--json']);
    expect(plan.json()).toMatchObject({ summary: { update: 0, skip: there.length } });
    expect(plan.stderr).toContain('--on-existing update --locations replace');
    const again = await bench.run(['plan', 'people.csv', '--on-existing', 'update', '--json']);
    expect(again.json()).toMatchObject({ summary: { update: 1 } });
    expect(again.stderr).toContain('--locations replace');
  });

  it('narrows by sub-account, role and text, and sorts', async () => {
    const { bench, agency, there } = await setUp();
    const [place] = agency.locations;
    const wanted = there.filter(
      ({ locationIds, role }) => locationIds.includes(place?.id ?? '') && role === 'user',
    );
    const end = await bench.run([
      'export', '--out', 'some.json', '--location', place?.name ?? '', '--role', 'user', '--columns', 'email',
      '--sort', 'email', '--direction', 'desc',
    ]); // prettier-ignore
    expect(end.code).toBe(0);
    const saved = JSON.parse(readFileSync(join(bench.home, 'some.json'), 'utf8')) as { email: string }[];
    expect(new Set(saved.map(({ email }) => email))).toEqual(new Set(wanted.map(({ email }) => email)));
    expect(saved[0]?.email.localeCompare(saved.at(-1)?.email ?? '')).toBeGreaterThan(0);
  });

  it.each([
    [['export']],
    [['export', '--out', 'x.csv', '--columns', 'shoeSize']],
    [['export', '--out', 'x.csv', '--format', 'pdf']],
    [['export', '--out', 'x.csv', '--location', 'Nowhere at all']],
    [['export', '--out', 'no-such-folder/x.csv']],
  ])('refuses %j with words and leaves no file', async (args) => {
    const { bench } = await setUp(20);
    const end = await bench.run([...args, '--json']);
    expect(end.code).toBe(1);
    expect(end.json<{ error: { message: string } }>().error.message).not.toBe('');
    expect(readdirSync(bench.home).filter((name) => name.startsWith('x.'))).toEqual([]);
  });

  it('leaves nothing behind when it is interrupted, and ends with 130', async () => {
    const agency = await openPractice({
      people: 3000,
      rate: null,
      faults: [{ kind: 'slow', minMs: 300, maxMs: 300, path: '/users/search' }],
    });
    const bench = await openBench(environmentOf(agency));
    const { child, end } = bench.start(['export', '--out', 'people.csv']);
    while (agency.log().length < 3) await new Promise((resolve) => setTimeout(resolve, 10));
    child.kill('SIGINT');
    expect((await end).code).toBe(130);
    expect(readdirSync(bench.home).filter((name) => name.includes('people'))).toEqual([]);
  });
});
