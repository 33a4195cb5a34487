import { describe, expect, it } from 'vitest';
import { environmentOf, openBench } from '../helpers/command-line';

interface PracticeAnswer {
  readonly url: string;
  readonly token: string;
  readonly companyId: string;
  readonly locations: readonly { readonly id: string; readonly name: string }[];
}

describe('practice', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('serves an agency until %s', async (signal) => {
    const bench = await openBench();
    const { child, end } = bench.start(['practice', '--json']);
    let printed = '';
    child.stdout?.on('data', (text: string) => (printed += text));
    while (!printed.includes('\n}')) await new Promise((wake) => setTimeout(wake, 20));
    const agency = JSON.parse(printed) as PracticeAnswer;
    expect(agency.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);

    const sheet = bench.sheet(
      'usuarios.csv',
      'Nombre;Apellidos;Correo;Sucursal;Puesto;Contraseña\nAna;Ruiz;ana.ruiz@nuevas.example.com;Zacatepec;Usuario;Jacaranda-746#\n',
    );
    const imported = await bench.run(['import', sheet, '--yes', '--json', '--default', 'type=account'], {
      environment: environmentOf(agency),
    });
    expect(imported.code).toBe(0);

    child.kill(signal);
    const ended = await end;
    expect(ended.code).toBe(0);
    expect(ended.json<PracticeAnswer>()).toEqual(agency);
  });

  it('prints what to paste into another terminal', async () => {
    const bench = await openBench({ LANG: 'es_MX.UTF-8' });
    const { child, end } = bench.start(['practice']);
    let printed = '';
    child.stdout?.on('data', (text: string) => (printed += text));
    while (!printed.includes('Ctrl-C')) await new Promise((wake) => setTimeout(wake, 20));
    child.kill('SIGINT');
    await end;
    expect(printed).toContain('agencia de práctica');
    expect(printed).toMatch(
      /GHL_API_BASE_URL=http:\/\/127\.0\.0\.1:\d+ GHL_TOKEN=pit-practice-\S+ GHL_COMPANY_ID=\S+/,
    );
  });
});
