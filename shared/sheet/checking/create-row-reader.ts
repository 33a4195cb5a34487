import type { PersonInput, PlatformLanguage, UserRole, UserType } from '../../ghl/user';
import { platformLanguages, userRoles, userTypes } from '../../ghl/user';
import { permissionOf, type Field } from '../fields';
import type { Problem, ProblemCode } from '../problem';
import type { ColumnMatch, PermissionTemplate, RowAction, SheetChoices, SheetContext } from '../types';
import { refuse, type CellProblem, type Meaning } from '../values/meaning';
import type { Resolution, Resolver } from '../values/resolution';
import { cleanCell, isFormulaError } from '../values/split-cell';
import { createEmailReader } from '../values/understand-email';
import { createLocationReader } from '../values/understand-locations';
import { splitFullName, understandName } from '../values/understand-name';
import { createPhoneReader } from '../values/understand-phone';
import { understandId, understandPassword, understandScopes, understandUrl } from '../values/understand-text';
import { createTwilioReader } from '../values/understand-twilio-map';
import { addMissing } from './find-missing';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A person in the making. */
export interface RowDraft {
  readonly person: Writable<PersonInput>;
  action: RowAction | null;
  /** Fields the row says something about, even if it could not be understood. */
  readonly given: Set<Field>;
  permissions: Record<string, boolean> | null;
}

export interface RowReading {
  readonly person: PersonInput;
  readonly action: RowAction | null;
  readonly problems: readonly Problem[];
}

/** Understands one cell and writes what it means into the draft. */
type CellReader = (cell: string, draft: RowDraft) => CellProblem | null;

/** One field of the rows: where its text stands, what fills it when that is blank, how it is read. */
interface FieldPart {
  readonly field: Field;
  readonly columns: readonly number[];
  readonly fallback: string;
  readonly read: CellReader;
}

export const noProblems: readonly Problem[] = [];

/**
 * Compiles columns and choices into one function that understands a row. Everything that can be worked out once per
 * sheet or once per distinct value is, so that a row costs little more than its distinct cells.
 */
export function createRowReader(
  columns: readonly ColumnMatch[],
  choices: SheetChoices,
  context: SheetContext,
  resolverOf: (field: Field) => Resolver,
): (record: readonly string[], row: number) => RowReading {
  const parts = listParts(columns, choices).map((part) => ({
    ...part,
    read: createCellReader(part.field, choices, context, resolverOf),
  }));
  const columnOf = new Map(parts.map((part) => [part.field, part.columns[0] ?? null]));
  const needsPassword = choices.passwordMode === 'column';
  return (record, row) => {
    const draft: RowDraft = { person: {}, action: null, given: new Set(), permissions: null };
    let problems: Problem[] | null = null;
    const report = (problem: Problem): void => {
      problems = problems ?? [];
      problems.push(problem);
    };
    for (const part of parts) {
      const cell = textOf(record, part);
      if (cell === '') continue;
      draft.given.add(part.field);
      // A person who is deleted or left alone needs no valid phone.
      if (isLeftAlone(draft.action) && !identifying.has(part.field)) continue;
      const problem = isFormulaError(cell) ? formulaError(cell) : part.read(cell, draft);
      if (problem !== null) {
        report({ ...problem, row, column: columnOf.get(part.field) ?? null, field: part.field });
      }
    }
    if (draft.permissions !== null) draft.person.permissions = draft.permissions;
    addMissing(draft, row, columnOf, needsPassword, report);
    return { person: draft.person, action: draft.action, problems: problems ?? noProblems };
  };
}

const isLeftAlone = (action: RowAction | null): boolean => action === 'delete' || action === 'skip';
const identifying: ReadonlySet<Field> = new Set<Field>(['action', 'id', 'email']);

/** `action` is read first since it decides what else matters; a template before the flags that overrule it. */
const readFirst: readonly Field[] = ['action', 'id', 'type', 'fullName', 'permissionTemplate'];

function listParts(columns: readonly ColumnMatch[], choices: SheetChoices): Omit<FieldPart, 'read'>[] {
  const byField = new Map<Field, number[]>();
  for (const { field, index } of columns) {
    if (field !== null) byField.set(field, [...(byField.get(field) ?? []), index]);
  }
  for (const field of Object.keys(choices.defaults) as Field[]) {
    if (!byField.has(field)) byField.set(field, []);
  }
  const rank = (field: Field): number => {
    const place = readFirst.indexOf(field);
    return place === -1 ? readFirst.length : place;
  };
  return [...byField]
    .map(([field, indexes]) => ({
      field,
      columns: indexes,
      fallback: cleanCell(choices.defaults[field] ?? ''),
    }))
    .sort((a, b) => rank(a.field) - rank(b.field));
}

