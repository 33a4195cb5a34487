import { readOwnHeading } from '../../export/people-headings';
import { isField, type Field } from '../fields';
import type { ColumnMatch } from '../types';
import type { ColumnToMatch } from './column';
import { isGhlId } from './value-evidence';

/** A program's export, recognised by headings no other program writes. */
interface KnownExport {
  readonly name: string;
  /** All of these must be there (lower case). */
  readonly signature: readonly string[];
  /** Lower-case heading → field. Several headings may give one field: the first that is well filled is taken. */
  readonly fields: Readonly<Record<string, Field>>;
  /**
   * The program's other headings, divided by `|`: known to be of no use. Columns that are not the program's own were
   * added by a person ("Sucursal", "Rol") and are matched like those of any sheet.
   */
  readonly unused: string;
}

const entra: Readonly<Record<string, Field>> = {
  mail: 'email',
  userprincipalname: 'email',
  givenname: 'firstName',
  surname: 'lastName',
  mobile: 'phone',
  mobilephone: 'phone',
  telephonenumber: 'phone',
  preferredlanguage: 'platformLanguage',
};

const okta: Readonly<Record<string, Field>> = {
  email: 'email',
  firstname: 'firstName',
  lastname: 'lastName',
  mobilephone: 'phone',
  primaryphone: 'phone',
  preferredlanguage: 'platformLanguage',
};

const oktaUnused =
  'login|middlename|honorificprefix|honorificsuffix|title|displayname|nickname|profileurl|secondemail|streetaddress|city|state|zipcode|' +
  'countrycode|postaladdress|locale|timezone|usertype|employeenumber|costcenter|organization|division|department|managerid|manager|status|id';

/** Headings as the programs write them: their documented templates and published samples of their downloads. */
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
    unused:
      'password hash function [upload only]|org unit path [required]|new primary email [upload only]|status [read only]|last sign in [read only]|recovery email|' +
      'home secondary email|work secondary email|home phone|work address|home address|employee id|employee type|employee title|manager email|department|' +
      'cost center|2sv enrolled [read only]|2sv enforced [read only]|building id|floor name|floor section|email usage [read only]|drive usage [read only]|' +
      'photos usage [read only]|storage limit [read only]|storage used [read only]|total storage [read only]|change password at next sign-in|new status [upload only]|' +
      'licenses [read only]|new licenses [upload only]|advanced protection program enrollment',
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
    unused:
      'block credential|city|country/region|department|dirsyncenabled|display name|fax|last dirsync time|last password change time stamp|' +
      'license assignment details|licenses|oath token metadata|object id|office|password never expires|postal code|preferred data location|proxy addresses|' +
      'release track|soft deletion time stamp|state|street address|strong password required|title|usage location|when created',
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
    unused:
      'display name|job title|department|office number|fax|fax number|alternate email address|address|city|state or province|zip or postal code|country or region',
  },
  {
    name: 'Microsoft Entra',
    signature: ['userprincipalname', 'displayname'],
    fields: entra,
    unused:
      'displayname|objectid|id|usertype|jobtitle|department|accountenabled|usagelocation|streetaddress|state|country|physicaldeliveryofficename|officelocation|city|' +
      'postalcode|authenticationphonenumber|authenticationalternativephonenumber|authenticationemail|alternateemailaddress|agegroup|consentprovidedforminor|' +
      'legalagegroupclassification|companyname|creationtype|directorysynced|invitationstate|identityissuer|createddatetime|issuer',
  },
  {
    name: 'Microsoft Entra (bulk create)',
    signature: ['name [displayname] required', 'user name [userprincipalname] required'],
    fields: {
      'user name [userprincipalname] required': 'email',
      'first name [givenname]': 'firstName',
      'last name [surname]': 'lastName',
      'initial password [passwordprofile] required': 'password',
      'mobile phone [mobile]': 'phone',
      'office phone [telephonenumber]': 'phone',
    },
    unused:
      'name [displayname] required|block sign in (yes/no) [accountenabled] required|job title [jobtitle]|department [department]|usage location [usagelocation]|' +
      'street address [streetaddress]|state or province [state]|country or region [country]|office [physicaldeliveryofficename]|city [city]|zip or postal code [postalcode]',
  },
  {
    name: 'Okta',
    signature: ['login', 'firstname', 'lastname', 'email', 'secondemail'],
    fields: okta,
    unused: oktaUnused,
  },
  {
    name: 'Okta (report)',
    signature: ['user.login', 'user.email'],
    fields: Object.fromEntries(Object.entries(okta).map(([heading, field]) => [`user.${heading}`, field])),
    unused: oktaUnused
      .split('|')
      .map((heading) => `user.${heading}`)
      .join('|'),
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
    unused:
      'record id|contact owner|lead status|create date|last activity date|marketing contact status|associated company|associated company ids|favorite content topics|' +
      'preferred channels|lifecycle stage|company name|job title|city|state/region|country/region|last modified date|whatsapp phone number|work email',
  },
  {
    name: 'HubSpot (users)',
    signature: ['user id', 'assigned teams', 'last login date'],
    fields: {
      email: 'email',
      'email address': 'email',
      'first name': 'firstName',
      'last name': 'lastName',
    },
    unused: 'user id|last login date|assigned teams|assigned role|permissions|main team|seats|invite status',
  },
  {
    name: 'Zendesk',
    signature: ['name', 'email', 'external_id', 'role'],
    fields: { name: 'fullName', email: 'email', phone: 'phone', role: 'role' },
    unused:
      'id|external_id|details|notes|shared_phone_number|restriction|organization|tags|brand|locale|time_zone|url|created_at|updated_at|last_login_at|active|' +
      'verified|shared|alias|signature|custom_role|moderator|only_private_comments|suspended|default_group',
  },
  {
    name: 'Slack',
    signature: ['username', 'email', 'billing-active', 'userid', 'fullname'],
    fields: { email: 'email', fullname: 'fullName' },
    unused: 'username|status|billing-active|has-2fa|has-sso|userid|displayname|expiration-timestamp',
  },
  {
    name: 'BambooHR',
    signature: ['employee #', 'first name', 'last name', 'work email'],
    fields: {
      'work email': 'email',
      'first name': 'firstName',
      'last name': 'lastName',
      'mobile phone': 'phone',
      'work phone': 'phone',
      location: 'locationIds',
    },
    unused:
      'employee #|eein|middle name|preferred name|display name|home email|work ext.|work ext|home phone|division|department|job title|reporting to|reports to|' +
      'supervisor|supervisor eid|supervisor email|hire date|original hire date|termination date|employment status|status|birth date|date of birth|age|gender|pronouns|' +
      'marital status|ssn|address line 1|address line 2|city|state|province|zip code|country|pay rate|pay type|pay per|paid per|last changed|linkedin url',
  },
];

