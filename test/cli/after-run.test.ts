import { describe, expect, it } from 'vitest';
import { environmentOf, openBench, openPractice } from '../helpers/command-line';

interface Answer {
  readonly runId: string;
  readonly kind: string;
  readonly undoOf?: string;
  readonly state: string;
  readonly rows: readonly {
    readonly row: number;
    readonly status: string;
    readonly userId: string | null;
    readonly code: string | null;
    readonly grantedMore: readonly string[];
  }[];
  readonly error?: { readonly kind: string; readonly next: string };
  readonly guards?: readonly { readonly kind: string }[];
}

const sheet = [
  'Nombre;Apellido;Correo;Sucursal;Puesto;Contraseña;permissions.contactsEnabled',
  'Rosa;Luna;rosa.luna@nuevas.example.com;Zacatepec;Usuario;Colibri-892!;sí',
  'Iván;Cambiado;ivan.najera@horizonte.example.com;;;;',
].join('\n');
const importing = [
  '--yes',
  '--json',
  '--country',
  'MX',
  '--default',
  'type=account',
  '--on-existing',
  'update',
];

describe('runs undo', () => {
  it('takes an import back: the new person goes, the changed one is as before', async () => {
    const agency = await openPractice({ deleteDelayMs: 0 });
    const bench = await openBench(environmentOf(agency));
    const ivan = agency.people().find(({ email }) => email === 'ivan.najera@horizonte.example.com');
    const path = bench.sheet('hoja.csv', sheet);
    const { runId } = (await bench.run(['import', path, ...importing])).json<Answer>();
    expect(agency.people().find(({ id }) => id === ivan?.id)?.lastName).toBe('Cambiado');

    const unasked = await bench.run(['runs', 'undo', runId, '--json']);
    expect(unasked.code).toBe(1);
    const unallowed = await bench.run(['runs', 'undo', runId, '--yes', '--json']);
    expect(unallowed.code).toBe(1);
    expect(unallowed.json<Answer>()).toMatchObject({
      error: { kind: 'consent-needed' },
      guards: [{ kind: 'delete', rows: [2] }],
    });
    const shown = await bench.run(['runs', 'undo', runId, '--yes']);
    expect(shown.stderr).toContain('rosa.luna@nuevas.example.com');
    expect(shown.stderr).toContain('--allow delete');

    const end = await bench.run(['runs', 'undo', runId, '--yes', '--allow', 'delete', '--json']);
    expect(end.code).toBe(0);
    const answer = end.json<Answer>();
    expect(answer).toMatchObject({ kind: 'undo', undoOf: runId, state: 'done' });
    expect(answer.rows.map(({ row, status, code }) => [row, status, code])).toEqual([
      [2, 'deleted', null],
      [3, 'updated', null],
    ]);
    expect(agency.people().find(({ id }) => id === ivan?.id)?.lastName).toBe(ivan?.lastName);
    const living = agency.people().filter(({ deleted }) => !deleted);
    expect(living.some(({ email }) => email.startsWith('rosa.luna'))).toBe(false);

    const again = await bench.run(['runs', 'undo', runId, '--yes', '--json']);
    expect(again.code).toBe(0);
    expect(again.json()).toMatchObject({ runId: null, undoOf: runId, summary: { delete: 0, restore: 0 } });
    const listed = await bench.run(['runs', '--json']);
    expect(
      listed
        .json<Answer[]>()
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['import', 'undo']);
  });
});

describe('runs retry', () => {
  it('sends what failed once more, in the same run', async () => {
    const agency = await openPractice();
    const bench = await openBench(environmentOf(agency));
    agency.faults.set([{ kind: 'status', status: 422, message: ['no'], method: 'POST', path: '/users/' }]);
    const path = bench.sheet('hoja.csv', sheet);
    const first = await bench.run(['import', path, ...importing]);
    expect(first.code).toBe(3);
    const { runId } = first.json<Answer>();
    agency.faults.clear();
    const end = await bench.run(['runs', 'retry', runId, '--json']);
    expect(end.code).toBe(0);
    expect(end.json<Answer>()).toMatchObject({
      runId,
      state: 'done',
      rows: [{ status: 'created' }, { status: 'updated' }],
    });
    const nothing = await bench.run(['runs', 'retry', runId, '--json']);
    expect(nothing.code).toBe(0);
    expect([...agency.creates().values()]).toEqual([1]);
  });
});

describe('import --exactly', () => {
  it('leaves nobody with more rights than the sheet says', async () => {
    const agency = await openPractice();
    const bench = await openBench(environmentOf(agency));
    const path = bench.sheet('hoja.csv', sheet);
    const end = await bench.run(['import', path, ...importing, '--exactly']);
    expect(end.code).toBe(0);
    expect(end.json<Answer>().rows[0]).toMatchObject({ status: 'created', grantedMore: [] });
    const rosa = agency.people().find(({ email }) => email.startsWith('rosa.luna'));
    const on = Object.entries(rosa?.permissions ?? {}).flatMap(([flag, value]) => (value ? [flag] : []));
    expect(on).toEqual(['contactsEnabled']);
  });
});