function textOf(record: readonly string[], part: FieldPart): string {
  const [first, second] = part.columns;
  if (first === undefined) return part.fallback;
  const cell = second === undefined ? cleanCell(record[first] ?? '') : joinCells(record, part.columns);
  return cell === '' ? part.fallback : cell;
}

/** Two surname columns make one surname, in the sheet's order. */
function joinCells(record: readonly string[], columns: readonly number[]): string {
  return columns
    .map((column) => cleanCell(record[column] ?? ''))
    .filter((cell) => cell !== '')
    .join(' ');
}

function formulaError(cell: string): CellProblem | null {
  return refuse('formula-error', { value: cell }).problem;
}

function createCellReader(
  field: Field,
  choices: SheetChoices,
  context: SheetContext,
  resolverOf: (field: Field) => Resolver,
): CellReader {
  const flag = permissionOf(field);
  if (flag !== null) {
    return readWord(field, resolverOf(field), 'unknown-yes-no', (meaning, draft) => {
      draft.permissions ??= {};
      draft.permissions[flag] = meaning === 'yes';
    });
  }
  // Cells that repeat are understood once; the map is dropped with the reader when choices change.
  const locations = (): CellReader =>
    write(remember(createLocationReader(context.locations, resolverOf('locationIds'))), (value, draft) => {
      draft.person.locationIds = value;
    });
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
      return write(understandPassword, (value, { person, given }) => {
        if (value === null) given.delete('password');
        else person.password = value;
      });
    case 'phone':
      return write(createPhoneReader(choices.country), (value, { person }) => (person.phone = value));
    case 'type':
      return readWord(field, resolverOf(field), 'unknown-type', (meaning, { person }) => {
        if (isOneOf(userTypes, meaning)) person.type = meaning satisfies UserType;
      });
    case 'role':
      return readWord(field, resolverOf(field), 'unknown-role', (meaning, { person }) => {
        if (isOneOf(userRoles, meaning)) person.role = meaning satisfies UserRole;
      });
    case 'platformLanguage':
      return readWord(field, resolverOf(field), 'unknown-language', (meaning, { person }) => {
        if (isOneOf(platformLanguages, meaning)) person.platformLanguage = meaning satisfies PlatformLanguage;
      });
    case 'action':
      return readWord(field, resolverOf(field), 'unknown-action', (meaning, draft) => {
        if (isOneOf(rowActions, meaning)) draft.action = meaning;
      });
    case 'locationIds':
      return locations();
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
        createTwilioReader(
          resolverOf('locationIds'),
          createPhoneReader(choices.country),
          context.locations === null,
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
): CellReader {
  return (cell, draft) => {
    const meaning = understand(cell);
    if (meaning.value !== undefined) assign(meaning.value, draft);
    return meaning.problem;
  };
}

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
): CellReader {
  return (cell, draft) => {
    const resolution = resolve(cell);
    if (resolution.meaning === null) return describeUnknownWord(code, cell, resolution);
    // Answered with "leave it out": the same as a blank cell.
    if (resolution.meaning === '') draft.given.delete(field);
    else assign(resolution.meaning, draft);
    return null;
  };
}

function describeUnknownWord(code: ProblemCode, value: string, resolution: Resolution): CellProblem {
  const expected = resolution.candidates.slice(0, 6).join(', ');
  return { code, severity: 'error', params: { value, expected }, suggestion: resolution.slipOf };
}

function readFullName(cell: string, draft: RowDraft): CellProblem | null {
  const name = understandName(cell);
  if (name.value === undefined) return name.problem;
  const split = splitFullName(name.value);
  // Columns of their own overrule the halves: they are read after this one.
  draft.person.firstName = split?.firstName ?? name.value;
  if (split !== null) draft.person.lastName = split.lastName;
  return null;
}

function readTemplate(resolve: Resolver, templates: readonly PermissionTemplate[]): CellReader {
  const byName = new Map(templates.map((template) => [template.name, template]));
  return readWord('permissionTemplate', resolve, 'unknown-template', (meaning, draft) => {
    const template = byName.get(meaning);
    if (template === undefined) return;
    draft.permissions = { ...template.permissions, ...draft.permissions };
    if (template.scopes !== undefined) draft.person.scopes = draft.person.scopes ?? template.scopes;
  });
}
