import { platformLanguages, userRoles, userTypes } from '../../ghl/user';
import { permissionOf, type Field } from '../fields';
import type { ProblemCode } from '../problem';
import type { PermissionTemplate } from '../../ghl/permission-template';
import type { RowAction, SheetChoices, SheetContext } from '../types';
import { mean, type CellProblem, type Meaning } from '../values/meaning';
import type { Resolution, Resolver } from '../values/resolution';
import { createEmailReader } from '../values/understand-email';
import { createLocationReader } from '../values/understand-locations';
import { isPlainName, splitFullName, understandName } from '../values/understand-name';
import { createPhoneReader } from '../values/understand-phone';
import {
  isStrongPassword,
  understandId,
  understandPassword,
  understandScopes,
  understandUrl,
} from '../values/understand-text';
import { createTwilioReader } from '../values/understand-twilio-map';
import { explicitNone, isClearWord, isExplicitNone } from '../values/split-cell';
import { bitOf, type RowDraft } from './row-draft';

/** Understands one cell that is not blank and writes what it means into the draft. */
type ReadCell = (cell: string, draft: RowDraft) => CellProblem | null;

export interface CellReader {
  readonly read: ReadCell;
  /** Finds the same problems without working out more of the value than that takes. */
  readonly check: ReadCell;
}

/** @returns how cells of the field are read under these choices. */
export function createCellReader(
  field: Field,
  choices: SheetChoices,
  context: SheetContext,
  resolverOf: (field: Field) => Resolver,
): CellReader {
  const { read, check } = createFieldReader(field, choices, context, resolverOf);
  return { read: orClear(field, read), check: orClear(field, check) };
}

/** Cells that say "make this empty" are the same for every field that can be emptied, and no value of any other. */
function orClear(field: Field, read: ReadCell): ReadCell {
  return (cell, draft) => {
    if (!isClearWord(cell)) return read(cell, draft);
    if (clearable.has(field)) return read(explicitNone, draft);
    return { code: 'cannot-clear', severity: 'error', params: { value: cell }, suggestion: null };
  };
}

/** Everything else a person must have, or GoHighLevel has no way to take away. */
const clearable: ReadonlySet<Field> = new Set<Field>([
  'phone',
  'locationIds',
  'scopes',
  'scopesAssignedToOnly',
  'twilioPhone',
]);

function createFieldReader(
  field: Field,
  choices: SheetChoices,
  context: SheetContext,
  resolverOf: (field: Field) => Resolver,
): CellReader {
  const read = createReadCell(field, choices, context, resolverOf);
  switch (field) {
    case 'fullName':
      return { read, check: checkFullName };
    case 'firstName':
    case 'lastName':
      return { read, check: (cell, draft) => (isPlainName(cell) ? null : read(cell, draft)) };
    case 'password':
      return { read, check: (cell, draft) => (isStrongPassword(cell) ? null : read(cell, draft)) };
    default:
      return { read, check: read };
  }
}

