import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { environmentOf, openBench, openPractice } from '../helpers/command-line';

interface PlanAnswer {
  readonly rows: readonly {
    readonly row: number;
    readonly action: string;
    readonly email: string;
    readonly userId: string | null;
    readonly changes: readonly {
      readonly field: string;
      readonly before: unknown;
      readonly after: unknown;
    }[];
    readonly problems: readonly { readonly code: string }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

const sheet = [
  'Nombre completo;Correo;Celular;Sucursal;Puesto;Contraseña',
  'Ana Paula Güemes Soto;ana.guemes@nuevas.example.com;777 561 0738;Zacatepec;Usuario;Jacaranda-746#',
  'Iván Nájera Toledo;ivan.najera@horizonte.example.com;734 112 0999;Jojutla;Usuario;',
  'Nadie Nunca;nadie@nuevas.example.com;;Atlantis;Usuario;Jacaranda-746#',
  '',
].join('\n');

const options = ['--country', 'MX', '--default', 'type=account'];

describe('plan', () => {
  it('says per row what would happen, and changes nothing', async () => {
    const agency = await openPractice();
    const bench = await openBench(environmentOf(agency));
    const path = bench.sheet('usuarios.csv', sheet);
    const end = await bench.run(['plan', path, ...options, '--on-existing', 'update', '--json']);
    const answer = end.json<PlanAnswer>();
    expect(answer.rows.map(({ row, action }) => [row, action])).toEqual([
      [2, 'create'],
      [3, 'update'],
      [4, 'invalid'],
    ]);
    expect(answer.summary).toEqual({ create: 1, update: 1, delete: 0, skip: 0, invalid: 1 });
    expect(answer.rows[1]).toMatchObject({ email: 'ivan.najera@horizonte.example.com' });
    expect(answer.rows[1]?.userId).toMatch(/^[A-Za-z0-9]{20}$/);
    expect(answer.rows[1]?.changes).toContainEqual(
      expect.objectContaining({ field: 'phone', after: '+527341120999' }),
    );
    expect(answer.rows[2]?.problems.map(({ code }) => code)).toContain('unknown-location');
    expect(end.code).toBe(2);
    expect(end.stdout).not.toContain('Jacaranda');
    // Reading is all it does; looking people up happens to be a POST.
    const writes = agency.log().filter(({ method, path: at }) => method !== 'GET' && !at.includes('search'));
    expect(writes).toEqual([]);
    expect(agency.deprecatedCalls()).toBe(0);
  });

  it('brings deleted people back only when told to, and lists who is not in the sheet when asked', async () => {
    const agency = await openPractice();
    const bench = await openBench(environmentOf(agency));
    const gone = agency.people().find(({ deleted }) => deleted);
    const active = agency.people().filter(({ deleted }) => !deleted);
    const [first] = active;
    const path = bench.sheet(
      'equipo.csv',
      `Email,First name,Last name,Role,Sub-account,Password\n${[gone?.email, first?.email]
        .map((email) => `${email},Ana,Ruiz,user,${agency.locations[0]?.id},Jacaranda-746#`)
        .join('\n')}\n`,
    );
    const plan = async (...more: string[]) => {
      const end = await bench.run(['plan', path, ...options, '--json', ...more]);
      return end.json<
        PlanAnswer & { readonly absent?: { readonly people: { readonly userId: string }[] } }
      >();
    };
    const quiet = await plan();
    expect(quiet.rows.map(({ action }) => action)).toEqual(['skip', 'skip']);
    expect(quiet.absent).toBeUndefined();
    const loud = await plan('--on-deleted', 'create', '--absent');
    expect(loud.rows.map(({ action }) => action)).toEqual(['create', 'skip']);
    expect(loud.absent?.people.map(({ userId }) => userId).sort()).toEqual(
      active
        .slice(1)
        .map(({ id }) => id)
        .sort(),
    );
    const wrong = await bench.run(['plan', path, '--on-deleted', 'maybe']);
    expect(wrong.code).toBe(1);
  });

  it('says which change lets somebody do more', async () => {
    const agency = await openPractice();
    const bench = await openBench(environmentOf(agency));
    const users = agency
      .people()
      .filter(({ deleted, type, role }) => !deleted && type === 'account' && role === 'user');
    const path = bench.sheet('roles.csv', `Email,Role\n${users[0]?.email},admin\n${users[1]?.email},user\n`);
    const end = await bench.run(['plan', path, '--on-existing', 'update', '--lang', 'es']);
    expect(end.stdout).toContain('role: user → admin (Más acceso)');
    expect(end.stdout).toContain('1 cambiaría · podrá hacer más que antes');
  });

  it('leaves people who exist alone unless told otherwise', async () => {
    const agency = await openPractice();
    const bench = await openBench(environmentOf(agency));
    const path = bench.sheet('usuarios.csv', sheet);
    const actionOf = async (...more: string[]): Promise<string | undefined> =>
      (await bench.run(['plan', path, ...options, '--json', ...more])).json<PlanAnswer>().rows[1]?.action;
    expect(await actionOf()).toBe('skip');
    expect(await actionOf('--on-existing', 'fail')).toBe('invalid');
  });

  it('with --only-valid is content with the rows that are right', async () => {
    const agency = await openPractice();
    const bench = await openBench(environmentOf(agency));
    const path = bench.sheet('usuarios.csv', sheet);
    expect((await bench.run(['plan', path, ...options, '--only-valid'])).code).toBe(0);
  });

  it('finds the company by itself when only GHL_TOKEN is set', async () => {
    const agency = await openPractice();
    const { GHL_COMPANY_ID: _, ...environment } = environmentOf(agency);
    const bench = await openBench(environment);
    const path = bench.sheet('usuarios.csv', sheet);
    const end = await bench.run(['plan', path, ...options, '--json', '--only-valid']);
    expect(end.code).toBe(0);
    expect(end.json<PlanAnswer>().summary).toMatchObject({ create: 1, skip: 1 });
  });

  it('works with the practice agency without anything being set up', async () => {
    const bench = await openBench();
    const path = bench.sheet('usuarios.csv', sheet);
    const end = await bench.run(['plan', path, ...options, '--practice', '--only-valid', '--lang', 'es']);
    expect(end.code).toBe(0);
    expect(end.stdout).toContain('Grupo Horizonte');
    expect(end.stdout).toContain('1 persona nueva');
    expect(end.stdout).toContain('«Atlantis»');
  });
});

describe('plan, when GoHighLevel does not play along', () => {
  it('says what to do when no agency is connected', async () => {
    const bench = await openBench();
    const path = bench.sheet('usuarios.csv', sheet);
    const end = await bench.run(['plan', path, '--lang', 'es']);
    expect(end.code).toBe(1);
    expect(end.stderr).toContain('ghl-roster profiles add');
    expect(end.stderr).toContain('GHL_TOKEN');
  });

  it('a dead token is held, said in both languages, and never repeated', async () => {
    const agency = await openPractice();
    const bench = await openBench({ ...environmentOf(agency), GHL_TOKEN: 'pit-dead-0000' });
    const path = bench.sheet('usuarios.csv', sheet);
    const spanish = await bench.run(['plan', path, ...options, '--lang', 'es']);
    expect(spanish.code).toBe(4);
    expect(spanish.stderr).toContain('GoHighLevel no acepta este token');
    const english = await bench.run(['plan', path, ...options, '--json']);
    expect(english.code).toBe(4);
    expect(english.json()).toMatchObject({
      error: {
        kind: 'token-rejected',
        message: expect.stringContaining('token') as string,
        next: expect.stringContaining('Private Integrations') as string,
      },
    });
    expect(spanish.stderr + english.stdout + english.stderr).not.toContain('pit-dead');
  });

  it('a token without the scope to read people is held', async () => {
    const agency = await openPractice();
    const bench = await openBench({ ...environmentOf(agency), GHL_TOKEN: agency.tokens.writeOnly });
    const path = bench.sheet('usuarios.csv', sheet);
    const end = await bench.run(['plan', path, ...options, '--json']);
    expect(end.code).toBe(4);
    expect(end.json()).toMatchObject({ error: { kind: 'scope-missing' } });
    expect(end.stdout).toContain('users.readonly');
  });

  it('a token that may not list sub-accounts is held for names, and does for ids', async () => {
    const agency = await openPractice();
    const bench = await openBench({ ...environmentOf(agency), GHL_TOKEN: agency.tokens.noLocations });
    const named = bench.sheet('nombres.csv', sheet);
    const end = await bench.run(['plan', named, ...options, '--json']);
    expect(end.code).toBe(4);
    expect(end.json()).toMatchObject({ error: { kind: 'scope-missing' } });

    const id = agency.locations[0]?.id ?? '';
    const ids = bench.sheet('ids.csv', sheet.replaceAll(/Zacatepec|Jojutla|Atlantis/g, id));
    const second = await bench.run(['plan', ids, ...options, '--json']);
    expect(second.code).toBe(0);
    expect(second.json<PlanAnswer>().summary).toMatchObject({ create: 2, skip: 1 });
    expect(second.stderr).toContain('sub-accounts');
  });

  it('no network is held', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await new Promise((resolve) => server.close(resolve));
    const bench = await openBench({
      GHL_API_BASE_URL: `http://127.0.0.1:${port}`,
      GHL_TOKEN: 'pit-1',
      GHL_COMPANY_ID: 'company',
    });
    const path = bench.sheet('usuarios.csv', sheet);
    const end = await bench.run(['plan', path, ...options, '--lang', 'es', '--json']);
    expect(end.code).toBe(4);
    expect(end.json()).toMatchObject({ error: { kind: 'no-network' } });
    expect(end.stdout).toContain('No se puede llegar a GoHighLevel');
  });
});
