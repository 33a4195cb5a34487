import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '../../shared/sheet/problem';
import type { SheetSession } from '../../shared/sheet/types';
import { makeWorkbook } from '../helpers/make-workbook';
import { locations } from './corpus';
import { heading, knownContext as known, openText as open } from './open-text';

const ana = 'Ana;Ruiz;ana@clinica.example;777 561 0738;Zacatepec;Usuario;Cuenta;Segura#2026';
const eva = 'Eva;Sol;eva@clinica.example;777 561 0739;Jojutla;Capitán;Cuenta;Segura#2027';
const leo = 'Leo;Paz;ANA@clinica.example;777 561 0740;Jojutla;Vendedor;Cuenta;corta';
const sheet = [heading, ana, eva, leo].join('\n');
const mexico = { country: 'MX' } as const;

const codes = (session: SheetSession, row: number): ProblemCode[] =>
  session
    .rows({ kind: 'all' }, 0, 1000)
    .rows.filter((view) => view.row === row)
    .flatMap(({ problems }) => problems.map(({ code }) => code));

describe('a sheet being prepared', () => {
  it('says which defaults only complete new people', async () => {
    const text = 'Correo;Nombre;Idioma\nana@clinica.example;Ana;\neva@clinica.example;Eva;Inglés';
    const session = await open(text, {
      defaults: { role: 'Usuario', password: 'Segura#2026', platformLanguage: 'es', locationIds: 'Jojutla' },
    });
    const [ana, eva] = session.prepared();
    // A default for a column nobody has is meant for everybody; what creating demands and blank cells are not.
    expect(ana?.forNewOnly?.toSorted()).toEqual(['password', 'platformLanguage', 'role']);
    expect(eva?.forNewOnly?.toSorted()).toEqual(['password', 'role']);
    expect((await open(sheet, mexico)).prepared()[0]).not.toHaveProperty('forNewOnly');
  });

  it('counts its rows, its mistakes and its duplicates', async () => {
    const session = await open(sheet, mexico);
    expect(session.check()).toEqual({
      rows: 3,
      valid: 1,
      invalid: 2,
      duplicates: 1,
      warnings: 0,
      excluded: 0,
      byCode: { 'unknown-role': 1, 'weak-password': 1, 'duplicate-in-sheet': 1 },
      sheetProblems: [],
    });
  });

  it('names each problem with its row and column', async () => {
    const session = await open(sheet, mexico);
    expect(session.rows({ kind: 'duplicates' }, 0, 10)).toMatchObject({
      total: 1,
      rows: [
        {
          row: 4,
          problems: [
            { code: 'weak-password', row: 4, column: 7, params: { missing: 'length,upper,digit,special' } },
            { code: 'duplicate-in-sheet', row: 4, column: 2, params: { firstRow: 2 } },
          ],
        },
      ],
    });
  });

  it('shows only the rows a filter asks for, a window at a time', async () => {
    const session = await open(sheet, mexico);
    const rowsOf = (filter: Parameters<SheetSession['rows']>[0], offset = 0, limit = 10) => {
      const { total, rows } = session.rows(filter, offset, limit);
      return [total, rows.map(({ row }) => row)];
    };
    expect(rowsOf({ kind: 'all' }, 1, 1)).toEqual([3, [3]]);
    expect(rowsOf({ kind: 'valid' })).toEqual([1, [2]]);
    expect(rowsOf({ kind: 'errors' })).toEqual([2, [3, 4]]);
    expect(rowsOf({ kind: 'code', code: 'unknown-role' })).toEqual([1, [3]]);
    expect(rowsOf({ kind: 'warnings' })).toEqual([0, []]);
    expect(rowsOf({ kind: 'all' }, 10, 5)).toEqual([3, []]);
  });

  it('asks once for each value it does not know, and understands all its rows when answered', async () => {
    const session = await open(sheet, mexico);
    expect(session.questions()[0]).toMatchObject({
      field: 'role',
      value: 'Capitán',
      rows: 1,
      meaning: null,
      certainty: 'unknown',
    });
    expect(session.questions()[1]).toMatchObject({ value: 'Vendedor', meaning: 'user', certainty: 'guess' });
    session.choose({ answers: { role: { capitan: 'user' } } });
    expect(codes(session, 3)).toEqual([]);
    expect(session.prepared()[1]?.person.role).toBe('user');
  });

  it('takes a default where a cell is blank, understood like a cell', async () => {
    const session = await open(
      'Nombre completo;Correo;Sucursal\nAna Ruiz;ana@clinica.example;\nEva Sol;eva@clinica.example;Jojutla\n',
      {
        defaults: { type: 'Cuenta', role: 'Usuario', locationIds: 'Zacatepec', password: 'Segura#2026' },
      },
    );
    expect(session.check().valid).toBe(2);
    expect(session.prepared().map(({ person }) => [person.type, person.role, person.locationIds])).toEqual([
      ['account', 'user', ['zacatepec00000000001']],
      ['account', 'user', ['jojutla0000000000001']],
    ]);
  });

  it('treats a bad default as what it is', async () => {
    const session = await open(sheet, { ...mexico, defaults: { platformLanguage: 'klingon' } });
    expect(session.check().byCode['unknown-language']).toBe(3);
  });

  it('needs no password column when passwords are generated', async () => {
    const text =
      'Nombre completo;Correo;Sucursal;Rol;Tipo de usuario\nAna Ruiz;ana@clinica.example;Zacatepec;Usuario;Cuenta\n';
    const session = await open(text);
    expect(session.check().sheetProblems).toMatchObject([
      { code: 'missing-column', field: 'password', row: null },
    ]);
    session.choose({ passwordMode: 'generate' });
    expect(session.check()).toMatchObject({ valid: 1, sheetProblems: [] });
  });
});

