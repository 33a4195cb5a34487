import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSheet } from '../../shared/sheet/sheet-session';
import type { SheetSession } from '../../shared/sheet/types';
import { corpus, locations, type Reading } from './corpus';

const folder = join(import.meta.dirname, '../fixtures/sheets');

async function open(file: string) {
  return openSheet(
    { name: file, bytes: new Uint8Array(readFileSync(join(folder, file))) },
    {},
    // Several have it for a job title ("Puesto"), where it has to be asked.
    { country: 'MX', defaults: { type: 'account' }, answers: { role: { Administrador: 'admin' } } },
    { locations, templates: [] },
  );
}

/** What a session makes of its sheet, in the form the corpus writes it down. */
function describeSession(session: SheetSession): Reading {
  const { source, columns, rowCount } = session.overview();
  const { sheetProblems } = session.check();
  const rows = session.prepared();
  const isValid = (row: (typeof rows)[number]) => !row.problems.some(({ severity }) => severity === 'error');
  return {
    encoding: source.encoding ?? '',
    delimiter: source.delimiter ?? '',
    headerRow: source.headerRow,
    rows: rowCount,
    fields: columns.map(({ field }) => field),
    invalidRows: rows.filter((row) => !isValid(row)).map(({ row }) => row),
    codes: [...sheetProblems, ...rows.flatMap(({ problems }) => problems)]
      .map(({ code }) => code)
      .filter((code) => code !== 'required' && code !== 'missing-column'),
    people: rows.filter(isValid).map(({ person }) => person),
  };
}

describe('the sheets people have', () => {
  it.each(corpus)('$file is read as expected', async ({ file, expected }) => {
    const opened = await open(file);
    if ('failure' in expected) {
      expect(opened).toEqual({ ok: false, failure: expected.failure });
    } else {
      if (!opened.ok) throw new Error(`refused as ${opened.failure.kind}`);
      expect(describeSession(opened.value)).toEqual(expected);
    }
  });

  it('are all in the corpus', () => {
    const files = readdirSync(folder).filter((name) => !name.endsWith('.mjs'));
    expect(files.sort()).toEqual(corpus.map(({ file }) => file).sort());
  });
});
