import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PracticeAgency } from '../../electron/backend/practice-agency/start-practice-agency';
import { environmentOf, openBench, openPractice } from '../helpers/command-line';

interface RunAnswer {
  readonly runId: string;
  readonly state: string;
  readonly reason: string | null;
  readonly rows: readonly {
    readonly row: number;
    readonly action: string;
    readonly status: string;
    readonly userId: string | null;
    readonly email: string;
    readonly message: string | null;
    readonly traceId: string | null;
    readonly grantedMore: readonly string[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
  readonly requests: number;
  readonly startedAt: string;
  readonly finishedAt: string | null;
}

const usuarios = Buffer.from(
  [
    'Nombre completo;Correo electrónico;Teléfono celular;Sucursal;Puesto;Contraseña',
    'José Luis Peña Núñez;jose.pena@nuevas.example.com;777 561 0738;Zacatepec;Administrador;Colibri-892!',
    'Ana Paula Güemes Soto;ana.guemes@nuevas.example.com;(777) 145-2210;Jojutla, Zacatepec;Usuario;Jacaranda-746#',
    'Iván Nájera Toledo;ivan.najera@horizonte.example.com;734 112 0999;Jojutla;Usuario;Volcan-640#',
    '',
  ].join('\r\n'),
  'latin1',
);
const options = ['--yes', '--json', '--country', 'MX', '--default', 'type=account'];

function idOf(agency: PracticeAgency, name: string): string {
  return agency.locations.find((location) => location.name === name)?.id ?? '';
}

describe('import', () => {
  it('brings a Spanish sheet into an agency as it should be there', async () => {
    const agency = await openPractice();
    const bench = await openBench(environmentOf(agency));
    const path = bench.sheet('usuarios.csv', usuarios);
    const results = join(bench.home, 'resultados.csv');
    const end = await bench.run(['import', path, ...options, '--results', results]);
    expect(end.code).toBe(0);
    const answer = end.json<RunAnswer>();
    expect(answer).toMatchObject({ state: 'done', reason: null });
    expect(answer.rows.map(({ row, action, status }) => [row, action, status])).toEqual([
      [2, 'create', 'created'],
      [3, 'create', 'created'],
      [4, 'skip', 'skipped'],
    ]);
    expect(answer.summary).toMatchObject({ created: 2, skipped: 1, failed: 0, pending: 0 });
    expect(Date.parse(answer.finishedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(answer.startedAt));

    const people = agency.people();
    expect(people.find(({ email }) => email === 'jose.pena@nuevas.example.com')).toMatchObject({
      id: answer.rows[0]?.userId,
      firstName: 'José Luis',
      lastName: 'Peña Núñez',
      phone: '+527775610738',
      type: 'account',
      role: 'admin',
      locationIds: [idOf(agency, 'Zacatepec')],
    });
    expect(people.find(({ email }) => email === 'ana.guemes@nuevas.example.com')).toMatchObject({
      firstName: 'Ana Paula',
      lastName: 'Güemes Soto',
      phone: '+527771452210',
      role: 'user',
      locationIds: [idOf(agency, 'Jojutla'), idOf(agency, 'Zacatepec')],
    });
    const writes = agency.log().filter(({ method, path: at }) => method === 'POST' && at === '/users/');
    expect(writes).toHaveLength(2);
    expect(agency.deprecatedCalls()).toBe(0);

    const lines = readFileSync(results, 'utf8').trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 3);
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['"2"', '"3"', '"4"']);
    expect(lines.join()).not.toContain('Colibri');
  });

  it('a second time changes nothing and is as content', async () => {
    const agency = await openPractice();
    const bench = await openBench(environmentOf(agency));
    const path = bench.sheet('usuarios.csv', usuarios);
    await bench.run(['import', path, ...options]);
    const before = agency.people().length;
    const results = join(bench.home, 'again.csv');
    const end = await bench.run(['import', path, ...options, '--results', results]);
    expect(end.code).toBe(0);
    expect(end.json<RunAnswer>()).toMatchObject({ state: 'done', summary: { created: 0, skipped: 3 } });
    expect(agency.people()).toHaveLength(before);
    expect(readFileSync(results, 'utf8').trimEnd().split('\r\n')).toHaveLength(4);
  });

  it('says what happened to each row in the chosen language', async () => {
    const agency = await openPractice();
    const bench = await openBench(environmentOf(agency));
    const path = bench.sheet('usuarios.csv', usuarios);
    const end = await bench.run(['import', path, ...options, '--lang', 'es']);
    expect(end.json<RunAnswer>().rows[2]?.message).toContain('ya existe');
  });

  it('adds sub-accounts to people who exist, as asked', async () => {
    const agency = await openPractice();
    const bench = await openBench(environmentOf(agency));
    const person = agency.people().find(({ email }) => email === 'ivan.najera@horizonte.example.com');
    const path = bench.sheet('mas.csv', `Correo;Sucursal\nivan.najera@horizonte.example.com;Zacatepec\n`);
    const end = await bench.run(['import', path, ...options, '--on-existing', 'add-locations']);
    expect(end.code).toBe(0);
    expect(end.json<RunAnswer>().summary).toMatchObject({ updated: 1 });
    const after = agency.people().find(({ id }) => id === person?.id);
    expect(after?.locationIds).toEqual([...(person?.locationIds ?? []), idOf(agency, 'Zacatepec')]);
    expect(after?.phone).toBe(person?.phone);
  });

  it('makes passwords that only leave in the file asked for, readable by its owner alone', async () => {
    const agency = await openPractice();
    const bench = await openBench(environmentOf(agency));
    const path = bench.sheet(
      'usuarios.csv',
      'Nombre;Apellidos;Correo;Sucursal;Rol\nAna;Ruiz;ana.ruiz@nuevas.example.com;Jojutla;Usuario\n',
    );
    const credentials = join(bench.home, 'claves.csv');
    const end = await bench.run([
      'import',
      path,
      ...options,
      '--password-mode',
      'generate',
      '--credentials',
      credentials,
    ]);
    expect(end.code).toBe(0);
    const sent = agency.log().find(({ method, path: at }) => method === 'POST' && at === '/users/');
    const { password } = sent?.body as { password: string };
    expect(password.length).toBeGreaterThanOrEqual(12);
    expect(readFileSync(credentials, 'utf8')).toContain(password);
    expect(statSync(credentials).mode & 0o777).toBe(0o600);
    expect(end.stdout + end.stderr).not.toContain(password);
    expect(end.stderr).toContain('claves.csv');
  });

  it('without a password column suggests to make them', async () => {
    const agency = await openPractice();
    const bench = await openBench(environmentOf(agency));
    const path = bench.sheet(
      'usuarios.csv',
      'Nombre;Apellidos;Correo;Sucursal;Rol\nAna;Ruiz;ana.ruiz@nuevas.example.com;Jojutla;Usuario\n',
    );
    const end = await bench.run(['import', path, '--yes', '--default', 'type=account']);
    expect(end.code).toBe(2);
    expect(end.stderr).toContain('--password-mode generate');
  });
});

describe('an import that must not happen as it is', () => {
  const wrong = `${usuarios.toString('latin1')}Nadie;nadie;;Atlantis;Capitán;x\r\n`;

  it('changes nothing and ends with 2 when a row is wrong', async () => {
    const agency = await openPractice();
    const bench = await openBench(environmentOf(agency));
    const path = bench.sheet('usuarios.csv', Buffer.from(wrong, 'latin1'));
    const before = agency.people();
    const end = await bench.run(['import', path, ...options]);
    expect(end.code).toBe(2);
    const answer = end.json<{
      error: { kind: string; next: string };
      rows: { row: number; problems: unknown[] }[];
    }>();
    expect(answer.error).toMatchObject({ kind: 'plan-has-invalid-rows' });
    expect(answer.error.next).toContain('--only-valid');
    expect(answer.rows.find(({ row }) => row === 5)?.problems.length).toBeGreaterThan(0);
    expect(agency.people()).toEqual(before);
  });

  it('leaves the wrong rows out with --only-valid, and names them in the results', async () => {
    const agency = await openPractice();
    const bench = await openBench(environmentOf(agency));
    const path = bench.sheet('usuarios.csv', Buffer.from(wrong, 'latin1'));
    const end = await bench.run(['import', path, ...options, '--only-valid']);
    expect(end.code).toBe(0);
    const answer = end.json<RunAnswer>();
    expect(answer.summary).toMatchObject({ created: 2, skipped: 2 });
    expect(answer.rows.at(-1)).toMatchObject({ row: 5, action: 'invalid', status: 'skipped' });
  });

  it('asks for --yes where nobody can answer', async () => {
    const bench = await openBench(environmentOf(await openPractice()));
    const path = bench.sheet('usuarios.csv', usuarios);
    const end = await bench.run(['import', path]);
    expect(end.code).toBe(1);
    expect(end.stderr).toContain('--yes');
  });

  it('needs --allow delete before anybody is deleted', async () => {
    const agency = await openPractice({ deleteDelayMs: 0 });
    const bench = await openBench(environmentOf(agency));
    const path = bench.sheet('bajas.csv', 'Correo;Acción\nivan.najera@horizonte.example.com;Eliminar\n');
    const refused = await bench.run(['import', path, ...options]);
    expect(refused.code).toBe(1);
    expect(refused.json()).toMatchObject({
      error: { kind: 'consent-needed', next: expect.stringContaining('--allow delete') as string },
      guards: [{ kind: 'delete', rows: [2] }],
    });
    expect(agency.log().some(({ method }) => method === 'DELETE')).toBe(false);

    const allowed = await bench.run(['import', path, ...options, '--allow', 'delete']);
    expect(allowed.code).toBe(0);
    expect(allowed.json<RunAnswer>().summary).toMatchObject({ deleted: 1 });
  });

  it('finds out before it starts that the results could not be written', async () => {
    const agency = await openPractice();
    const bench = await openBench(environmentOf(agency));
    const path = bench.sheet('usuarios.csv', usuarios);
    const end = await bench.run([
      'import',
      path,
      ...options,
      '--results',
      join(bench.home, 'no/such/out.csv'),
    ]);
    expect(end.code).toBe(1);
    expect(end.json()).toMatchObject({ error: { kind: 'file-not-writable' } });
    expect(agency.log()).toEqual([]);
  });
});

describe('an import that does not go through', () => {
  it('ends with 3 when GoHighLevel refuses a row, and does the others', async () => {
    const agency = await openPractice();
    agency.faults.set([
      { kind: 'status', status: 400, message: 'Nope', method: 'POST', path: '/users/', nth: 1 },
    ]);
    const bench = await openBench(environmentOf(agency));
    const path = bench.sheet('usuarios.csv', usuarios);
    const end = await bench.run(['import', path, ...options]);
    expect(end.code).toBe(3);
    const answer = end.json<RunAnswer>();
    expect(answer.state).toBe('done');
    expect(answer.summary).toMatchObject({ created: 1, failed: 1 });
    const failed = answer.rows.find(({ status }) => status === 'failed');
    expect(failed?.message).toContain('Nope');
    expect(failed?.traceId).toBeTruthy();
  });

  it('is held with 4 when the token may not write, and goes on when it may', async () => {
    const agency = await openPractice();
    const bench = await openBench(environmentOf(agency));
    const path = bench.sheet('usuarios.csv', usuarios);
    agency.faults.set([{ kind: 'scope-missing', method: 'POST', path: '/users/' }]);
    const held = await bench.run(['import', path, ...options]);
    expect(held.code).toBe(4);
    const answer = held.json<RunAnswer>();
    expect(answer).toMatchObject({ state: 'held', reason: 'scope-missing', summary: { pending: 2 } });

    const listed = (await bench.run(['runs', '--json'])).json<{ runId: string; state: string }[]>();
    expect(listed).toMatchObject([{ runId: answer.runId, state: 'held' }]);
    agency.faults.clear();
    const resumed = await bench.run(['runs', 'resume', answer.runId, '--json']);
    expect(resumed.code).toBe(0);
    expect(resumed.json<RunAnswer>()).toMatchObject({ state: 'done', summary: { created: 2, skipped: 1 } });
  });

  it('looks for somebody whose create got no answer, and finds them', async () => {
    const agency = await openPractice({ allowDuplicateEmails: true });
    agency.faults.set([{ kind: 'drop-after', method: 'POST', path: '/users/', nth: 1 }]);
    const bench = await openBench(environmentOf(agency));
    const path = bench.sheet('usuarios.csv', usuarios);
    const end = await bench.run(['import', path, ...options]);
    expect(end.code).toBe(0);
    expect(end.json<RunAnswer>().summary).toMatchObject({ created: 2 });
    expect([...agency.creates().values()]).toEqual([1, 1]);
  });
});

describe('results', () => {
  it('of an earlier run can be saved again', async () => {
    const agency = await openPractice();
    const bench = await openBench(environmentOf(agency));
    const path = bench.sheet('usuarios.csv', usuarios);
    const { runId } = (await bench.run(['import', path, ...options])).json<RunAnswer>();
    const out = join(bench.home, 'again.csv');
    const end = await bench.run(['runs', 'results', runId, '--out', out]);
    expect(end.code).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('jose.pena@nuevas.example.com');
  });

  it('of a run nobody knows are no results', async () => {
    const bench = await openBench();
    const end = await bench.run(['runs', 'results', '20260101-0000-aaaaaa', '--out', 'x.csv', '--json']);
    expect(end.code).toBe(1);
    expect(end.json()).toMatchObject({ error: { kind: 'run-not-found' } });
  });
});
