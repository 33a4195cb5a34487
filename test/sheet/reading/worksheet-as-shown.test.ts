import { describe, expect, it } from 'vitest';
import { openSheet } from '../../../shared/sheet/sheet-session';
import { readXlsx } from '../../../shared/sheet/reading/read-xlsx';
import { makeWorkbook, type WorkbookCell, type WorksheetToMake } from '../../helpers/make-workbook';

async function read(worksheet: Omit<WorksheetToMake, 'name'>) {
  const result = await readXlsx(makeWorkbook([{ name: 'Hoja1', ...worksheet }]), {});
  if (!result.ok) throw new Error(`refused as ${result.failure.kind}`);
  return result.value;
}

const shown = async (cell: WorkbookCell): Promise<string | undefined> =>
  (await read({ rows: [['Dato'], [cell]] })).records[1]?.[0];

describe('a cell of a workbook is read as the spreadsheet shows it', () => {
  it.each([
    ['6600', '00000', '06600'],
    ['775610738', '0000000000', '0775610738'],
    ['7775610738', '0000000000', '7775610738'],
    ['75610738', '000\\-000\\-0000', '0075610738'],
    ['7', '00000;-00000;@', '00007'],
    ['7', '0.00', '7'],
    ['7', '#,##0', '7'],
    ['0.5', '00%', '0.5'],
    ['7', '[$-409]00', '07'],
  ])('%s in the format %s is %s', async (stored, format, expected) => {
    expect(await shown({ stored, format })).toBe(expected);
  });

  it('with a sum of decimals rounded as it is on the screen', async () => {
    expect(await shown({ stored: '0.30000000000000004' })).toBe('0.3');
    expect(await shown({ stored: '12.5' })).toBe('12.5');
  });

  it('with an hour of no day as an hour', async () => {
    expect(await shown({ date: 0.4375 })).toBe('10:30');
  });

  it('with a formula nobody has computed as an error, not as a blank', async () => {
    expect(await shown({ formula: 'CONCATENATE(A1,"@x.mx")' })).toBe('#N/A');
    expect(
      (
        await read({
          rows: [
            ['a', 'b', 'c'],
            [{ formula: 'B2' }, 'Ana', { error: '#REF!' }],
          ],
        })
      ).records[1],
    ).toEqual(['#N/A', 'Ana', '#REF!']);
  });
});

describe('the layout of a worksheet', () => {
  const rows = [
    ['Nombre', 'Correo', 'Sucursal'],
    ['Ana', 'ana@x.mx', 'Zacatepec'],
    ['Eva', 'eva@x.mx', null],
    [null, null, null],
    ['Leo', 'leo@x.mx', 'Jojutla'],
  ];

  it('spreads a cell merged downwards over its rows, except the empty ones, and says so', async () => {
    const table = await read({ rows, merges: ['C2:C4', 'A1:B1'] });
    expect(table.records.map((record) => record[2])).toEqual([
      'Sucursal',
      'Zacatepec',
      'Zacatepec',
      '',
      'Jojutla',
    ]);
    expect(table.notes).toEqual([{ code: 'merged-cells', params: { rows: '3' } }]);
  });

  it('hides nothing from the import, and says what the workbook hides', async () => {
    const table = await read({ rows, hiddenRows: [3, 4], hiddenColumns: ['C', 'F'] });
    expect(table.records[2]).toEqual(['Eva', 'eva@x.mx', '']);
    expect(table.notes).toEqual([
      { code: 'hidden-rows', params: { count: 1, rows: '3' } },
      { code: 'hidden-columns', params: { columns: 'C' } },
    ]);
  });

  it('is told among the problems of the sheet', async () => {
    const bytes = makeWorkbook([{ name: 'a', rows, hiddenRows: [2] }]);
    const opened = await openSheet({ name: 'a.xlsx', bytes });
    if (!opened.ok) throw new Error(opened.failure.kind);
    expect(opened.value.check().sheetProblems.map(({ code }) => code)).toContain('hidden-rows');
  });
});
