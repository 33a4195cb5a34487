import type { Field } from '../../shared/sheet/fields';
import type { ProblemCode } from '../../shared/sheet/problem';
import type { PersonInput } from '../../shared/ghl/user';
import type { GhlLocation } from '../../shared/ghl/user';
import type { SheetFailure } from '../../shared/sheet/types';

/** The sub-accounts every fixture is read against. */
export const locations: readonly GhlLocation[] = [
  { id: 'zacatepec00000000001', name: 'Zacatepec', companyId: 'company' },
  { id: 'jojutla0000000000001', name: 'Jojutla', companyId: 'company' },
  { id: 'clinicanorte00000001', name: 'Clínica Norte', companyId: 'company' },
  { id: 'clinicanorte00000002', name: 'Clinica Norte 2', companyId: 'company' },
];

export interface Reading {
  readonly encoding: string;
  readonly delimiter: string;
  readonly headerRow: number;
  readonly rows: number;
  readonly fields: readonly (Field | null)[];
  /** Rows with an error, by number. */
  readonly invalidRows: readonly number[];
  /** Problem codes of the sheet and of rows, in order of appearance, without those of missing required fields. */
  readonly codes: readonly ProblemCode[];
  /** The people of rows without an error, as far as they are worth spelling out. */
  readonly people: readonly PersonInput[];
}

export interface Fixture {
  readonly file: string;
  readonly expected: Reading | { readonly failure: SheetFailure };
}

const spanishFields: readonly Field[] = ['fullName', 'email', 'phone', 'locationIds', 'role', 'password'];
const spanishPeople: readonly PersonInput[] = [
  {
    firstName: 'María del Carmen',
    lastName: 'Ruiz Peña',
    email: 'maria.ruiz@clinica.example',
    phone: '+527775610738',
    locationIds: ['zacatepec00000000001'],
    role: 'admin',
    password: 'Segura#2026',
    type: 'account',
  },
  {
    firstName: 'Juan',
    lastName: 'Pérez López',
    email: 'juan.perez@clinica.example',
    phone: '+527775610739',
    locationIds: ['clinicanorte00000001'],
    role: 'user',
    password: 'Segura#2027',
    type: 'account',
  },
  {
    firstName: 'Ángel',
    lastName: 'Peña Ibáñez',
    email: 'angel.pena@clinica.example',
    phone: '+527775610740',
    locationIds: ['jojutla0000000000001'],
    role: 'user',
    password: 'Segura#2028',
    type: 'account',
  },
];
const spanish = (file: string, encoding: string, delimiter: string): Fixture => ({
  file,
  expected: {
    encoding,
    delimiter,
    headerRow: 1,
    rows: 3,
    fields: spanishFields,
    invalidRows: [],
    codes: [],
    people: spanishPeople,
  },
});

const englishFields: readonly Field[] = [
  'firstName',
  'lastName',
  'email',
  'phone',
  'locationIds',
  'role',
  'type',
  'password',
];
const ann: PersonInput = {
  firstName: 'Ann',
  lastName: 'Smith',
  email: 'ann@clinic.example',
  phone: '+12025550123',
  locationIds: ['zacatepec00000000001'],
  role: 'admin',
  type: 'account',
  password: 'Secret#2026',
};
const bob: PersonInput = {
  firstName: 'Bob',
  lastName: 'Jones',
  email: 'bob@clinic.example',
  phone: '+12025550124',
  locationIds: ['jojutla0000000000001'],
  role: 'user',
  type: 'account',
  password: 'Secret#2027',
};
const english = (file: string, delimiter: string, more: Partial<Reading> = {}): Fixture => ({
  file,
  expected: {
    encoding: 'utf-8',
    delimiter,
    headerRow: 1,
    rows: 2,
    fields: englishFields,
    invalidRows: [],
    codes: [],
    people: [ann, bob],
    ...more,
  },
});

const exported: PersonInput = {
  firstName: 'Ana',
  lastName: 'Ruiz',
  email: 'ana@clinica.example',
  phone: '+527775610738',
  type: 'account',
};