export interface KnownExportMatch {
  readonly name: string;
  /** Per column: its field, null for one of the export's that is of no use, undefined for a column that is not the export's. */
  readonly fields: readonly (Field | null | undefined)[];
}

/**
 * Recognises the export of a well-known program, or our own, by its set of headings.
 *
 * @returns the fields per column, or null when the headings are nobody's we know.
 */
export function matchKnownExport(columns: readonly ColumnToMatch[]): KnownExportMatch | null {
  const lower = columns.map(({ heading }) => heading.trim().toLowerCase());
  const known = knownExports.find((candidate) => candidate.signature.every((part) => lower.includes(part)));
  if (known === undefined) return matchOwnExport(columns);
  const unused = new Set(known.unused.split('|'));
  const chosen = new Set(
    Object.values(known.fields).map((field) => chooseColumn(known, field, lower, columns)),
  );
  return {
    name: known.name,
    fields: lower.map((heading, index) => {
      // A heading called "constructor" is no field of every object.
      const field = Object.hasOwn(known.fields, heading) ? known.fields[heading] : undefined;
      if (field !== undefined) return chosen.has(index) ? field : null;
      return unused.has(heading) ? null : undefined;
    }),
  };
}

/** "Mobile Phone" may be empty throughout while "Work Phone" is filled: the first of those that are filled well. */
function chooseColumn(
  known: KnownExport,
  field: Field,
  lower: readonly string[],
  columns: readonly ColumnToMatch[],
): number {
  const places = Object.entries(known.fields)
    .filter(([, wanted]) => wanted === field)
    .map(([heading]) => lower.indexOf(heading))
    .filter((index) => index !== -1);
  const filled = (index: number): number => columns[index]?.values.length ?? 0;
  const most = Math.max(0, ...places.map(filled));
  return places.find((index) => filled(index) >= most * 0.9) ?? -1;
}

const ownName = 'Roster for GHL';

/**
 * Whether a sheet is people exported from here, told by its headings and by a column of ids that is used as such. Our
 * sheet to fill in has headings of the same kind, but nobody's id.
 */
export function isOwnExport(columns: readonly ColumnMatch[]): boolean {
  const hasIds = columns.some(({ field, samples }) => field === 'id' && samples.some(isGhlId));
  if (!hasIds) return false;
  return matchKnownExport(columns.map((column) => ({ ...column, values: column.samples })))?.name === ownName;
}

/** Our own export calls its columns by the names of the fields. */
function matchOwnExport(columns: readonly ColumnToMatch[]): KnownExportMatch | null {
  const names = columns.map(({ heading }) => heading.trim());
  const has = (...wanted: readonly string[]): boolean => wanted.every((name) => names.includes(name));
  const ours = has('locationIds') || names.some((name) => name.startsWith('permissions.'));
  if (!has('email') || !ours) return matchOwnWords(names, columns);
  const taken = new Set<string>();
  return {
    name: ownName,
    fields: names.map((name) => {
      if (!isField(name) || taken.has(name)) return undefined;
      taken.add(name);
      return name;
    }),
  };
}

const fewestOwnHeadings = 3;

/** The same in words, in either language: told from other programs' lists of users by the ids. */
function matchOwnWords(names: readonly string[], columns: readonly ColumnToMatch[]): KnownExportMatch | null {
  const read = names.map((name) => (isField(name) ? name : readOwnHeading(name)));
  if (!read.includes('id') || read.filter((field) => field !== undefined).length < fewestOwnHeadings)
    return null;
  const ids = columns[read.indexOf('id')]?.values ?? [];
  if (ids.some((value) => !isGhlId(value))) return null;
  return {
    name: ownName,
    // A heading that is there twice: the first counts.
    fields: read.map((field, index) => (field && read.indexOf(field) !== index ? null : field)),
  };
}