function createReadCell(
  field: Field,
  choices: SheetChoices,
  context: SheetContext,
  resolverOf: (field: Field) => Resolver,
): ReadCell {
  const flag = permissionOf(field);
  if (flag !== null) {
    return readWord(field, resolverOf(field), 'unknown-yes-no', (meaning, draft) => {
      draft.permissions ??= {};
      draft.permissions[flag] = meaning === 'yes';
    });
  }
  switch (field) {
    case 'email':
      return write(createEmailReader(), (value, { person }) => (person.email = value));
    case 'firstName':
      return write(understandName, (value, { person }) => (person.firstName = value));
    case 'lastName':
      return write(understandName, (value, { person }) => (person.lastName = value));
    case 'fullName':
      return readFullName;
    case 'password':
      return write(understandPassword, (value, draft) => {
        if (value === null) draft.given &= ~bitOf('password');
        else draft.person.password = value;
      });
    case 'phone': {
      const readNumber = createPhoneReader(choices.country);
      return write(
        (cell) => (isExplicitNone(cell) ? mean('') : readNumber(cell)),
        (value, { person }) => (person.phone = value),
      );
    }
    case 'type':
      return readWord(field, resolverOf(field), 'unknown-type', (meaning, { person }) => {
        if (isOneOf(userTypes, meaning)) person.type = meaning;
      });
    case 'role':
      return readWord(field, resolverOf(field), 'unknown-role', (meaning, { person }) => {
        if (isOneOf(userRoles, meaning)) person.role = meaning;
      });
    case 'platformLanguage':
      return readWord(field, resolverOf(field), 'unknown-language', (meaning, { person }) => {
        if (isOneOf(platformLanguages, meaning)) person.platformLanguage = meaning;
      });
    case 'action':
      return readWord(field, resolverOf(field), 'unknown-action', (meaning, draft) => {
        if (isOneOf(rowActions, meaning)) draft.action = meaning;
      });
    case 'locationIds':
      return write(
        remember(createLocationReader(context.locations, resolverOf(field))),
        (value, { person }) => (person.locationIds = value),
      );
    case 'permissionTemplate':
      return readTemplate(resolverOf(field), context.templates);
    case 'scopes':
      return write(remember(understandScopes), (value, { person }) => (person.scopes = value));
    case 'scopesAssignedToOnly':
      return write(remember(understandScopes), (value, { person }) => (person.scopesAssignedToOnly = value));
    case 'profilePhoto':
      return write(understandUrl, (value, { person }) => (person.profilePhoto = value));
    case 'twilioPhone':
      return write(
        remember(
          createTwilioReader(
            resolverOf('locationIds'),
            createPhoneReader(choices.country),
            context.locations === null,
          ),
        ),
        (value, { person }) => (person.twilioPhone = value),
      );
    case 'id':
      return write(understandId, (value, { person }) => (person.id = value));
    default:
      return () => null;
  }
}

const rowActions = ['create', 'update', 'delete', 'skip'] as const satisfies readonly RowAction[];

function isOneOf<T extends string>(values: readonly T[], value: string): value is T {
  return (values as readonly string[]).includes(value);
}

function write<T>(
  understand: (cell: string) => Meaning<T>,
  assign: (value: T, draft: RowDraft) => void,
): ReadCell {
  return (cell, draft) => {
    const meaning = understand(cell);
    if (meaning.value !== undefined) assign(meaning.value, draft);
    return meaning.problem;
  };
}

/** Cells that repeat are understood once; the memory goes with the reader when choices change. */
function remember<T>(understand: (cell: string) => Meaning<T>): (cell: string) => Meaning<T> {
  const known = new Map<string, Meaning<T>>();
  return (cell) => {
    let meaning = known.get(cell);
    if (meaning === undefined) {
      meaning = understand(cell);
      known.set(cell, meaning);
    }
    return meaning;
  };
}

function readWord(
  field: Field,
  resolve: Resolver,
  code: ProblemCode,
  assign: (meaning: string, draft: RowDraft) => void,
): ReadCell {
  return (cell, draft) => {
    const resolution = resolve(cell);
    if (resolution.meaning === null) return describeUnknownWord(code, cell, resolution);
    // Answered with "leave it out": the same as a blank cell.
    if (resolution.meaning === '') draft.given &= ~bitOf(field);
    else assign(resolution.meaning, draft);
    return null;
  };
}

function describeUnknownWord(code: ProblemCode, value: string, resolution: Resolution): CellProblem {
  const expected = resolution.candidates.slice(0, 6).join(', ');
  return { code, severity: 'error', params: { value, expected }, suggestion: resolution.slipOf };
}

/** Columns of their own overrule the halves of a whole name: they are read after it. */
function readFullName(cell: string, draft: RowDraft): CellProblem | null {
  const name = understandName(cell);
  if (name.value === undefined) return name.problem;
  const split = splitFullName(name.value);
  draft.person.firstName = split?.firstName ?? name.value;
  if (split !== null) draft.person.lastName = split.lastName;
  return null;
}

/** Any two words can be split, so only a comma or a single word needs the whole reading. */
function checkFullName(cell: string, draft: RowDraft): CellProblem | null {
  if (cell.includes(',') || !cell.includes(' ') || cell.length > 100) return readFullName(cell, draft);
  draft.person.firstName = cell;
  draft.person.lastName = cell;
  return null;
}

function readTemplate(resolve: Resolver, templates: readonly PermissionTemplate[]): ReadCell {
  const byName = new Map(templates.map((template) => [template.name, template]));
  return readWord('permissionTemplate', resolve, 'unknown-template', (meaning, draft) => {
    draft.template = byName.get(meaning) ?? null;
  });
}