/** Every file under test/fixtures/sheets, and what it must be read as (with country MX and "account" for everyone). */
export const corpus: readonly Fixture[] = [
  spanish('spanish-excel-semicolon.csv', 'windows-1252', ';'),
  spanish('spanish-utf8-bom.csv', 'utf-8', ','),
  spanish('spanish-utf16-tabs.txt', 'utf-16le', '\t'),
  spanish('spanish-utf16-without-mark.txt', 'utf-16le', '\t'),
  spanish('spanish-utf16-big-endian.txt', 'utf-16be', '\t'),
  spanish('spanish-macintosh.csv', 'macintosh', ';'),
  english('english-plain.csv', ','),
  english('english-all-quoted.csv', ','),
  english('english-pipes.txt', '|'),
  english('separator-line.csv', ';'),
  english('blank-before-quotes.csv', ','),
  english('mixed-newlines.csv', ',', { codes: ['mixed-newlines'] }),
  english('nul-characters.csv', ',', { codes: ['nul-removed'] }),
  english('titles-and-blank-rows.csv', ';', {
    headerRow: 4,
    rows: 3,
    codes: ['blank-rows'],
    people: [ann, bob, { ...ann, email: 'eva@clinic.example' }],
  }),
  english('no-header.csv', ',', {
    headerRow: 0,
    fields: [null, null, 'email', 'phone', 'locationIds', 'role', 'type', null],
    invalidRows: [1, 2],
    people: [],
  }),
  english('duplicates.csv', ',', { rows: 3, invalidRows: [4], codes: ['duplicate-in-sheet'] }),
  {
    file: 'ragged.csv',
    expected: {
      encoding: 'utf-8',
      delimiter: ';',
      headerRow: 1,
      rows: 3,
      fields: ['firstName', 'lastName', 'email', 'locationIds', 'role', 'type', 'password', null],
      invalidRows: [3, 4],
      codes: ['ragged-row', 'ragged-row'],
      people: [
        {
          firstName: 'Ana',
          lastName: 'Ruiz',
          email: 'ana@clinica.example',
          locationIds: ['jojutla0000000000001'],
          role: 'user',
          type: 'account',
          password: 'Segura#2026',
        },
      ],
    },
  },
  {
    file: 'several-locations.csv',
    expected: {
      encoding: 'utf-8',
      delimiter: ';',
      headerRow: 1,
      rows: 3,
      fields: ['firstName', 'lastName', 'lastName', 'email', 'locationIds', 'role', 'type', 'password'],
      invalidRows: [],
      codes: [],
      people: [
        {
          firstName: 'Ana',
          lastName: 'Ruiz Peña',
          email: 'ana@clinica.example',
          locationIds: ['zacatepec00000000001', 'jojutla0000000000001'],
          role: 'user',
          type: 'account',
          password: 'Segura#2026',
        },
        {
          firstName: 'Luis',
          lastName: 'Paz',
          email: 'luis@clinica.example',
          locationIds: ['zacatepec00000000001', 'jojutla0000000000001'],
          role: 'user',
          type: 'account',
          password: 'Segura#2026',
        },
        {
          firstName: 'Eva',
          lastName: 'Sol Gil',
          email: 'eva@clinica.example',
          locationIds: [],
          role: 'user',
          type: 'agency',
          password: 'Segura#2026',
        },
      ],
    },
  },
  {
    file: 'mistakes.csv',
    expected: {
      encoding: 'windows-1252',
      delimiter: ';',
      headerRow: 1,
      rows: 3,
      fields: ['firstName', 'lastName', 'email', 'phone', 'locationIds', 'role', 'type', 'password'],
      invalidRows: [2, 3, 4],
      codes: [
        'invalid-email',
        'invalid-phone',
        'unknown-location',
        'unknown-role',
        'weak-password',
        'email-slip',
        'formula-error',
        'ambiguous-location',
        // The unquoted semicolon between two addresses pushed the last row one column to the right.
        'invalid-phone',
        'unknown-location',
        'unknown-role',
        'unknown-type',
      ],
      people: [],
    },
  },
  {
    file: 'google-workspace.csv',
    expected: {
      encoding: 'utf-8',
      delimiter: ',',
      headerRow: 1,
      rows: 1,
      fields: ['firstName', 'lastName', 'email', 'password', null, null, null, null, 'phone', null, null],
      invalidRows: [2],
      codes: [],
      people: [],
    },
  },
  {
    file: 'microsoft-365.csv',
    expected: {
      encoding: 'utf-8',
      delimiter: ',',
      headerRow: 1,
      rows: 1,
      fields: [null, null, null, 'firstName', 'lastName', 'phone', null, 'email', null, null],
      invalidRows: [2],
      codes: [],
      people: [],
    },
  },
  {
    file: 'okta.csv',
    expected: {
      encoding: 'utf-8',
      delimiter: ',',
      headerRow: 1,
      rows: 1,
      fields: [null, 'firstName', 'lastName', null, 'email', null, 'phone', null],
      invalidRows: [2],
      codes: [],
      people: [],
    },
  },
  {
    file: 'hubspot.csv',
    expected: {
      encoding: 'utf-8',
      delimiter: ',',
      headerRow: 1,
      rows: 1,
      fields: [null, 'firstName', 'lastName', 'email', 'phone', null, null, null],
      invalidRows: [2],
      codes: [],
      people: [],
    },
  },
  {
    file: 'own-export.csv',
    expected: {
      encoding: 'utf-8',
      delimiter: ',',
      headerRow: 1,
      rows: 2,
      fields: [
        'id',
        'email',
        'firstName',
        'lastName',
        'phone',
        'type',
        'role',
        'locationIds',
        'scopes',
        'permissions.contactsEnabled',
        'permissions.workflowsEnabled',
        'platformLanguage',
      ],
      invalidRows: [],
      codes: [],
      people: [
        {
          ...exported,
          id: 'aaaaaaaaaaaaaaaaaa01',
          lastName: '=Ruiz',
          role: 'user',
          locationIds: ['zacatepec00000000001', 'jojutla0000000000001'],
          permissions: { contactsEnabled: true, workflowsEnabled: false },
          platformLanguage: 'es',
        },
        {
          id: 'aaaaaaaaaaaaaaaaaa02',
          email: 'eva@clinica.example',
          firstName: 'Eva',
          lastName: 'Sol',
          type: 'agency',
          role: 'admin',
          locationIds: [],
          scopes: [],
          platformLanguage: 'en_US',
        },
      ],
    },
  },
  {
    file: 'portuguese.csv',
    expected: {
      encoding: 'utf-8',
      delimiter: ';',
      headerRow: 1,
      rows: 1,
      fields: ['fullName', 'email', 'phone', 'locationIds', 'role', 'password', 'type'],
      invalidRows: [],
      codes: [],
      people: [
        {
          firstName: 'Ana Paula',
          lastName: 'Souza',
          email: 'ana@clinica.example',
          phone: '+5511961234567',
          locationIds: ['zacatepec00000000001'],
          role: 'user',
          type: 'account',
          password: 'Segura#2026',
        },
      ],
    },
  },
  {
    file: 'human-resources.csv',
    expected: {
      encoding: 'windows-1252',
      delimiter: ';',
      headerRow: 1,
      rows: 1,
      fields: [null, 'fullName', 'email', null, null, null, null, null, null, null, null],
      invalidRows: [2],
      codes: [],
      people: [],
    },
  },
  {
    file: 'actions.csv',
    expected: {
      encoding: 'utf-8',
      delimiter: ';',
      headerRow: 1,
      rows: 4,
      fields: ['email', 'action', 'phone'],
      invalidRows: [5],
      codes: ['unknown-action'],
      people: [
        { email: 'ana@clinica.example' },
        { email: 'luis@clinica.example' },
        { email: 'eva@clinica.example', phone: '+527775610738', type: 'account' },
      ],
    },
  },
  {
    file: 'only-headings.csv',
    expected: {
      encoding: 'utf-8',
      delimiter: ',',
      headerRow: 1,
      rows: 0,
      fields: ['firstName', 'lastName', 'email'],
      invalidRows: [],
      codes: ['no-rows'],
      people: [],
    },
  },
  {
    file: 'without-email.csv',
    expected: {
      encoding: 'utf-8',
      delimiter: ',',
      headerRow: 1,
      rows: 2,
      fields: ['firstName', 'lastName', 'role', 'locationIds'],
      invalidRows: [2, 3],
      codes: [],
      people: [],
    },
  },
  { file: 'thirty-empty-columns.csv', expected: { failure: { kind: 'no-data' } } },
  { file: 'empty.csv', expected: { failure: { kind: 'empty-file' } } },
  { file: 'picture.csv', expected: { failure: { kind: 'not-a-sheet', looksLike: 'picture' } } },
  { file: 'web-page.xls', expected: { failure: { kind: 'not-a-sheet', looksLike: 'web-page' } } },
  { file: 'document.csv', expected: { failure: { kind: 'not-a-sheet', looksLike: 'pdf' } } },
];
