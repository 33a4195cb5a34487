import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtCommandLine, openBench, openPractice } from '../helpers/command-line';
import { runUnderSecretService, whyNoSecretService } from '../helpers/secret-service';

const reason = whyNoSecretService();
const skipped = reason !== null && !process.env['REQUIRE_ALL'];

describe('profiles without a keychain', () => {
  it('refuses to add one whose token would be forgotten at once, and says what to do instead', async () => {
    const agency = await openPractice();
    const bench = await openBench({ GHL_API_BASE_URL: agency.url });
    const end = await bench.run(['profiles', 'add', 'Morelos', '--json'], { input: `${agency.token}\n` });
    expect(end.code).toBe(4);
    expect(end.json()).toMatchObject({
      error: {
        kind: 'keychain-unavailable',
        next: expect.stringContaining('GHL_COMPANY_ID') as string,
      },
    });
    expect((await bench.run(['profiles', '--json'])).json()).toEqual([]);
  });

  it('refuses a dead token, and repeats it nowhere', async () => {
    const agency = await openPractice();
    const bench = await openBench({ GHL_API_BASE_URL: agency.url });
    const end = await bench.run(['profiles', 'add', 'Morelos', '--json'], { input: 'pit-dead-1234' });
    expect(end.code).toBe(4);
    expect(end.json()).toMatchObject({ error: { kind: 'token-rejected' } });
    expect(end.stdout + end.stderr).not.toContain('pit-dead');
  });

  it('needs a token from somewhere', async () => {
    const bench = await openBench();
    const end = await bench.run(['profiles', 'add', 'Morelos']);
    expect(end.code).toBe(1);
    expect(end.stderr).toContain('GHL_TOKEN');
  });

  it('refuses a token without the scope to change people', async () => {
    const agency = await openPractice();
    const bench = await openBench({ GHL_API_BASE_URL: agency.url, GHL_TOKEN: agency.tokens.readOnly });
    const end = await bench.run(['profiles', 'add', 'Morelos', '--json', '--company', agency.companyId]);
    expect(end.code).toBe(4);
    expect(end.json()).toMatchObject({ error: { kind: 'scope-missing' } });
  });

  it('cannot remove what was never added', async () => {
    const bench = await openBench();
    expect((await bench.run(['profiles', 'remove', 'Nobody'])).code).toBe(1);
    expect((await bench.run(['profiles'])).code).toBe(0);
  });
});

describe.skipIf(skipped)(
  `profiles with a real Secret Service${skipped ? ` (skipped: ${reason})` : ''}`,
  () => {
    it('adds an agency, plans with it, checks with its sub-accounts offline, and forgets it', async () => {
      const agency = await openPractice();
      const bench = await openBench();
      const sheet = bench.sheet(
        'usuarios.csv',
        [
          'Nombre;Apellidos;Correo;Sucursal;Puesto;Contraseña',
          'Ana;Ruiz;ana.ruiz@nuevas.example.com;Zacatepec;Usuario;Jacaranda-746#',
          'Luz;Paz;luz.paz@nuevas.example.com;Atlantis;Usuario;Jacaranda-746#',
          '',
        ].join('\n'),
      );
      const program = [process.execPath, builtCommandLine];
      const plan = ['plan', sheet, '--json', '--default', 'type=account'];
      const data = join(bench.home, 'data');
      const [added, listed, planned, checked, removed, gone] = await runUnderSecretService(
        'unlocked',
        [
          { line: [...program, 'profiles', 'add', 'Morelos', '--json'], input: `${agency.token}\n` },
          { line: [...program, 'profiles', '--json'] },
          { line: [...program, ...plan] },
          { line: [...program, 'check', ...plan.slice(1), '--profile', 'morelos'] },
          { line: [...program, 'profiles', 'remove', 'Morelos', '--json'] },
          { line: [...program, ...plan] },
        ],
        { GHL_API_BASE_URL: agency.url, GHL_ROSTER_HOME: data, LANG: 'en_US.UTF-8' },
      );
      expect(added?.code, added?.stderr).toBe(0);
      expect(JSON.parse(added?.stdout ?? '')).toMatchObject({
        name: 'Morelos',
        companyId: agency.companyId,
        token: 'keychain',
        locations: agency.locations.length,
      });
      expect(JSON.parse(listed?.stdout ?? '')).toMatchObject([{ name: 'Morelos', token: 'keychain' }]);
      expect(planned?.code).toBe(2);
      expect(JSON.parse(planned?.stdout ?? '')).toMatchObject({ summary: { create: 1, invalid: 1 } });
      const { problems } = JSON.parse(checked?.stdout ?? '') as { problems: { code: string; row: number }[] };
      expect(problems).toContainEqual(expect.objectContaining({ code: 'unknown-location', row: 3 }));
      expect(JSON.parse(removed?.stdout ?? '')).toEqual({ removed: 'Morelos' });
      expect(gone?.code).toBe(1);

      const everything = [added, listed, planned, checked, removed, gone]
        .map((end) => `${end?.stdout}${end?.stderr}`)
        .join();
      expect(everything).not.toContain(agency.token);
      expect(readFileSync(join(data, 'profiles.json'), 'utf8')).not.toContain(agency.token);
    });

    it('tells a locked keychain from a token that was never stored', async () => {
      const agency = await openPractice();
      const bench = await openBench();
      const [added] = await runUnderSecretService(
        'locked',
        [
          {
            line: [process.execPath, builtCommandLine, 'profiles', 'add', 'Morelos', '--json'],
            input: agency.token,
          },
        ],
        { GHL_API_BASE_URL: agency.url, GHL_ROSTER_HOME: join(bench.home, 'data'), LANG: 'en_US.UTF-8' },
      );
      expect(added?.code).toBe(4);
      expect(JSON.parse(added?.stdout ?? '')).toMatchObject({ error: { kind: 'keychain-locked' } });
    });
  },
);
