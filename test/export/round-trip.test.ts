import { describe, expect, it } from 'vitest';
import { importedFieldOf, readOwnHeading, writeHeadings } from '../../shared/export/people-headings';
import { firstExportColumns, plainColumns, type PeopleColumn } from '../../shared/people/columns';
import { documentedScopes } from '../../shared/ghl/scopes';
import { makeOddPeople, oddLocations } from './odd-people';
import { activeRows, csvOf, everyColumn, openExport, planOver, tableOf, xlsxOf } from './read-back';

const people = makeOddPeople(2000);
const columns = everyColumn(people);
const exported = (language: 'en' | 'es', chosen: readonly PeopleColumn[] = columns) => ({
  people,
  locations: oddLocations,
  columns: chosen,
  language,
});

// Each of the 2,000 is written, read and planned in every column there is.
describe('an export that comes back', { timeout: 120_000 }, () => {
  it.each(['en', 'es'] as const)(
    'untouched as CSV in %s plans nothing, for 2,000 odd people',
    async (language) => {
      const sheet = await openExport(csvOf(exported(language)), 'people.csv', oddLocations);
      const plan = planOver(sheet, people);
      expect(activeRows(plan)).toEqual([]);
      expect(plan.rows).toHaveLength(people.length);
      expect(plan.guards).toEqual([]);
    },
  );

  it.each(['en', 'es'] as const)('untouched as a workbook in %s plans nothing either', async (language) => {
    const sheet = await openExport(xlsxOf(exported(language)), 'people.xlsx', oddLocations);
    const plan = planOver(sheet, people);
    expect(activeRows(plan)).toEqual([]);
    expect(plan.rows).toHaveLength(people.length);
  });

  it('plans nothing with the columns nobody chose, and asks nothing', async () => {
    const sheet = await openExport(csvOf(exported('es', firstExportColumns)), 'personas.csv', oddLocations);
    expect(activeRows(planOver(sheet, people))).toEqual([]);
    expect(sheet.questions().filter(({ certainty }) => certainty === 'unknown')).toEqual([]);
  });

  it.each(['en', 'es'] as const)('has every column matched as it was meant (%s)', async (language) => {
    for (const chosen of [
      columns,
      columns.filter((column) => column !== 'locations'),
      [...firstExportColumns],
    ]) {
      const sheet = await openExport(csvOf(exported(language, chosen)), 'people.csv', oddLocations);
      expect(sheet.overview().columns.map(({ field }) => field)).toEqual(
        chosen.map((column) => importedFieldOf(column, chosen)),
      );
    }
  });

  it.each(['en', 'es'] as const)(
    'has no column taken for another when the id is left out (%s)',
    async (language) => {
      for (const column of plainColumns.filter((name) => name !== 'id')) {
        const chosen: readonly PeopleColumn[] = [...new Set<PeopleColumn>(['email', column])];
        const sheet = await openExport(csvOf(exported(language, chosen)), 'people.csv', oddLocations);
        const fields = sheet.overview().columns.map(({ field }) => field);
        expect([null, ...chosen.map((name) => importedFieldOf(name, chosen))]).toEqual(
          expect.arrayContaining(fields),
        );
        if (importedFieldOf(column, chosen) === null) expect(fields[1]).toBeNull();
      }
    },
  );

  it('knows its headings in either language', () => {
    for (const language of ['en', 'es'] as const) {
      const headings = writeHeadings(plainColumns, language);
      expect(headings.map(readOwnHeading)).toEqual(
        plainColumns.map((column) => importedFieldOf(column, plainColumns)),
      );
    }
  });
});

