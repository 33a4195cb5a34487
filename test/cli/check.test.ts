import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { environmentOf, openBench, openPractice } from '../helpers/command-line';

interface CheckAnswer {
  readonly file: string;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly rows: number;
  readonly columns: readonly { readonly heading: string; readonly field: string | null }[];
  readonly problems: readonly {
    readonly row: number | null;
    readonly column: string | null;
    readonly field: string | null;
    readonly code: string;
    readonly message: string;
    readonly suggestion: string | null;
  }[];
  readonly summary: { readonly valid: number; readonly invalid: number; readonly duplicates: number };
}

/** A sheet as a Spanish Excel saves it: semicolons, Windows-1252, CRLF. */
const spanish = Buffer.from(
  [
    'Nombre;Apellido paterno;Apellido materno;Correo electrónico;Celular;Sucursal;Puesto;Contraseña',
    'José;Peña;Núñez;jose.pena@example.com;777 561 0738;Zacatepec;Administrador;Colibri-892!',
    'Ana;Güemes;Soto;ana@example;777 145 2210;Jojutla;Capitán;Jacaranda-746#',
    'Luz;Ríos;;jose.pena@example.com;;Zacatepec;Usuario;Jacaranda-747#',
    '',
  ].join('\r\n'),
  'latin1',
);

describe('check', () => {
  it('says how the sheet was read, what its columns are and what is wrong, as JSON', async () => {
    const bench = await openBench();
    const path = bench.sheet('usuarios.csv', spanish);
    const end = await bench.run(['check', path, '--json', '--country', 'MX', '--default', 'type=account']);
    const answer = end.json<CheckAnswer>();
    expect(end.code).toBe(2);
    expect(end.stderr).toBe('');
    expect(answer).toMatchObject({ file: 'usuarios.csv', encoding: 'windows-1252', delimiter: ';', rows: 3 });
    expect(answer.columns.map(({ heading, field }) => [heading, field])).toEqual([
      ['Nombre', 'firstName'],
      ['Apellido paterno', 'lastName'],
      ['Apellido materno', 'lastName'],
      ['Correo electrónico', 'email'],
      ['Celular', 'phone'],
      ['Sucursal', 'locationIds'],
      ['Puesto', 'role'],
      ['Contraseña', 'password'],
    ]);
    const errors = answer.problems.map(({ row, column, field, code }) => ({ row, column, field, code }));
    expect(errors).toContainEqual({
      row: 3,
      column: 'Correo electrónico',
      field: 'email',
      code: 'invalid-email',
    });
    expect(errors).toContainEqual({ row: 3, column: 'Puesto', field: 'role', code: 'unknown-role' });
    expect(errors).toContainEqual({
      row: 4,
      column: 'Correo electrónico',
      field: 'email',
      code: 'duplicate-in-sheet',
    });
    expect(answer.summary).toMatchObject({ valid: 1, invalid: 2, duplicates: 1 });
  });

  it('says what is wrong in the chosen language', async () => {
    const bench = await openBench();
    const path = bench.sheet('usuarios.csv', spanish);
    const args = ['check', path, '--json', '--default', 'type=account', '--country', 'MX'];
    const read = async (language: string): Promise<string> => {
      const { problems } = (await bench.run([...args, '--lang', language])).json<CheckAnswer>();
      return problems.find(({ code }) => code === 'unknown-role')?.message ?? '';
    };
    expect(await read('es')).toContain('No conocemos el rol');
    expect(await read('en')).toContain('is not a role we know');
  });

  it('takes an answer for a value, a default for a missing column and another meaning for a column', async () => {
    const bench = await openBench();
    const path = bench.sheet(
      'people.csv',
      'First name,Last name,Contact,Branch,Level,Secret\nAna,Ruiz,ana@example.com,loc-1,Boss,Jacaranda-746#\n',
    );
    const end = await bench.run([
      'check',
      path,
      '--json',
      ...['--map', 'contact=email', '--map', 'LEVEL=role', '--map', 'Secret=password', '--map', 'Branch='],
      ...[
        '--answer',
        'role:boss=Administrador',
        '--default',
        'type=Cuenta',
        '--default',
        'locationIds=Zacatepec',
      ],
    ]);
    const answer = end.json<CheckAnswer>();
    expect(answer.columns.map(({ field }) => field)).toEqual([
      'firstName',
      'lastName',
      'email',
      null,
      'role',
      'password',
    ]);
    expect(answer.summary).toMatchObject({ valid: 1, invalid: 0 });
    expect(end.code).toBe(0);
  });

  it('names the columns there are when --map names one there is not', async () => {
    const bench = await openBench();
    const path = bench.sheet('people.csv', 'Correo,Nombre\nana@example.com,Ana\n');
    const near = await bench.run(['check', path, '--map', 'Corre=email']);
    expect(near.code).toBe(1);
    expect(near.stderr).toContain('"Correo"');
    const far = await bench.run(['check', path, '--map', 'Something else=email']);
    expect(far.stderr).toContain('"Correo", "Nombre"');
  });

  it('needs no network, no keychain and no agency', async () => {
    let connections = 0;
    const server = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const bench = await openBench({
      GHL_API_BASE_URL: `http://127.0.0.1:${port}`,
      GHL_TOKEN: 'pit-1',
      DBUS_SESSION_BUS_ADDRESS: `tcp:host=127.0.0.1,port=${port}`,
    });
    const path = bench.sheet('usuarios.csv', spanish);
    expect((await bench.run(['check', path])).code).toBe(2);
    expect(connections).toBe(0);
  });

  it('tells people what to do, in lines they can read', async () => {
    const bench = await openBench({ LANG: 'es_MX.UTF-8' });
    const path = bench.sheet('usuarios.csv', spanish);
    const { stdout } = await bench.run(['check', path, '--country', 'MX']);
    expect(stdout).toContain('3 filas');
    expect(stdout).toContain('Correo electrónico');
    expect(stdout).toContain('--answer "role:Capitán=');
    // The same problem in many rows is said once.
    expect(stdout.match(/Tipo de usuario/g)?.length).toBeLessThanOrEqual(2);
  });
});

