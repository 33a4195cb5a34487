import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environmentOf, openBench, openPractice } from '../helpers/command-line';

describe('a file of passwords', () => {
  it('is never lost to a later one of the same name', async () => {
    const agency = await openPractice();
    const bench = await openBench(environmentOf(agency));
    const columns = 'Nombre;Apellidos;Correo;Sucursal;Rol';
    const write = (name: string) =>
      bench.sheet(`${name}.csv`, `${columns}\n${name};Paz;${name}@nuevas.example.com;Jojutla;Usuario\n`);
    const credentials = join(bench.home, 'claves.csv');
    const make = [
      '--yes',
      '--default',
      'type=account',
      '--password-mode',
      'generate',
      '--credentials',
      credentials,
    ];
    await bench.run(['import', write('ana'), ...make]);
    const first = readFileSync(credentials, 'utf8');
    const second = await bench.run(['import', write('eva'), ...make]);
    expect(second.stderr).toContain('claves.1.csv');
    expect(readFileSync(join(bench.home, 'claves.1.csv'), 'utf8')).toBe(first);
    expect(readFileSync(credentials, 'utf8')).toContain('eva@nuevas.example.com');
  });
});
