import { makeEnglishSheet } from './sample-sheets/english-sheet';
import { makeSpanishSheet } from './sample-sheets/spanish-sheet';
import { makeWorkbook } from './sample-sheets/workbook';

export type PracticeSampleName = 'spanish-csv' | 'english-csv' | 'xlsx';

/** The sheets that come with the practice agency, in the order they are offered. */
export const practiceSamples: readonly { readonly name: PracticeSampleName; readonly fileName: string }[] = [
  { name: 'spanish-csv', fileName: 'usuarios sucursales.csv' },
  { name: 'english-csv', fileName: 'users.csv' },
  { name: 'xlsx', fileName: 'equipo.xlsx' },
];

const makers: Readonly<Record<PracticeSampleName, () => Uint8Array>> = {
  'spanish-csv': makeSpanishSheet,
  'english-csv': makeEnglishSheet,
  xlsx: makeWorkbook,
};

/**
 * The bytes of a sample. They are made on the spot, the same every time, so that a built app needs no files beside it;
 * `samples/` holds the same files for people who read the source.
 */
export function readPracticeSample(name: PracticeSampleName): Promise<Uint8Array> {
  return Promise.resolve(makers[name]());
}
