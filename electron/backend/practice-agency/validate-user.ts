import { documentedScopes } from '#shared/ghl/scopes';
import { platformLanguages, userRoles, userTypes } from '#shared/ghl/user';

/** A JSON object as it arrived. */
export type Body = Readonly<Record<string, unknown>>;

const required = [
  'companyId',
  'firstName',
  'lastName',
  'email',
  'password',
  'type',
  'role',
  'locationIds',
] as const;
const optional = [
  'phone',
  'permissions',
  'scopes',
  'scopesAssignedToOnly',
  'profilePhoto',
  'twilioPhone',
  'platformLanguage',
] as const;
const known: ReadonlySet<string> = new Set([...required, ...optional]);
const scopeNames: ReadonlySet<string> = new Set(documentedScopes);
const e164 = /^\+[1-9]\d{6,14}$/;
const emailShape = /^[^\s@,;]+@[^\s@,;]+\.[^\s@.,;]{2,}$/;

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(isText);
const isObject = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listed = (values: readonly string[]): string =>
  `must be one of the following values: ${values.join(', ')}`;

/** One rule per documented property: what is wrong with a value that is there, or null. */
const rules: Readonly<Record<string, (value: unknown) => string | null>> = {
  companyId: (value) => (isText(value) ? null : 'must be a string'),
  firstName: (value) => (isText(value) ? null : 'must be a string'),
  lastName: (value) => (isText(value) ? null : 'must be a string'),
  email: (value) => (isText(value) && emailShape.test(value) ? null : 'must be an email'),
  password: (value) => (isText(value) ? null : 'must be a string'),
  phone: (value) =>
    isText(value) && (value === '' || e164.test(value))
      ? null
      : 'must be a valid phone number in E.164 format',
  type: (value) => ((userTypes as readonly unknown[]).includes(value) ? null : listed(userTypes)),
  role: (value) => ((userRoles as readonly unknown[]).includes(value) ? null : listed(userRoles)),
  locationIds: (value) =>
    !Array.isArray(value) ? 'must be an array' : isTextList(value) ? null : 'each value must be a string',
  permissions: (value) =>
    isObject(value) && Object.values(value).every((flag) => typeof flag === 'boolean')
      ? null
      : 'must be an object of boolean values',
  scopes: checkScopes,
  scopesAssignedToOnly: checkScopes,
  profilePhoto: (value) => (isText(value) && URL.canParse(value) ? null : 'must be a URL address'),
  twilioPhone: (value) =>
    isObject(value) &&
    Object.values(value).every((phone) => isText(phone) && (phone === '' || e164.test(phone)))
      ? null
      : 'must map location ids to phone numbers in E.164 format',
  platformLanguage: (value) =>
    (platformLanguages as readonly unknown[]).includes(value) ? null : listed(platformLanguages),
};

function checkScopes(value: unknown): string | null {
  if (!Array.isArray(value)) return 'must be an array';
  return value.every((scope) => isText(scope) && scopeNames.has(scope))
    ? null
    : 'each value must be one of the documented scopes';
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (isText(value) && value.trim() === '');
}

function checkKnown(body: Body): string[] {
  const messages: string[] = [];
  for (const [name, value] of Object.entries(body)) {
    // The API is built on a validator that refuses what it does not know; so does this one.
    if (!known.has(name)) {
      messages.push(`property ${name} should not exist`);
      continue;
    }
    const wrong = value === undefined ? null : (rules[name]?.(value) ?? null);
    if (wrong !== null) messages.push(`${name} ${wrong}`);
  }
  return messages;
}

/** @returns everything wrong with the body of POST /users/, as the 422 answer lists it (required fields: documented) */
export function checkCreate(body: Body): readonly string[] {
  const missing = required.filter((name) => isBlank(body[name])).map((name) => `${name} should not be empty`);
  const wrong = checkKnown(body).filter((message) => !missing.some((other) => sameField(message, other)));
  const messages = [...missing, ...wrong];
  if (body['type'] === 'account' && isTextList(body['locationIds']) && body['locationIds'].length === 0) {
    messages.push('locationIds should not be empty');
  }
  return messages;
}

const sameField = (a: string, b: string): boolean => a.split(' ')[0] === b.split(' ')[0];

/** @returns everything wrong with the body of PUT /users/{id}, where every field is optional (documented) */
export function checkUpdate(body: Body): readonly string[] {
  return checkKnown(body);
}

/** Upper case, lower case, a digit and a special character (observed), and eight characters. */
export function isStrongPassword(password: unknown): boolean {
  return (
    isText(password) &&
    password.length >= 8 &&
    /\p{Lu}/u.test(password) &&
    /\p{Ll}/u.test(password) &&
    /\d/.test(password) &&
    /[^\p{L}\d\s]/u.test(password)
  );
}

export const passwordRule =
  'password must be at least 8 characters long and contain an upper case letter, a lower case letter, a number and a special character';
