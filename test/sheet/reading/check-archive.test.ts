import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../shared/sheet/reading/read-xlsx';
import { makeWorkbook } from '../../helpers/make-workbook';

const rows = [
  ['Nombre', 'Correo', 'Alta'],
  ['Ana', 'ana@clinica.example', { date: 46086 }],
  ['Eva', 'eva@clinica.example', 7775610738],
] as const;
const whole = makeWorkbook([{ name: 'a', rows }]);

describe('a damaged workbook', () => {
  it('is read while it is whole', async () => {
    expect(await readXlsx(whole, {})).toMatchObject({
      value: {
        records: [
          rows[0],
          ['Ana', 'ana@clinica.example', '2026-03-05'],
          [...rows[2].slice(0, 2), '7775610738'],
        ],
      },
    });
  });

  it('is never read with other cells than it was written with, whichever bit is wrong', async () => {
    const before = await readXlsx(whole, {});
    if (!before.ok) throw new Error(before.failure.kind);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), async (place, bit) => {
        const bytes = new Uint8Array(whole);
        bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
        const read = await readXlsx(bytes, {});
        if (read.ok) expect(read.value.records).toEqual(before.value.records);
      }),
      { numRuns: 400 },
    );
  });

  it('is told by the part that is damaged', async () => {
    const bytes = new Uint8Array(whole);
    const name = new TextEncoder().encode('xl/sharedStrings.xml');
    const at = bytes.findIndex((_, place) => name.every((byte, i) => bytes[place + i] === byte));
    // Well inside the packed text, behind the header of the file.
    const inside = at + name.length + 150;
    bytes[inside] = (bytes[inside] ?? 0) ^ 1;
    expect(await readXlsx(bytes, {})).toMatchObject({ ok: false, failure: { kind: 'damaged' } });
  });
});