describe('what a row lacks', () => {
  it('matters only for somebody new, except the email', async () => {
    const session = await open('Nombre;Apellidos;Correo\nAna;;ana@clinica.example\nEva;Sol;\n', {
      defaults: { type: 'account', role: 'user', locationIds: 'Jojutla', password: 'Segura#2026' },
    });
    expect(session.rows({ kind: 'errors' }, 0, 9).rows.flatMap(({ problems }) => problems)).toMatchObject([
      { code: 'required', field: 'lastName', row: 2, column: 1, onlyForCreate: true },
      { code: 'required', field: 'email', row: 3, column: 2, onlyForCreate: false },
    ]);
  });

  it('is nothing when the row names a person by id or only changes one', async () => {
    const session = await open(
      'id;Correo;Acción;Teléfono\naaaaaaaaaaaaaaaaaa01;;;777 561 0738\n;eva@clinica.example;Actualizar;777 561 0739\n;leo@clinica.example;Baja;no tengo\n;;Omitir;\n',
      mexico,
    );
    expect(session.check()).toMatchObject({ rows: 4, invalid: 0 });
    expect(session.prepared().map(({ action }) => action)).toEqual([null, 'update', 'delete', 'skip']);
  });

  it('is a sub-account only for people of type account', async () => {
    const text =
      'Nombre;Apellidos;Correo;Sucursal;Tipo de usuario\nAna;Ruiz;ana@clinica.example;;Agencia\nEva;Sol;eva@clinica.example;;Cuenta\nLeo;Paz;leo@clinica.example;[];Cuenta\n';
    const session = await open(text, { defaults: { role: 'admin', password: 'Segura#2026' } });
    expect(
      session.rows({ kind: 'errors' }, 0, 9).rows.map(({ row, problems }) => [row, problems[0]?.field]),
    ).toEqual([
      [3, 'locationIds'],
      [4, 'locationIds'],
    ]);
  });

  it('is one problem of the sheet when there is no email at all, and keeps every row out', async () => {
    const session = await open('Nombre;Apellidos;Rol\nAna;Ruiz;Usuario\nEva;Sol;Usuario\n');
    const { sheetProblems, invalid } = session.check();
    expect(invalid).toBe(2);
    expect(sheetProblems.find(({ field }) => field === 'email')).toMatchObject({
      code: 'missing-column',
      row: null,
      onlyForCreate: false,
    });
    expect(
      sheetProblems
        .filter(({ field }) => field !== 'email')
        .every((problem) => problem.onlyForCreate === true),
    ).toBe(true);
  });
});

