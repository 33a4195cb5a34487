import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeOddPeople, oddLocations } from './odd-people';
import { activeRows, csvOf, everyColumn, openExport, planOver, xlsxOf } from './read-back';

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;
// What a laptop may skip, CI must run: there its absence is a failure.
const mayRun = hasLibreOffice || process.env['REQUIRE_ALL'] !== undefined;
const people = makeOddPeople(300);
const exported = { people, locations: oddLocations, columns: everyColumn(people), language: 'es' } as const;

/** Opens a file in LibreOffice and saves it, as a person would who only looked at it. */
function openAndSave(
  name: string,
  bytes: Uint8Array,
  into: string,
  // Without a window nobody is asked how to read a text file; the dialog a person sees offers UTF-8, because of the mark.
  how: readonly string[] = [],
): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'roster-office-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const saved = join(folder, 'saved');
  execFileSync('soffice', ['--headless', ...how, '--convert-to', into, '--outdir', saved, path], {
    timeout: 120_000,
  });
  return new Uint8Array(readFileSync(join(saved, name)));
}

describe('an export opened and saved by LibreOffice', { timeout: 180_000 }, () => {
  it.skipIf(!mayRun)('still plans nothing as a workbook (needs soffice)', async () => {
    const bytes = openAndSave('personas.xlsx', xlsxOf(exported), 'xlsx:Calc MS Excel 2007 XML');
    expect(activeRows(planOver(await openExport(bytes, 'personas.xlsx', oddLocations), people))).toEqual([]);
  });

  it.skipIf(!mayRun)('still plans nothing as CSV (needs soffice)', async () => {
    const bytes = openAndSave('personas.csv', csvOf(exported), 'csv:Text - txt - csv (StarCalc):44,34,76,1', [
      '--infilter=csv:44,34,76,1',
    ]);
    expect(activeRows(planOver(await openExport(bytes, 'personas.csv', oddLocations), people))).toEqual([]);
  });
});