describe('one edited cell', () => {
  const [oneScope = '', anotherScope = ''] = documentedScopes;
  const ana = {
    ...(people[0] ?? people[1]),
    id: 'aaaaaaaaaaaaaaaaaa01',
    firstName: 'Ana',
    lastName: '=Ruiz',
    email: 'ana@example.com',
    phone: '+527775610738',
    type: 'account',
    role: 'user',
    locationIds: ['zacatepec00000000001', 'jojutla0000000000002'],
    permissions: { contactsEnabled: true, brandNewFlagEnabled: false },
    scopes: [oneScope, anotherScope],
    scopesAssignedToOnly: [],
    platformLanguage: 'es',
    profilePhoto: null,
  };
  const eva = { ...ana, id: 'aaaaaaaaaaaaaaaaaa02', email: 'eva@example.com', firstName: 'Eva' };
  const both = [ana, eva] as Parameters<typeof csvOf>[0]['people'];
  const few: readonly PeopleColumn[] = [
    ...plainColumns,
    'permissions.contactsEnabled',
    'permissions.brandNewFlagEnabled',
  ];

  it.each([
    ['firstName', 'Anita', { field: 'firstName', before: 'Ana', after: 'Anita' }],
    ['lastName', 'Ruiz', { field: 'lastName', before: '=Ruiz', after: 'Ruiz' }],
    ['phone', '777 561 0739', { field: 'phone', before: '+527775610738', after: '+527775610739' }],
    ['type', 'Agencia', { field: 'type', before: 'account', after: 'agency' }],
    ['role', 'Administrador', { field: 'role', before: 'user', after: 'admin' }],
    [
      'locations',
      'Zacatepec',
      { field: 'locationIds', before: ana.locationIds, after: ['zacatepec00000000001'] },
    ],
    ['locations', '[]', { field: 'locationIds', before: ana.locationIds, after: [] }],
    ['scopes', oneScope, { field: 'scopes', before: ana.scopes, after: [oneScope] }],
    ['scopes', '[]', { field: 'scopes', before: ana.scopes, after: [] }],
    ['platformLanguage', 'Inglés', { field: 'platformLanguage', before: 'es', after: 'en_US' }],
    [
      'permissions.contactsEnabled',
      'no',
      { field: 'permissions', before: { contactsEnabled: true }, after: { contactsEnabled: false } },
    ],
    [
      'permissions.brandNewFlagEnabled',
      'sí',
      { field: 'permissions', before: { brandNewFlagEnabled: false }, after: { brandNewFlagEnabled: true } },
    ],
  ] as const)('in the column %s plans exactly that change (%s)', async (column, text, change) => {
    const wanted = { people: both, locations: oddLocations, columns: few, language: 'es' } as const;
    const sheet = await openExport(csvOf(wanted), 'personas.csv', oddLocations);
    sheet.editCell(2, few.indexOf(column), text);
    const plan = planOver(sheet, both);
    expect(plan.summary).toMatchObject({ update: 1, create: 0, delete: 0, invalid: 0 });
    expect(plan.rows[0]?.changes).toEqual([change]);
  });

  it('of what only informs plans nothing', async () => {
    const wanted = { people: both, locations: oddLocations, columns: few, language: 'en' } as const;
    for (const column of few.filter((name) => importedFieldOf(name, few) === null)) {
      const sheet = await openExport(csvOf(wanted), 'people.csv', oddLocations);
      sheet.editCell(2, few.indexOf(column), 'Somebody Else');
      expect(activeRows(planOver(sheet, both))).toEqual([]);
    }
  });

  it('that is emptied leaves it alone', async () => {
    const wanted = { people: both, locations: oddLocations, columns: few, language: 'en' } as const;
    const sheet = await openExport(csvOf(wanted), 'people.csv', oddLocations);
    for (const column of few.filter((name) => name !== 'id')) sheet.editCell(2, few.indexOf(column), '');
    expect(activeRows(planOver(sheet, both))).toEqual([]);
  });
});

describe('a cell', () => {
  it('never runs as a formula and keeps a phone readable', () => {
    const text = new TextDecoder().decode(csvOf(exported('en')));
    const cells = text.match(/"(?:[^"]|"")*"/g) ?? [];
    const running = cells.filter((cell) => /^"[=+\-@\t\r\0]/.test(cell) && !/^"\+\d[\d ]+"$/.test(cell));
    expect(running).toEqual([]);
    expect(text).toContain('"+52 777 561 0738"');
  });

  it('names sub-accounts where that is clear, and their ids where two share a name', () => {
    const [first] = makeOddPeople(1);
    if (first === undefined) throw new Error('Nobody was made');
    const someone = {
      ...first,
      locationIds: ['zacatepec00000000001', 'norte000000000000003', 'sur00000000000000006'],
    };
    const { rows } = tableOf({
      people: [someone],
      locations: oddLocations,
      columns: ['locations'],
      language: 'es',
    });
    expect(rows).toEqual([['Zacatepec; norte000000000000003; sur00000000000000006']]);
  });

  it('tells none from unknown', () => {
    const [first] = makeOddPeople(1);
    if (first === undefined) throw new Error('Nobody was made');
    const wanted = { locations: oddLocations, columns: ['scopes'] as const, language: 'en' as const };
    expect(
      tableOf({
        ...wanted,
        people: [
          { ...first, scopes: [] },
          { ...first, scopes: null },
        ],
      }).rows,
    ).toEqual([['[]'], ['']]);
  });
});
