import { describe, expect, it } from 'vitest';
import { readAnswers, type ReadAnswersOptions } from '../../../shared/audit/review/read-answers';
import { writeReviewSheet } from '../../../shared/audit/review/review-sheet';
import type { Review } from '../../../shared/audit/review/types';
import { createTranslator } from '../../../shared/i18n/create-translator';
import { readDelimited } from '../../../shared/sheet/reading/read-delimited';
import { person, snapshot } from '../people';

const people = [
  person({ id: 'u1', name: 'Ana "la jefa" Ruiz', email: 'ana@sol.mx', locationIds: ['l1'] }),
  person({ id: 'u2', name: '=HYPERLINK("x")', email: 'eva@sol.mx', locationIds: ['l1', 'l2'] }),
  person({ id: 'u3', name: 'Leo', email: 'leo@sol.mx', locationIds: ['l2'] }),
];
const taken = snapshot(people);
const review: Review = {
  reviewId: 'r1',
  agencyId: 'a1',
  agency: 'Agencia Sol',
  label: 'Marzo',
  snapshotId: taken.snapshotId,
  takenAt: taken.takenAt,
  createdAt: taken.takenAt,
  locationIds: ['l1', 'l2'],
  templates: [
    { name: 'Mostrador', permissions: { refundsEnabled: false } },
    { name: 'Caja, turno 2', permissions: { refundsEnabled: true } },
  ],
  sheets: [],
  decisions: [],
  answers: [],
  plans: [],
};
const options: ReadAnswersOptions = {
  review,
  snapshot: taken,
  latest: null,
  meanings: {},
  decidedBy: 'Eva',
  today: '2026-03-05',
};

/** The sheet as it goes out, its cells taken apart as a spreadsheet would. */
function sheet(locationId: string | null, language: 'en' | 'es' = 'es'): string[][] {
  const text = writeReviewSheet(createTranslator(language).t, review, taken, locationId, []);
  const table = readDelimited(new TextEncoder().encode(text), {});
  if (!table.ok) throw new Error('not readable');
  return table.value.records.map((record) => [...record]);
}

/** Puts the decision columns of one person: decision, template, move, by, on, note. */
function decide(records: string[][], userId: string, cells: readonly string[]): string[][] {
  return records.map((record) =>
    record[13] === userId ? [...record.slice(0, 6), ...cells, ...record.slice(6 + cells.length)] : record,
  );
}

const read = (records: string[][], more: Partial<ReadAnswersOptions> = {}) =>
  readAnswers(records, { ...options, ...more });
const codes = (answers: ReturnType<typeof read>) =>
  answers?.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);

