import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTemporaryDirectory } from '../../helpers/temporary-directory';
import { makeKeychain, makeNewcomers, openOffice, openPractice } from './run-harness';

describe('passwords', () => {
  const readJournals = async (directory: string) => {
    const files = await readdir(join(directory, 'runs'));
    return (await Promise.all(files.map((file) => readFile(join(directory, 'runs', file), 'utf8')))).join(
      '\n',
    );
  };

  it('are in no journal in clear, and in the credentials file only when we made them', async () => {
    const practice = await openPractice();
    const directory = await makeTemporaryDirectory();
    const office = await openOffice(practice, { directory });
    const rows = makeNewcomers(practice, 4).map((row, n) => {
      const { password: _password, ...person } = row.person;
      return n < 2 ? row : { ...row, person };
    });
    const runId = await office.run(rows, { generatePasswords: true });
    const credentials = await office.engine.credentials(runId);
    if (!credentials.ok) throw new Error('no credentials');
    expect(credentials.value.map(({ row }) => row)).toEqual([4, 5]);
    const journal = await readJournals(directory);
    for (const { password } of credentials.value) {
      expect(password).toMatch(/^[A-Z][a-z]{5}-[a-z]{5}-\d\d[!#$%&*?]$/);
      expect(journal).not.toContain(password);
    }
    expect(journal).not.toContain('Secret-0xyz');
    expect(journal).not.toContain(practice.token);
  });

  it('survive a restart where there is a keychain', async () => {
    const practice = await openPractice();
    const directory = await makeTemporaryDirectory();
    const vault = makeKeychain();
    const office = await openOffice(practice, { directory, vault });
    const [row] = makeNewcomers(practice, 1);
    if (!row) throw new Error('no row');
    const { password: _password, ...person } = row.person;
    const runId = await office.run([{ ...row, person }], { generatePasswords: true });
    const before = await office.engine.credentials(runId);
    const after = await (await openOffice(practice, { directory, vault })).engine.credentials(runId);
    expect(after).toEqual(before);
    expect(after).not.toMatchObject({ value: [{ password: '' }] });
  });

  it('are not written without a keychain, and a later process asks for the sheet', async () => {
    const practice = await openPractice();
    const directory = await makeTemporaryDirectory();
    const vault = { ...makeKeychain(), kind: 'memory' as const };
    const office = await openOffice(practice, { directory, vault });
    practice.faults.set([{ kind: 'token-revoked', method: 'POST', path: '/users/' }]);
    const runId = await office.run(makeNewcomers(practice, 2));
    practice.faults.clear();
    expect(await readJournals(directory)).toContain('"sealedWith":null');
    const later = await openOffice(practice, { directory, vault });
    expect(await later.engine.resume(runId)).toEqual({ ok: false, failure: { kind: 'sheet-needed', runId } });
    const passwords = new Map([
      [2, 'Secret-0xyz'],
      [3, 'Secret-1xyz'],
    ]);
    expect(await later.engine.resume(runId, passwords)).toEqual({ ok: true, value: {} });
    await later.engine.waitUntilSettled(runId);
    expect((await later.rows(runId)).every(({ status }) => status === 'created')).toBe(true);
  });
});