describe('without an agency', () => {
  it('names of branches are taken on trust, with a warning, and ids as they are', async () => {
    const session = await open(
      `${heading}\n${ana}\n${eva.replace('Jojutla', 'jojutla0000000000001').replace('Capitán', 'Usuario')}`,
      mexico,
      { locations: null, templates: [] },
    );
    expect(session.check()).toMatchObject({ valid: 2, warnings: 1, byCode: { 'unknown-location': 1 } });
    expect(session.prepared().map(({ person }) => person.locationIds)).toEqual([
      undefined,
      ['jojutla0000000000001'],
    ]);
    session.setContext(known);
    expect(session.prepared()[0]?.person.locationIds).toEqual(['zacatepec00000000001']);
    expect(session.check()).toMatchObject({ valid: 2, warnings: 0 });
  });
});

describe('editing a cell', () => {
  it('checks its row anew and moves it out of its group of duplicates, and undo brings both back', async () => {
    const session = await open(sheet, mexico);
    session.check();
    expect(session.editCell(4, 2, 'leo@clinica.example').problems.map(({ code }) => code)).toEqual([
      'weak-password',
    ]);
    expect(session.check()).toMatchObject({ duplicates: 0, invalid: 2 });
    session.editCell(4, 7, 'Segura#2028');
    expect(session.check()).toMatchObject({ invalid: 1 });
    expect(session.undo()?.row).toBe(4);
    expect(session.undo()?.row).toBe(4);
    expect(codes(session, 4)).toEqual(['weak-password', 'duplicate-in-sheet']);
    expect(session.undo()).toBeNull();
    expect(session.check()).toMatchObject({ duplicates: 1, invalid: 2 });
  });

  it('of the first of two duplicates frees the second', async () => {
    const session = await open(sheet, mexico);
    expect(codes(session, 4)).toContain('duplicate-in-sheet');
    session.editCell(2, 2, 'otra@clinica.example');
    expect(codes(session, 4)).not.toContain('duplicate-in-sheet');
    session.editCell(3, 2, 'ana@clinica.example');
    expect(codes(session, 4)).toContain('duplicate-in-sheet');
    // An address nobody has any more is free again.
    session.editCell(2, 2, 'nueva@clinica.example');
    expect(session.editCell(3, 2, 'otra@clinica.example').problems.map(({ code }) => code)).toEqual([
      'unknown-role',
    ]);
  });

  it('leaves the preview as the file has it', async () => {
    const session = await open(sheet, mexico);
    session.editCell(2, 0, 'Otra');
    expect(session.overview().preview[1]?.cells[0]).toBe('Ana');
    expect(session.rows({ kind: 'all' }, 0, 1).rows[0]?.cells[0]).toBe('Otra');
  });

  it('can mend a torn row cell by cell', async () => {
    const session = await open(`${heading}\n${ana};de más\n`, mexico);
    expect(codes(session, 2)).toEqual(['ragged-row']);
    expect(session.editCell(2, 8, '').problems).toEqual([]);
  });

  it('of a row that is not there is a mistake of ours, and says so', async () => {
    const session = await open(sheet, mexico);
    expect(() => session.editCell(99, 0, 'x')).toThrow('no row 99');
  });
});

describe('reading again', () => {
  it('follows another delimiter, encoding or header row, and forgets choices about columns that are gone', async () => {
    const session = await open(sheet, { ...mexico, columns: { 5: null } });
    expect(await session.reread({ delimiter: ',' })).toBeNull();
    expect(session.overview().columnCount).toBe(1);
    expect(session.choices().columns).toEqual({});
    expect(await session.reread({ headerRow: 2 })).toBeNull();
    expect(session.overview()).toMatchObject({ rowCount: 2, source: { headerRow: 2 }, columnCount: 8 });
  });

  it('keeps choices when the headings stay', async () => {
    const session = await open(sheet, { ...mexico, columns: { 5: null } });
    await session.reread({ delimiter: ';' });
    expect(session.choices().columns).toEqual({ 5: null });
  });

  it('without a header row calls columns by their letters', async () => {
    const session = await open(sheet, mexico);
    await session.reread({ headerRow: 0 });
    expect(session.overview()).toMatchObject({ rowCount: 4, source: { headerRow: 0 } });
    expect(session.overview().columns[2]?.heading).toBe('Column C');
  });

  it('of a worksheet that is not there changes nothing', async () => {
    const book = makeWorkbook([
      { name: 'Uno', rows: [['Correo'], ['ana@clinica.example']] },
      { name: 'Dos', rows: [['Correo'], ['eva@clinica.example'], ['leo@clinica.example']] },
    ]);
    const session = await open(book);
    expect(await session.reread({ sheetName: 'Tres' })).toMatchObject({ kind: 'no-such-sheet' });
    expect(session.overview().rowCount).toBe(1);
    expect(await session.reread({ sheetName: 'Dos' })).toBeNull();
    expect(session.overview()).toMatchObject({ rowCount: 2, source: { kind: 'xlsx', sheetName: 'Dos' } });
  });
});