describe('an answered review sheet', () => {
  it('decides nothing when nothing was filled in, whatever people are called', () => {
    for (const language of ['en', 'es'] as const) {
      expect(read(sheet(null, language))).toMatchObject({ rows: 3, blank: 3, decisions: [], problems: [] });
    }
  });

  it('guards names that would run as a formula', () => {
    expect(sheet('l1').find((record) => record[13] === 'u2')?.[0]).toBe(`'=HYPERLINK("x")`);
  });

  it.each([
    ['conservar', { decision: 'keep' }],
    ['KEEP', { decision: 'keep' }],
    ['  Sin  cambios ', { decision: 'keep' }],
    ['Restringir a Mostrador', { decision: 'restrict', template: 'Mostrador' }],
    ['restrict to caja, TURNO 2', { decision: 'restrict', template: 'Caja, turno 2' }],
    ['mover a Cuautla, Centro', { decision: 'move', moveTo: ['l2'] }],
    ['Dar de baja', { decision: 'remove' }],
  ])('understands “%s”', (word, expected) => {
    const answers = read(decide(sheet('l1'), 'u1', [word]));
    expect(answers?.decisions).toMatchObject([
      { userId: 'u1', locationId: 'l1', decidedBy: 'Eva', decidedOn: '2026-03-05', ...expected },
    ]);
  });

  it('finds its people and columns in another order, with a title above and without what nobody needs', () => {
    const [headings = [], ...rows] = decide(sheet('l1'), 'u1', [
      'quitar',
      '',
      '',
      'Rosa',
      '2026-03-04',
      'ya no está',
    ]);
    const order = [14, 13, 11, 10, 9, 6, 7, 8];
    const pick = (record: readonly string[]) => order.map((index) => record[index] ?? '');
    const answers = read([['Revisión de marzo'], [], pick(headings), ...rows.reverse().map(pick)]);
    expect(answers?.decisions).toEqual([
      {
        userId: 'u1',
        locationId: 'l1',
        decision: 'remove',
        template: null,
        moveTo: [],
        decidedBy: 'Rosa',
        decidedOn: '2026-03-04',
        note: 'ya no está',
      },
    ]);
  });

  it('takes nothing from the sheet of another review, whose people and columns are the same', () => {
    const other = { ...review, reviewId: 'r0' };
    const answers = read(decide(sheet('l1'), 'u1', ['quitar']), { review: other });
    expect(answers?.decisions).toEqual([]);
    expect(codes(answers)).toEqual(['other-review']);
  });

  it('asks what an unknown word means, once, and takes the answer for all lines with it', () => {
    const records = decide(decide(sheet('l1'), 'u1', ['tal vez']), 'u2', ['Tal Vez']);
    expect(read(records)).toMatchObject({ decisions: [], unknownWords: [{ word: 'Tal Vez', rows: 2 }] });
    expect(read(records, { meanings: { 'TAL VEZ': 'keep' } })?.decisions).toHaveLength(2);
    expect(codes(read(decide(sheet('l1'), 'u1', ['keeep'])))).toEqual(['unknown-decision']);
  });

  it.each([
    [['restringir', ''], 'template-missing'],
    [['restringir', 'Mostradorr'], 'unknown-template'],
    [['mover', '', ''], 'target-missing'],
    [['mover', '', 'Cuernavaca'], 'unknown-location'],
  ])('leaves out %j and says why', (cells, code) => {
    const answers = read(decide(sheet('l1'), 'u1', cells));
    expect(answers?.decisions).toEqual([]);
    expect(codes(answers)).toEqual([code]);
  });

  it('never takes a lost sub-account id for the whole agency', () => {
    const records = decide(sheet('l1'), 'u1', ['quitar']).map((record) => record.slice(0, 14));
    expect(read(records)?.decisions).toEqual([]);
    expect(codes(read(records))).toEqual(['unknown-location']);
  });

  it('takes nobody who is not under review, or not in that sub-account', () => {
    const only = { ...review, locationIds: ['l1'] };
    const elsewhere = decide(sheet('l2'), 'u3', ['quitar']);
    expect(codes(read(elsewhere, { review: only }))).toEqual(['not-in-review']);
    const forged = decide(sheet('l1'), 'u1', ['quitar']).map((record) =>
      record[13] === 'u1' ? [...record.slice(0, 14), 'l2'] : record,
    );
    expect(codes(read(forged))).toEqual(['not-in-review']);
  });

  it('does neither of two things said about one person', () => {
    const records = decide(sheet('l1'), 'u1', ['quitar']);
    const line = records.find((record) => record[13] === 'u1') ?? [];
    const twice = [...records, [...line.slice(0, 6), 'conservar', ...line.slice(7)]];
    expect(read(twice)?.decisions).toEqual([]);
    expect(codes(read(twice))).toEqual(['conflict']);
    expect(read([...records, line])?.decisions).toHaveLength(1);
  });

  it('says that restricting somebody of several sub-accounts counts everywhere', () => {
    const answers = read(decide(sheet('l1'), 'u2', ['restringir', 'Mostrador']));
    expect(answers?.problems).toMatchObject([
      { code: 'restricts-everywhere', severity: 'warning', params: { value: 2 } },
    ]);
  });

  it('says who has changed or gone since', () => {
    const latest = snapshot([person({ ...people[0], id: 'u1', role: 'admin' })]);
    const records = decide(decide(sheet('l1'), 'u1', ['conservar']), 'u2', ['conservar']);
    // The sheet is by name, and “=…” comes before “Ana”.
    expect(read(records, { latest })?.problems).toMatchObject([
      { code: 'gone', userId: 'u2' },
      { code: 'changed-since', userId: 'u1', params: { value: 'role' } },
    ]);
  });

  it('is no other table', () => {
    expect(
      read([
        ['Nombre', 'Correo'],
        ['Ana', 'ana@sol.mx'],
      ]),
    ).toBeNull();
    expect(read([])).toBeNull();
  });
});
