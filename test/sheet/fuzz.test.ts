import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSheet } from '../../shared/sheet/sheet-session';
import { makeWorkbook } from '../helpers/make-workbook';
import { locations } from './corpus';

const folder = join(import.meta.dirname, '../fixtures/sheets');
const seeds: readonly Uint8Array[] = [
  ...readdirSync(folder)
    .filter((name) => !name.endsWith('.mjs'))
    .map((name) => new Uint8Array(readFileSync(join(folder, name)))),
  makeWorkbook([
    {
      name: 'a',
      rows: [
        ['Correo', 'Nombre'],
        ['ana@clinica.example', 7775610738],
        [{ date: 46086 }, { error: '#N/A' }],
      ],
    },
  ]),
];

/** Opens and does everything the wizard would; answers what came of it. */
async function useSheet(bytes: Uint8Array): Promise<string> {
  const opened = await openSheet({ name: 'x', bytes }, {}, { country: 'MX' }, { locations, templates: [] });
  if (!opened.ok) return opened.failure.kind;
  const session = opened.value;
  const { rowCount } = session.overview();
  const summary = session.check();
  session.questions();
  expect(session.prepared()).toHaveLength(rowCount);
  expect(summary.valid + summary.invalid).toBe(rowCount);
  expect(session.rows({ kind: 'errors' }, 0, 5).total).toBe(summary.invalid);
  return 'opened';
}

describe('no file makes the reader throw or lose count', () => {
  it('not one of random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await useSheet(bytes)).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: 400 },
    );
  });

  it('not one that was damaged on its way', async () => {
    const damage = fc.record({
      seed: fc.nat(seeds.length - 1),
      cut: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      bytes: fc.array(
        fc.tuple(
          fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
          fc.integer({ min: 0, max: 255 }),
        ),
        { maxLength: 6 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ seed, cut, bytes }) => {
        const file = new Uint8Array(seeds[seed] ?? []);
        for (const [place, byte] of bytes) file[Math.floor(place * file.length)] = byte;
        const whole = cut === null ? file : file.subarray(0, Math.floor(cut * file.length));
        expect(await useSheet(whole)).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: 600 },
    );
  });
});
