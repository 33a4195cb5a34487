import type { Field } from '../fields';

/** A program's export, recognised by headings no other program writes. What it does not name stays unused. */
interface KnownExport {
  readonly name: string;
  /** All of these must be there (lower case). */
  readonly signature: readonly string[];
  /** Lower-case heading → field. Several headings may give one field: the first that is there is taken. */
  readonly fields: Readonly<Record<string, Field>>;
}

const knownExports: readonly KnownExport[] = [
  {
    name: 'Google Workspace',
    signature: ['first name [required]', 'email address [required]'],
    fields: {
      'email address [required]': 'email',
      'first name [required]': 'firstName',
      'last name [required]': 'lastName',
      'password [required]': 'password',
      'mobile phone': 'phone',
      'work phone': 'phone',
      'recovery phone [must be in the e.164 format]': 'phone',
    },
  },
  {
    name: 'Microsoft 365',
    signature: ['user principal name', 'display name'],
    fields: {
      'user principal name': 'email',
      'first name': 'firstName',
      'last name': 'lastName',
      'mobile phone': 'phone',
      'phone number': 'phone',
      'preferred language': 'platformLanguage',
    },
  },
  {
    name: 'Microsoft 365 (import template)',
    signature: ['username', 'first name', 'last name', 'display name', 'job title'],
    fields: {
      username: 'email',
      'first name': 'firstName',
      'last name': 'lastName',
      'mobile phone': 'phone',
      'office phone': 'phone',
    },
  },
  {
    name: 'Microsoft Entra',
    signature: ['userprincipalname', 'displayname'],
    fields: {
      mail: 'email',
      userprincipalname: 'email',
      givenname: 'firstName',
      surname: 'lastName',
      mobilephone: 'phone',
      telephonenumber: 'phone',
      preferredlanguage: 'platformLanguage',
    },
  },
  {
    name: 'Okta',
    signature: ['login', 'firstname', 'lastname', 'email', 'secondemail'],
    fields: {
      email: 'email',
      firstname: 'firstName',
      lastname: 'lastName',
      mobilephone: 'phone',
      primaryphone: 'phone',
      preferredlanguage: 'platformLanguage',
    },
  },
  {
    name: 'Okta (report)',
    signature: ['user.login', 'user.email'],
    fields: {
      'user.email': 'email',
      'user.firstname': 'firstName',
      'user.lastname': 'lastName',
      'user.mobilephone': 'phone',
      'user.primaryphone': 'phone',
    },
  },
  {
    name: 'HubSpot',
    signature: ['record id', 'first name', 'last name', 'email'],
    fields: {
      email: 'email',
      'first name': 'firstName',
      'last name': 'lastName',
      'mobile phone number': 'phone',
      'phone number': 'phone',
    },
  },
];

export interface KnownExportMatch {
  readonly name: string;
  /** Per column: its field, or null for one the export does not use. */
  readonly fields: readonly (Field | null)[];
}

/**
 * Recognises the export of a well-known program by its set of headings.
 *
 * @returns the fields per column, or null when the headings are nobody's we know.
 */
export function matchKnownExport(headings: readonly string[]): KnownExportMatch | null {
  const lower = headings.map((heading) => heading.trim().toLowerCase());
  const known = knownExports.find((candidate) => candidate.signature.every((part) => lower.includes(part)));
  if (known === undefined) return null;
  const taken = new Map<Field, number>();
  for (const [heading, field] of Object.entries(known.fields)) {
    const column = lower.indexOf(heading);
    if (column !== -1 && !taken.has(field)) taken.set(field, column);
  }
  const byColumn = new Map([...taken].map(([field, column]) => [column, field]));
  return { name: known.name, fields: headings.map((_, column) => byColumn.get(column) ?? null) };
}
