import { describe, expect, it } from 'vitest';
import { buildTable } from '../../shared/sheet/build-table';
import { readDelimited } from '../../shared/sheet/reading/read-delimited';
import { readTable } from '../../shared/sheet/reading/read-table';
import type { ReadOptions } from '../../shared/sheet/types';

function build(text: string, options: ReadOptions = {}) {
  const raw = readDelimited(new TextEncoder().encode(text), options);
  if (!raw.ok) throw new Error(raw.failure.kind);
  return buildTable(raw.value, options.headerRow ?? null);
}

const head = 'Nombre,Correo,Ventas\nAna,ana@x.mx,10\nEva,eva@x.mx,20\n';
const told = (text: string) => {
  const { rowNumbers, problems } = build(text);
  const problem = problems.find(({ code }) => code === 'left-out-rows');
  return { rows: rowNumbers, leftOut: problem?.params['rows'] ?? null };
};

describe('rows that are no people', () => {
  it.each([
    'Total,,30',
    'TOTAL GENERAL,,30',
    'Total de usuarios: 2,,',
    ',,Total: 30',
    'Subtotal,,30',
    'Suma,,30',
    'Sum,,30',
    'Grand total,2,30',
    'Promedio,,15',
    'Count,2,',
    'Número de empleados,2,',
    '2 registros,,',
    'Página 1 de 3,,',
    'Generado el 05/03/2026,,',
    'Fuente: Recursos Humanos,,',
    'Exported on 2026-03-05,,',
    '--- fin ---,,',
    'nombre,CORREO,Ventas',
  ])('such as “%s” are left out, and said', (line) => {
    expect(told(`${head}${line}\n`)).toEqual({ rows: [2, 3], leftOut: '4' });
  });

  it.each([
    'Total,total@x.mx,30',
    'Sumaya Pérez,,30',
    'Contessa Ruiz,,1',
    'Paginini,,1',
    'Suma Rao,,5',
    'Nota Bene,,',
    'Fin,fin@x.mx,',
    'Totalina,,3',
    'Marta,,30',
    'Mediavilla,,4',
  ])('are not mistaken for people such as “%s”', (line) => {
    expect(told(`${head}${line}\n`)).toEqual({ rows: [2, 3, 4], leftOut: null });
  });

  it('are left out in the middle as well, where an export repeats its headings on each page', () => {
    expect(told(`${head}Nombre,Correo,Ventas\nLeo,leo@x.mx,1\nTotal,,31\n`)).toEqual({
      rows: [2, 3, 5],
      leftOut: '4, 6',
    });
  });

  it('are not looked for by headings where there are none', () => {
    const { rowNumbers } = build('Ana,ana@x.mx\nAna,ana@x.mx\n', { headerRow: 0 });
    expect(rowNumbers).toEqual([1, 2]);
  });
});

describe('a heading that stands twice', () => {
  it.each([
    ['Correo,Correo,Nombre', 'Correo', 'A, B'],
    ['Correo,Nombre,CORREO:', 'Correo', 'A, C'],
  ])('in “%s” is said', (headings, heading, columns) => {
    const { problems } = build(`${headings}\na@x.mx,b,c\n`);
    expect(problems).toMatchObject([{ code: 'duplicate-heading', params: { heading, columns } }]);
  });
});

describe('what a person asks of the reading', () => {
  const bytes = new TextEncoder().encode(head);

  it('is refused when the header row lies below the sheet', async () => {
    expect(await readTable({ name: 'a.csv', bytes }, { headerRow: 999 })).toEqual({
      ok: false,
      failure: { kind: 'no-such-row', row: 999, rows: 3 },
    });
    expect(await readTable({ name: 'a.csv', bytes }, { headerRow: 3 })).toMatchObject({ ok: true });
  });

  it('is told to be pointless when it is a worksheet of a text file', () => {
    expect(build(head, { sheetName: 'Hoja2' }).problems).toMatchObject([
      { code: 'sheet-ignored', severity: 'warning', params: { value: 'Hoja2' } },
    ]);
  });
});

describe('characters that cannot be read', () => {
  it('are told, and do not turn every accent of a UTF-8 file into nonsense', () => {
    const good = [
      ...new TextEncoder().encode('Nombre,Correo\nPeña Núñez,a@x.mx\nJosé,b@x.mx\nMaría,c@x.mx\n'),
    ];
    const raw = readDelimited(Uint8Array.from([...good, 0x44, 0xc3]), {});
    if (!raw.ok) throw new Error(raw.failure.kind);
    expect(raw.value.encoding).toBe('utf-8');
    expect(raw.value.records[1]?.[0]).toBe('Peña Núñez');
    expect(buildTable(raw.value, null).problems).toMatchObject([
      { code: 'unreadable-characters', params: { count: 1, rows: '5' } },
    ]);
  });
});
