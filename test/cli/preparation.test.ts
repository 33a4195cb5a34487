import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { mappingFile } from '../../shared/contract/mapping-file';
import { writeAppFile } from '../../shared/export/app-file';
import { templateFile } from '../../shared/templates/template-file';
import { environmentOf, openBench, openPractice } from '../helpers/command-line';

interface CheckAnswer {
  readonly columns: readonly { readonly field: string | null; readonly reason: string }[];
  readonly summary: { readonly valid: number; readonly invalid: number };
  readonly problems: readonly { readonly code: string }[];
}
interface PlanAnswer {
  readonly rows: readonly {
    readonly changes: readonly {
      readonly field: string;
      readonly after: Readonly<Record<string, boolean>>;
    }[];
  }[];
}
interface Complaint {
  readonly error: { readonly kind: string; readonly message: string; readonly next: string | null };
}

const odd = 'A1;B2;C3;D4;E5\nAna;Díaz;ana@example.com;Mostrador;Geheim-2026!\n';

const mapping = writeAppFile(mappingFile, {
  name: 'RH',
  mapping: {
    version: 1,
    columns: [
      { heading: 'a1', field: 'firstName' },
      { heading: 'b2', field: 'lastName' },
      { heading: 'c3', field: 'email' },
      { heading: 'd4', field: 'permissionTemplate' },
      { heading: 'e5', field: 'password' },
    ],
    answers: {},
    defaults: { type: 'account', role: 'user' },
    country: null,
    locationMode: 'add',
    passwordMode: 'column',
  },
});
const template = writeAppFile(templateFile, [
  { name: 'Mostrador', permissions: { contactsEnabled: true, invoiceEnabled: false } },
]);

describe('what was prepared, on the command line', () => {
  it('is taken from files: a mapping for odd headings, a template for a cell, and nothing of the network', async () => {
    let connections = 0;
    const listener = createServer((socket) => {
      connections += 1;
      socket.destroy();
    }).listen(0, '127.0.0.1');
    onTestFinished(() => void listener.close());
    await new Promise((resolve) => listener.once('listening', resolve));
    const address = listener.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const bench = await openBench({ GHL_API_BASE_URL: `http://127.0.0.1:${port}`, GHL_TOKEN: 'pit-x' });
    const sheet = bench.sheet('raro.csv', odd);
    const files = [
      '--mapping',
      bench.sheet('rh.json', mapping),
      '--template',
      bench.sheet('plantillas.json', template),
    ];
    const location = '--default=locationIds=Zacatepec';
    const without = await bench.run(['check', sheet, '--json', location]);
    expect(without.json<CheckAnswer>().summary.valid).toBe(0);
    const checked = await bench.run(['check', sheet, '--json', location, ...files]);
    expect(checked.json<CheckAnswer>()).toMatchObject({
      columns: [
        { field: 'firstName' },
        { field: 'lastName' },
        { field: 'email' },
        { field: 'permissionTemplate' },
        { field: 'password' },
      ],
      problems: [{ code: 'unknown-location' }],
      summary: { valid: 1, invalid: 0 },
    });
    expect(checked.code).toBe(0);
    expect(connections).toBe(0);
  });

  it('ends in the plan: a starter by its name as a default, the line before the mapping', async () => {
    const agency = await openPractice();
    const bench = await openBench(environmentOf(agency));
    const sheet = bench.sheet('raro.csv', odd);
    const planned = await bench.run([
      'plan',
      sheet,
      '--json',
      '--default=locationIds=Zacatepec',
      '--default=permissionTemplate=Recepción',
      `--mapping=${bench.sheet('rh.json', mapping)}`,
      '--map=D4=ignore',
    ]);
    const [row] = planned.json<PlanAnswer>().rows;
    const permissions = row?.changes.find(({ field }) => field === 'permissions')?.after;
    expect(permissions).toMatchObject({
      contactsEnabled: true,
      invoiceEnabled: false,
      settingsEnabled: false,
    });
  });

  it('is used when it is kept on this computer', async () => {
    const bench = await openBench();
    const data = join(bench.home, 'data');
    mkdirSync(data);
    const kept = JSON.parse(mapping) as { readonly content: { readonly mapping: unknown } };
    const savedAt = '2026-01-01T00:00:00.000Z';
    writeFileSync(
      join(data, 'mappings.json'),
      JSON.stringify({
        version: 1,
        mappings: [{ mappingId: 'm', name: null, fileName: null, savedAt, mapping: kept.content.mapping }],
      }),
    );
    writeFileSync(
      join(data, 'templates.json'),
      JSON.stringify({
        version: 1,
        templates: [
          { templateId: 't', changedAt: savedAt, template: { name: 'mostrador', permissions: {} } },
        ],
      }),
    );
    const sheet = bench.sheet('raro.csv', odd);
    const checked = await bench.run(['check', sheet, '--json', '--default=locationIds=Zacatepec']);
    expect(checked.json<CheckAnswer>()).toMatchObject({
      summary: { valid: 1, invalid: 0 },
      problems: [{ code: 'unknown-location' }],
    });
    expect(checked.json<CheckAnswer>().columns[0]).toMatchObject({ reason: 'remembered' });
  });

  it('that is no such file, or fits nothing in the sheet, is refused with its reason', async () => {
    const bench = await openBench();
    const sheet = bench.sheet('equipo.csv', 'Correo\nana@example.com\n');
    const wrong = async (
      ...options: string[]
    ): Promise<Complaint['error'] & { readonly code: number | null }> => {
      const end = await bench.run(['check', sheet, '--json', ...options]);
      return { ...end.json<Complaint>().error, code: end.code };
    };
    const own = bench.sheet('rh.json', mapping);
    expect(await wrong('--mapping', own)).toMatchObject({ code: 1, kind: 'usage' });
    expect(await wrong('--mapping', bench.sheet('t.json', template))).toMatchObject({
      code: 1,
      kind: 'other-file',
    });
    expect(await wrong('--template', join(bench.home, 'nirgends.json'))).toMatchObject({
      code: 1,
      kind: 'file-not-found',
    });
    expect(await wrong('--delimiter', 'ab')).toMatchObject({ code: 1, kind: 'usage' });
    expect(await wrong('--delimiter', '"')).toMatchObject({ code: 1, kind: 'usage' });
  });
});