/** Enough of a PNG for anybody to tell. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('a file that is no sheet of people', () => {
  it.each([
    ['an empty file', 'nada.csv', '', 2, /vac[ií]o/i, /empty/i],
    ['a picture renamed to .csv', 'foto.csv', picture, 2, /imagen|PNG/i, /picture|image|PNG/i],
    [
      '30 columns of nothing',
      'nada.csv',
      `${Array(20).fill(','.repeat(29)).join('\n')}\n`,
      2,
      /vacías/,
      /empty|nothing/i,
    ],
    ['an old .xls', 'viejo.xls', Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex'), 2, /xls/i, /xls/i],
  ])('%s is told in both languages', async (_, name, content, code, spanishWords, englishWords) => {
    const bench = await openBench();
    const path = bench.sheet(name, content);
    const spanishEnd = await bench.run(['check', path, '--lang', 'es']);
    expect(spanishEnd.code).toBe(code);
    expect(spanishEnd.stdout).toBe('');
    expect(spanishEnd.stderr).toMatch(spanishWords);
    const englishEnd = await bench.run(['check', path, '--lang', 'en', '--json']);
    expect(englishEnd.code).toBe(code);
    const { error } = englishEnd.json<{ error: { kind: string; message: string } }>();
    expect(error.message).toMatch(englishWords);
  });

  it('that is not there ends with 1 and names it', async () => {
    const bench = await openBench();
    const end = await bench.run(['check', 'nowhere.csv', '--json']);
    expect(end.code).toBe(1);
    expect(end.json()).toMatchObject({ error: { kind: 'file-not-found' } });
    expect(end.stdout).toContain('nowhere.csv');
  });

  it('that is a folder ends with 1', async () => {
    const bench = await openBench();
    const end = await bench.run(['check', bench.home, '--json']);
    expect(end.code).toBe(1);
    expect(end.json()).toMatchObject({ error: { kind: 'file-not-readable' } });
  });

  it('without an email column says so once for the whole sheet', async () => {
    const bench = await openBench();
    const path = bench.sheet('sin correo.csv', 'Nombre,Apellidos\nAna,Ruiz\nLuis,Paz\n');
    const end = await bench.run(['check', path, '--json', '--lang', 'es']);
    expect(end.code).toBe(2);
    const answer = end.json<CheckAnswer>();
    const missing = answer.problems.filter(
      ({ code, field }) => code === 'missing-column' && field === 'email',
    );
    expect(missing).toHaveLength(1);
    expect(missing[0]?.row).toBeNull();
    expect(missing[0]?.message).toMatch(/correo/i);
    expect(answer.summary).toMatchObject({ valid: 0, invalid: 2 });
  });

  it('with nothing below its headings ends with 2, whatever is asked of it', async () => {
    const practice = await openPractice();
    const bench = await openBench(environmentOf(practice));
    const path = bench.sheet('vacia.csv', 'Nombre,Apellidos,Correo\n');
    const checked = await bench.run(['check', path, '--json']);
    expect(checked.code).toBe(2);
    expect(checked.json<CheckAnswer>().problems.map(({ code }) => code)).toContain('no-rows');
    expect((await bench.run(['plan', path])).code).toBe(2);
    const imported = await bench.run(['import', path, '--yes', '--json']);
    expect(imported.code).toBe(2);
    expect(imported.json()).toMatchObject({ error: { kind: 'plan-is-empty' }, rows: [] });
  });

  it('with a worksheet nobody has heard of ends with 1', async () => {
    const bench = await openBench();
    const { readPracticeSample } = await import('../../electron/backend/practice-agency/practice-samples');
    const path = bench.sheet('equipo.xlsx', await readPracticeSample('xlsx'));
    expect((await bench.run(['check', path, '--sheet', 'Nada'])).code).toBe(1);
  });
});
