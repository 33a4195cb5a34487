import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environmentOf, openBench, openPractice } from '../helpers/command-line';

interface AuditDocument {
  readonly snapshotId: string;
  readonly users: number;
  readonly against: string | null;
  readonly findings: readonly { rule: string; severity: string; userId: string | null; detail: string }[];
  readonly changes: readonly {
    kind: string;
    userId: string;
    field: string;
    before: unknown;
    after: unknown;
  }[];
}

async function openAgency() {
  const practice = await openPractice();
  const bench = await openBench(environmentOf(practice));
  const promote = async (): Promise<string> => {
    const one = practice
      .people()
      .find(({ deleted, role, type }) => !deleted && role === 'user' && type === 'account');
    const answer = await fetch(`${practice.url}/users/${one?.id}`, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${practice.token}`,
        version: '2021-07-28',
        accept: 'application/json',
        'user-agent': 'Mozilla/5.0',
        'content-type': 'application/json',
      },
      body: JSON.stringify({ companyId: practice.companyId, role: 'admin' }),
    });
    expect(answer.status).toBe(200);
    return one?.id ?? '';
  };
  return { practice, bench, promote };
}

describe('audit', () => {
  it('takes a picture, finds things, compares with the last one, and ends with 0 all the same', async () => {
    const { practice, bench, promote } = await openAgency();
    const first = await bench.run(['audit', '--json']);
    expect(first.code, first.stderr).toBe(0);
    const document = first.json<AuditDocument>();
    expect(document).toMatchObject({
      users: practice.people().filter(({ deleted }) => !deleted).length,
      against: null,
      changes: [],
    });
    expect(document.findings.length).toBeGreaterThan(0);
    const userId = await promote();
    const second = await bench.run(['audit', '--json', '--against', 'last']);
    expect(second.code, second.stderr).toBe(0);
    expect(second.json<AuditDocument>()).toMatchObject({
      against: document.snapshotId,
      changes: [{ kind: 'role', userId, field: 'role', before: 'user', after: 'admin' }],
    });
  });

  it('writes its four files, and compares with an exported file or a named picture', async () => {
    const { bench } = await openAgency();
    const out = join(bench.home, 'auditoria');
    const first = await bench.run(['audit', '--json', '--out', out, '--lang', 'es', '--details']);
    expect(first.code, first.stderr).toBe(0);
    const { snapshotId, users } = first.json<AuditDocument>();
    expect(readdirSync(out).sort()).toEqual(['changes.csv', 'findings.csv', 'people.csv', 'summary.json']);
    expect(readFileSync(join(out, 'people.csv'), 'utf8').trimEnd().split('\r\n')).toHaveLength(users + 1);
    expect(readFileSync(join(out, 'findings.csv'), 'utf8')).toContain('Hallazgo');
    expect(JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'))).toMatchObject({ snapshotId, users });
    const named = await bench.run(['audit', '--json', '--against', snapshotId]);
    expect(named.json<AuditDocument>()).toMatchObject({ against: snapshotId, changes: [] });
  });

  it('ends with 3 only when asked to, and says what is wrong with an option before anything is read', async () => {
    const { practice, bench } = await openAgency();
    expect((await bench.run(['audit', '--fail-on', 'high'])).code).toBe(3);
    practice.clearLog();
    writeFileSync(join(bench.home, 'otra.csv'), 'Nombre,Correo\n');
    for (const options of [
      ['--fail-on', 'alta'],
      ['--against', 'nada'],
      ['--out', join(bench.home, 'otra.csv')],
      ['extra'],
    ]) {
      const end = await bench.run(['audit', ...options]);
      expect(end.code, options.join(' ')).toBe(1);
    }
    expect(practice.log()).toEqual([]);
    const foreign = await bench.run(['audit', '--json', '--against', join(bench.home, 'otra.csv')]);
    expect(foreign.code).toBe(1);
    expect(foreign.json()).toMatchObject({ error: { kind: 'snapshot-damaged' } });
  });

  it('says it to people in their language, with or without anything to compare', async () => {
    const { bench, promote } = await openAgency();
    const first = await bench.run(['audit', '--lang', 'es']);
    expect(first.stdout).toContain('Es la primera foto');
    await promote();
    const second = await bench.run(['audit', '--lang', 'es']);
    expect(second.stdout).toContain('1 cambio desde el');
    expect(second.stdout).toContain('user → admin');
  });

  it('keeps its picture for a practice agency from one time to the next', async () => {
    const bench = await openBench();
    expect((await bench.run(['audit', '--practice', '--json'])).code).toBe(0);
    const second = await bench.run(['audit', '--practice', '--json']);
    expect(second.json<AuditDocument>().changes).toEqual([]);
    expect(second.json<AuditDocument>().against).not.toBeNull();
  });
});