describe('special cells', () => {
  it('tell “explicitly none” from “not given”', async () => {
    const text =
      'Correo;scopes;scopesAssignedToOnly;Sucursal;Acción\nana@clinica.example;[];;[];Actualizar\neva@clinica.example;;[];;Actualizar\n';
    const session = await open(text);
    expect(session.prepared().map(({ person }) => person)).toEqual([
      { email: 'ana@clinica.example', scopes: [], locationIds: [] },
      { email: 'eva@clinica.example', scopesAssignedToOnly: [] },
    ]);
  });

  it('hold numbers of sub-accounts for Twilio by name', async () => {
    const text =
      'Correo|Acción|twilioPhone\nana@clinica.example|Actualizar|Zacatepec=777 561 0738; Jojutla=\neva@clinica.example|Actualizar|Narnia=777 561 0738\nleo@clinica.example|Actualizar|777 561 0738\nluz@clinica.example|Actualizar|[]\n';
    const session = await open(text, mexico);
    expect(session.prepared()[0]?.person.twilioPhone).toEqual({
      zacatepec00000000001: '+527775610738',
      jojutla0000000000001: '',
    });
    expect(codes(session, 3)).toEqual(['unknown-location']);
    expect(codes(session, 4)).toEqual(['invalid-twilio-map']);
    expect(session.prepared()[3]?.person.twilioPhone).toEqual({});
  });

  it('expand a permission template, which columns of their own overrule', async () => {
    const text =
      'Correo;Acción;Plantilla;permissions.tagsEnabled\nana@clinica.example;Actualizar;recepcion;no\neva@clinica.example;Actualizar;Ventas;\n';
    const session = await open(
      text,
      {},
      {
        locations,
        templates: [
          {
            name: 'Recepción',
            permissions: { contactsEnabled: true, tagsEnabled: true },
            scopes: ['contacts.write'],
          },
        ],
      },
    );
    expect(session.prepared()[0]?.person).toMatchObject({
      permissions: { contactsEnabled: true, tagsEnabled: false },
      scopes: ['contacts.write'],
    });
    expect(codes(session, 3)).toEqual(['unknown-template']);
    expect(session.questions()).toContainEqual(
      expect.objectContaining({ field: 'permissionTemplate', value: 'Ventas', candidates: ['Recepción'] }),
    );
  });

  it('lose the sign that guards them against running as a formula', async () => {
    const session = await open(
      "Nombre;Apellidos;Correo;Teléfono;Acción\n'=Ana;O'Hara;ana@clinica.example;'+527775610738;Actualizar\n",
    );
    expect(session.prepared()[0]?.person).toMatchObject({
      firstName: '=Ana',
      lastName: "O'Hara",
      phone: '+527775610738',
    });
  });

  it('never show a password in a problem', async () => {
    const session = await open(sheet.replace('corta', 'secreto'), mexico);
    expect(
      JSON.stringify(session.rows({ kind: 'all' }, 0, 9).rows.map(({ problems }) => problems)),
    ).not.toContain('secreto');
  });
});

describe('a long sheet', () => {
  it('counts an edit anew without losing the other rows', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, i) => `Ana;Ruiz;ana${i}@clinica.example;777 561 0738;Zacatepec;Usuario;Cuenta;Segura#2026`,
    );
    const session = await open([heading, ...rows].join('\n'), mexico);
    expect(session.check()).toMatchObject({ rows: 20_000, valid: 20_000 });
    expect(session.editCell(20_001, 2, 'ana0@clinica.example').problems).toMatchObject([
      { code: 'duplicate-in-sheet', params: { firstRow: 2 } },
    ]);
    expect(session.check()).toMatchObject({ valid: 19_999, duplicates: 1 });
  });
});
