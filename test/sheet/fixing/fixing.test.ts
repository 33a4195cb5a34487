import { describe, expect, it } from 'vitest';
import type { Fix } from '../../../shared/sheet/fixing/fix';
import type { SheetSession } from '../../../shared/sheet/types';
import { cellsOf, describeSession, heading, openText } from '../open-text';

const messy = [
  heading,
  ' ANA  MARÍA ;ruiz;ANA@Gmial.com;777 561 0738;Zacatepec;Usuario;Cuenta;Segura#2026',
  'eva@clinica.example;Sol;Eva;+52 777 561 0739 ext. 12;Jojutla;Usuario;Cuenta;Segura#2027',
  'Leo;Paz;leo@clinica.example, leo2@clinica.example;no tengo;Jojutla;Usuario;Cuenta;Segura#2028',
  'Luz;Mar;luz@clinica.example;777 561 0740;Jojutla;Usuario;Cuenta;Segura#2029',
  'Luz;Mar;luz@clinica.example;777 561 0741;Jojutla;Usuario;Cuenta;Segura#2029',
].join('\n');

const openMessy = (): Promise<SheetSession> => openText(messy, { country: 'MX' });

const countOf = (session: SheetSession, kind: Fix['kind']): number[] =>
  session
    .fixes()
    .filter(({ fix }) => fix.kind === kind)
    .map(({ count }) => count);

describe('the fixes a sheet offers', () => {
  it('say what each would change, with an example, and never a password', async () => {
    const session = await openMessy();
    const fixes = session.fixes();
    expect(fixes.find(({ fix }) => fix.kind === 'suggestions' && fix.code === 'email-slip')).toEqual({
      fix: { kind: 'suggestions', code: 'email-slip', column: null },
      count: 1,
      example: { row: 2, before: 'ANA@Gmial.com', after: 'ana@gmail.com' },
    });
    expect(fixes.find(({ fix }) => fix.kind === 'swap')).toMatchObject({
      fix: { columns: [2, 0] },
      count: 1,
    });
    expect(fixes.find(({ fix }) => fix.kind === 'exclude' && fix.code === 'duplicate-in-sheet')?.count).toBe(
      1,
    );
    expect(countOf(session, 'title-case')).toEqual([1, 1]);
    expect(countOf(session, 'trim')).toEqual([1]);
    expect(JSON.stringify(fixes)).not.toContain('Segura#');
  });

  it('mend all of their kind, and are offered no more', async () => {
    const session = await openMessy();
    for (let left = 20; left > 0; left--) {
      const next = session.fixes().find(({ fix }) => fix.kind !== 'exclude');
      if (next === undefined) break;
      expect(session.applyFix(next.fix).changed).toBe(next.count);
    }
    expect(countOf(session, 'suggestions')).toEqual([]);
    expect(cellsOf(session, 0)).toEqual(['Ana María', 'Eva', 'Leo', 'Luz', 'Luz']);
    expect(cellsOf(session, 2)).toEqual([
      'ana@gmail.com',
      'eva@clinica.example',
      'leo@clinica.example',
      'luz@clinica.example',
      'luz@clinica.example',
    ]);
    // The extension would be lost, so that this phone stays as somebody typed it.
    expect(cellsOf(session, 3)).toEqual([
      '+527775610738',
      '+52 777 561 0739 ext. 12',
      '',
      '+527775610740',
      '+527775610741',
    ]);
  });

  it('replace one value of a column by another, however it is spelt', async () => {
    const session = await openMessy();
    expect(session.applyFix({ kind: 'replace-value', column: 4, value: 'JOJUTLA', by: 'Zacatepec' })).toEqual(
      {
        changed: 4,
      },
    );
    expect(new Set(cellsOf(session, 4))).toEqual(new Set(['Zacatepec']));
  });
});

describe('find and replace', () => {
  const terms = { column: null, wholeCell: false, matchCase: false };

  it('finds without case and accents, and counts cells and rows', async () => {
    const session = await openMessy();
    expect(session.countMatches({ ...terms, text: 'maria' })).toEqual({ cells: 1, rows: 1 });
    expect(session.countMatches({ ...terms, text: 'CLINICA' })).toEqual({ cells: 4, rows: 4 });
    expect(session.countMatches({ ...terms, text: 'CLINICA', matchCase: true })).toEqual({
      cells: 0,
      rows: 0,
    });
    expect(session.countMatches({ ...terms, text: '' })).toEqual({ cells: 0, rows: 0 });
    const found = { ...terms, kind: 'found', text: 'luz', column: 0, wholeCell: true } as const;
    expect(session.rows(found, 0, 9).rows.map(({ row }) => row)).toEqual([5, 6]);
  });

  it('replaces exactly what was found, and nothing around it', async () => {
    const session = await openMessy();
    const replaced = session.replaceAll({ ...terms, text: 'clínica.EXAMPLE', by: 'norte.example' });
    expect(replaced).toEqual({ changed: 4 });
    expect(cellsOf(session, 2)[2]).toBe('leo@norte.example, leo2@norte.example');
    expect(session.replaceAll({ ...terms, text: 'maría', by: '$&' }).changed).toBe(1);
    expect(cellsOf(session, 0)[0]).toBe(' ANA  $& ');
  });
});