describe('one password for everybody', () => {
  const sheetText = 'Nombre;Apellidos;Correo\nAna;Díaz;ana@example.com\n';
  const defaults = ['--default=locationIds=Zacatepec', '--default=type=account', '--default=role=user'];

  it('comes from the environment and from nowhere else', async () => {
    const bench = await openBench();
    const sheet = bench.sheet('equipo.csv', sheetText);
    const line = ['check', sheet, '--json', '--password-mode=one-for-all', ...defaults];
    const without = await bench.run(line);
    expect([without.code, without.json<Complaint>().error.message]).toEqual([
      1,
      expect.stringContaining('GHL_ROSTER_PASSWORD'),
    ]);
    const given = await bench.run(line, { environment: { GHL_ROSTER_PASSWORD: 'Jacaranda-747#' } });
    expect([given.code, given.json<CheckAnswer>().summary]).toMatchObject([0, { valid: 1, invalid: 0 }]);
    expect(given.stdout + given.stderr).not.toContain('Jacaranda');
  });
});

it('a data directory that is a file is said to be one', async () => {
  const bench = await openBench();
  const path = bench.sheet('a-file', '');
  for (const home of [path, join(path, 'below')]) {
    const end = await bench.run(['runs', '--json'], { environment: { GHL_ROSTER_HOME: home } });
    expect(end.code).toBe(1);
    expect(end.json<Complaint>().error.message).toContain(home);
  }
  const help = await bench.run(['help'], { environment: { GHL_ROSTER_HOME: path } });
  expect(help.code).toBe(0);
});

it('a run whose journal is damaged is named, not left out in silence', async () => {
  const bench = await openBench();
  const runs = join(bench.home, 'data', 'runs');
  mkdirSync(runs, { recursive: true });
  writeFileSync(join(runs, 'run-broken.ndjson'), '{"kind":"nonsense"}\n{"more":1}\n');
  const text = await bench.run(['runs']);
  expect(text.stdout).toContain('run-broken');
  const json = await bench.run(['runs', '--json']);
  expect(json.json()).toEqual([
    { runId: 'run-broken', state: 'damaged', reason: null, line: expect.any(Number) },
  ]);
});
