import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { environmentOf, openBench, openPractice } from '../helpers/command-line';

const sheet = [
  'Nombre;Apellidos;Correo;Sucursal;Rol;Contraseña',
  'Ana;Güemes;ana.guemes@nuevas.example.com;Jojutla;Usuario;Jacaranda-746#',
  '',
].join('\n');

/** Loaded before the program: breaks it where it settles a row, and nowhere else. */
const breakage = `
  const { toISOString } = Date.prototype;
  Date.prototype.toISOString = function () {
    if (new Error().stack.includes('settleRow')) throw new TypeError('about Jacaranda-746#');
    return toISOString.call(this);
  };
`;

describe('a bug in the middle of a run', () => {
  it('is told as a bug, with exit code 1 and without what it was about', async () => {
    const agency = await openPractice();
    const bench = await openBench(environmentOf(agency));
    const broken = join(bench.home, 'broken.mjs');
    writeFileSync(broken, breakage);
    const path = bench.sheet('usuarios.csv', sheet);
    const environment = { NODE_OPTIONS: `--import ${pathToFileURL(broken).href}` };
    const options = ['--yes', '--json', '--default', 'type=account'];
    const end = await bench.run(['import', path, ...options], { environment });
    expect(end.code).toBe(1);
    const answer = end.json<{ runId: string; error: object }>();
    expect(answer.error).toMatchObject({ kind: 'internal' });
    expect(end.stderr).toContain('TypeError in run');
    expect(end.stdout + end.stderr).not.toContain('Jacaranda-746#');
    // Mended, the run goes on where it was.
    const resumed = await bench.run(['runs', 'resume', answer.runId, '--json']);
    expect(resumed.code).toBe(0);
    expect([...agency.creates().values()]).toEqual([1]);
  });
});
