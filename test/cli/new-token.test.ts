import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environmentOf, openBench, openPractice } from '../helpers/command-line';

interface RunAnswer {
  readonly runId: string;
  readonly summary: Readonly<Record<string, number>>;
}

const sheet = [
  'Nombre;Apellidos;Correo;Sucursal;Rol;Clave de acceso',
  'Ana;Güemes;ana.guemes@nuevas.example.com;Jojutla;Usuario;Jacaranda-746#',
  'Iván;Nájera;ivan.najera@nuevas.example.com;Zacatepec;Usuario;Volcan-640#',
  '',
].join('\n');
const options = ['--yes', '--json', '--default', 'type=account', '--map', 'Clave de acceso=password'];

/** An import of GHL_TOKEN that is held because its token may not write; from then on another token is used. */
async function openHeldImport() {
  const agency = await openPractice();
  const bench = await openBench(environmentOf(agency));
  const path = bench.sheet('usuarios.csv', sheet);
  const held = await bench.run(['import', path, ...options], {
    environment: { GHL_TOKEN: agency.tokens.readOnly },
  });
  expect(held.code).toBe(4);
  return { agency, bench, path, runId: held.json<RunAnswer>().runId };
}

describe('a held import of GHL_TOKEN', () => {
  it('goes on with a new token, taking its passwords from the sheet where it was', async () => {
    const { agency, bench, runId } = await openHeldImport();
    const resumed = await bench.run(['runs', 'resume', runId, '--json']);
    expect(resumed.code).toBe(0);
    expect(resumed.json<RunAnswer>().summary).toMatchObject({ created: 2, pending: 0 });
    expect([...agency.creates().values()]).toEqual([1, 1]);
  });

  it('asks where the sheet is now when it has moved, and goes on with it', async () => {
    const { bench, path, runId } = await openHeldImport();
    const moved = join(bench.home, 'otra carpeta.csv');
    renameSync(path, moved);
    const lost = await bench.run(['runs', 'resume', runId, '--json']);
    expect(lost.code).toBe(4);
    expect(lost.json()).toMatchObject({ error: { kind: 'sheet-needed' } });
    const resumed = await bench.run(['runs', 'resume', runId, moved, '--json']);
    expect(resumed.code).toBe(0);
    expect(resumed.json<RunAnswer>().summary).toMatchObject({ created: 2 });
  });

  it('sends failed rows again with a new token, too', async () => {
    const agency = await openPractice();
    const bench = await openBench(environmentOf(agency));
    const path = bench.sheet('usuarios.csv', sheet);
    agency.faults.set([{ kind: 'status', status: 422, method: 'POST', path: '/users/' }]);
    const failed = await bench.run(['import', path, ...options]);
    expect(failed.code).toBe(3);
    agency.faults.clear();
    const retried = await bench.run(['runs', 'retry', failed.json<RunAnswer>().runId, '--json'], {
      environment: { GHL_TOKEN: agency.tokens.noLocations },
    });
    expect(retried.code).toBe(0);
    expect(retried.json<RunAnswer>().summary).toMatchObject({ created: 2, failed: 0 });
  });

  it('takes no passwords from a sheet that was changed since', async () => {
    const { agency, bench, path, runId } = await openHeldImport();
    writeFileSync(path, sheet.split('\n').toSpliced(1, 1).join('\n'));
    const end = await bench.run(['runs', 'resume', runId, '--json']);
    expect(end.code).toBe(1);
    expect(end.json()).toMatchObject({ error: { kind: 'sheet-differs' } });
    expect(agency.creates().size).toBe(0);
  });

  it('keeps neither passwords nor tokens where it remembers the sheet', async () => {
    const agency = await openPractice();
    const bench = await openBench(environmentOf(agency));
    const path = bench.sheet('usuarios.csv', sheet);
    await bench.run(['import', path, ...options, '--default', 'password=Temporal-2026#']);
    const directory = join(bench.home, 'data', 'sheets');
    expect(existsSync(directory)).toBe(true);
    const kept = readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
    expect(kept.join()).toContain('Clave de acceso=password');
    for (const secret of ['Temporal-2026#', 'Volcan-640#', agency.token]) {
      expect(kept.join()).not.toContain(secret);
    }
  });
});
