import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSheet } from '../../shared/sheet/sheet-session';
import type { SheetChoices, SheetSession } from '../../shared/sheet/types';
import type { BriefReading } from './brief-fixture';
import { corpus, locations, type Reading } from './corpus';
import { encodings } from './corpus-encodings';
import { programs } from './corpus-programs';
import { texts } from './corpus-texts';
import { workbooks } from './corpus-workbooks';

const folder = join(import.meta.dirname, '../fixtures/sheets');

const brief = [...programs, ...encodings, ...texts, ...workbooks];

async function open(file: string, defaults: SheetChoices['defaults'] = { type: 'account' }) {
  return openSheet(
    { name: file, bytes: new Uint8Array(readFileSync(join(folder, file))) },
    {},
    // Several have it for a job title ("Puesto"), where it has to be asked.
    { country: 'MX', defaults, answers: { role: { Administrador: 'admin' } } },
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

/** Everything a created person needs besides, so that only what the file says can be wrong. */
const completing = { type: 'account', role: 'user', password: 'Comun#2026', locationIds: 'Jojutla' };

function describeBriefly(session: SheetSession): BriefReading {
  const { encoding, delimiter, headerRow, rows, invalidRows, codes, people } = describeSession(session);
  return {
    encoding,
    delimiter,
    headerRow,
    rows,
    invalidRows,
    codes,
    columns: session
      .overview()
      .columns.flatMap(({ heading, field }) => (field === null ? [] : [`${heading} → ${field}`])),
    people: people.map((person) => {
      const { firstName, lastName, email, phone = '-', locationIds = [], role, platformLanguage } = person;
      const told = [firstName, lastName, email, phone, locationIds.join('+'), role];
      return [...told, ...(platformLanguage === undefined ? [] : [platformLanguage])].join(' | ');
    }),
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

  it.each(brief)('$file is read as expected', async ({ file, expected }) => {
    const opened = await open(file, completing);
    if ('failure' in expected) {
      expect(opened).toEqual({ ok: false, failure: expected.failure });
    } else {
      if (!opened.ok) throw new Error(`refused as ${opened.failure.kind}`);
      expect(describeBriefly(opened.value)).toEqual(expected);
    }
  });

  it('are all in the corpus', () => {
    const files = readdirSync(folder).filter((name) => !name.endsWith('.mjs'));
    expect(files.sort()).toEqual([...corpus, ...brief].map(({ file }) => file).sort());
    expect(files.length).toBeGreaterThanOrEqual(60);
  });
});