describe('rows left out', () => {
  it('stay to be seen, count for nothing, and free those that repeat them', async () => {
    const session = await openMessy();
    const before = session.check();
    expect(session.exclude([5, 4], true)).toEqual({ changed: 2 });
    const { rows, valid, invalid, duplicates, excluded } = session.check();
    expect({ rows, duplicates, excluded }).toEqual({ rows: 5, duplicates: 0, excluded: 2 });
    expect(valid + invalid).toBe(3);
    expect(session.prepared().map(({ row }) => row)).toEqual([2, 3, 6]);
    expect(session.rows({ kind: 'excluded' }, 0, 9).rows).toMatchObject([
      { row: 4, excluded: true, problems: [] },
      { row: 5, excluded: true },
    ]);
    expect(session.rows({ kind: 'all' }, 0, 9).total).toBe(5);
    expect(session.rows({ kind: 'duplicates' }, 0, 9).total).toBe(0);
    session.exclude([4, 5], false);
    expect(session.check()).toEqual(before);
  });

  it('are not touched by a fix or a replacement', async () => {
    const session = await openMessy();
    session.exclude([2], true);
    session.applyFix({ kind: 'trim', column: null });
    session.replaceAll({ text: 'ana', by: 'x', column: null, wholeCell: false, matchCase: false });
    expect(cellsOf(session, 0)[0]).toBe(' ANA  MARÍA ');
  });

  it('can be all those behind a filter', async () => {
    const session = await openMessy();
    expect(session.excludeAll({ kind: 'errors' }, true).changed).toBe(3);
    expect(session.check()).toMatchObject({ invalid: 0, excluded: 3 });
    expect(session.excludeAll({ kind: 'excluded' }, false).changed).toBe(3);
  });
});

describe('undo and redo', () => {
  it('walk through everything a person did, and every step is exactly taken back', async () => {
    const session = await openMessy();
    const steps: (() => void)[] = [
      () => session.editCell(4, 3, '777 561 0742'),
      () => session.applyFix({ kind: 'trim', column: null }),
      () => session.replaceAll({ text: 'luz', by: 'Lucía', column: 0, wholeCell: true, matchCase: false }),
      () => session.exclude([3, 6], true),
      () => session.choose({ columns: { 3: null } }),
      () => session.choose({ defaults: { platformLanguage: 'es' } }),
      () => session.choose({ answers: { role: { usuario: 'admin' } } }),
      () => session.exclude([3], false),
      () => session.applyFix({ kind: 'exclude', code: 'invalid-email' }),
      () => session.choose({ locationMode: 'replace' }),
    ];
    const seen = [describeSession(session)];
    for (const step of steps) {
      step();
      seen.push(describeSession(session));
    }
    for (let at = steps.length - 1; at >= 0; at--) {
      session.undo();
      expect(describeSession(session)).toEqual(seen[at]);
    }
    expect(session.undo()).toBeNull();
    for (let at = 1; at <= steps.length; at++) {
      session.redo();
      expect(describeSession(session)).toEqual(seen[at]);
    }
    expect(session.redo()).toBeNull();
  });

  it('say what they would do, without naming a value', async () => {
    const session = await openMessy();
    session.editCell(2, 7, 'Otra#2026x');
    session.exclude([3, 4], true);
    expect(session.history()).toEqual({ undo: { kind: 'exclude', count: 2, row: null }, redo: null });
    session.undo();
    expect(session.history()).toEqual({
      undo: { kind: 'edit', count: 1, row: 2 },
      redo: { kind: 'exclude', count: 2, row: null },
    });
    session.choose({ country: 'ES' });
    expect(session.history().redo).toBeNull();
  });

  it('make no step of what changed nothing, nor of what the app supposes by itself', async () => {
    const session = await openMessy();
    session.editCell(2, 1, 'ruiz');
    session.choose({ country: 'MX' });
    session.assume({ country: 'ES' });
    session.exclude([], true);
    session.applyFix({ kind: 'trim', column: 1 });
    expect(session.history().undo).toBeNull();
    expect(session.choices().country).toBe('ES');
  });

  it('leave a torn row as torn as it was', async () => {
    const session = await openText(`${heading}\nAna;Ruiz;ana@clinica.example\n`, { country: 'MX' });
    const before = describeSession(session);
    session.editCell(2, 6, 'Cuenta');
    session.undo();
    expect(describeSession(session)).toEqual(before);
  });
});
