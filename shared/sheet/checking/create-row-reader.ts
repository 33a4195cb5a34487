import { requiredToCreate, type Field } from '../fields';
import type { Problem } from '../problem';
import type { PersonInput } from '../../ghl/user';
import type { ColumnMatch, RowAction, SheetChoices, SheetContext } from '../types';
import { refuse, type CellProblem } from '../values/meaning';
import type { Resolver } from '../values/resolution';
import { isKeptAsIs } from '../values/kept-cell';
import { cleanCell, isFormulaError } from '../values/split-cell';
import { createCellReader, type CellReader } from './create-cell-reader';
import { createMissingFinder } from './find-missing';
import { createTemplateApplier } from './apply-template';
import { bitOf, createDraft, type RowDraft } from './row-draft';

export interface RowReading {
  readonly person: PersonInput;
  readonly action: RowAction | null;
  readonly problems: readonly Problem[];
  /** See {@link PreparedRow.forNewOnly}; missing when there is none. */
  readonly forNewOnly?: readonly Field[];
}

export interface RowCheck {
  readonly problems: readonly Problem[];
  readonly email: string | null;
  readonly id: string | null;
  readonly action: RowAction | null;
}

export interface RowReader {
  /** Everything a row means. */
  readonly read: (record: readonly string[], row: number) => RowReading;
  /**
   * Only what is wrong with a row, and what tells its person apart: what 100,000 rows are checked with. The object
   * answered is the same every time; copy what is to stay.
   */
  readonly check: (record: readonly string[], row: number) => RowCheck;
}

/** One field of the rows: where its text stands, what fills it when that is blank, how it is read. */
interface FieldPart {
  readonly field: Field;
  readonly bit: number;
  /** Also read for somebody who is deleted or left alone: what tells them apart. */
  readonly identifying: boolean;
  readonly column: number;
  /** Further columns joined to the first; almost always none. */
  readonly columns: readonly number[];
  readonly fallback: string;
  readonly reader: CellReader;
}

const noProblems: readonly Problem[] = [];

/**
 * Compiles columns and choices into functions that understand a row. Everything that can be worked out once per sheet
 * or once per distinct value is, so that a row costs little more than its distinct cells.
 */
export function createRowReader(
  columns: readonly ColumnMatch[],
  choices: SheetChoices,
  context: SheetContext,
  resolverOf: (field: Field) => Resolver,
): RowReader {
  const parts = listParts(columns, choices, (field) => createCellReader(field, choices, context, resolverOf));
  const columnOf = new Map(parts.map((part) => [part.field, part.column === noColumn ? null : part.column]));
  const findMissing = createMissingFinder(columnOf, choices.passwordMode !== 'generate');
  const templatePart = parts.find(({ field }) => field === 'permissionTemplate');
  const applyTemplate = createTemplateApplier(context.templates, choices.templateFor ?? 'new');

  const fill = (
    record: readonly string[],
    row: number,
    draft: RowDraft,
    whole: boolean,
  ): readonly Problem[] => {
    let problems: Problem[] | null = null;
    for (const part of parts) {
      const cell = textOf(record, part);
      if (cell === '') continue;
      // Our export's way to say: as it is in GHL. Without an id nobody knows whose it would be.
      if (isKeptAsIs(cell) && draft.person.id !== undefined && part.field !== 'password') continue;
      draft.given |= part.bit;
      // Somebody who is deleted or left alone needs no valid phone.
      if ((draft.action === 'delete' || draft.action === 'skip') && !part.identifying) continue;
      const problem = isFormulaError(cell)
        ? formulaError(cell)
        : whole
          ? part.reader.read(cell, draft)
          : part.reader.check(cell, draft);
      if (problem !== null) (problems ??= []).push(placeProblem(problem, row, part));
    }
    const missing = findMissing(draft, row);
    if (problems === null) return missing ?? noProblems;
    // Fields are not read in the order of the columns, but people look from left to right.
    problems.sort((a, b) => (a.column ?? 0) - (b.column ?? 0));
    return missing === null ? problems : [...problems, ...missing];
  };

  const findForNewOnly = createForNewOnlyFinder(parts);
  const scratch = createDraft();
  const checked: { -readonly [K in keyof RowCheck]: RowCheck[K] } = {
    problems: noProblems,
    email: null,
    id: null,
    action: null,
  };
  return {
    read: (record, row) => {
      const draft = createDraft();
      const problems = fill(record, row, draft, true);
      const named = templatePart !== undefined && cellOf(record, templatePart) !== '';
      const fromTemplate = applyTemplate(draft, named);
      if (draft.permissions !== null) draft.person.permissions = draft.permissions;
      const forNewOnly = findForNewOnly(record, fromTemplate);
      return {
        person: draft.person,
        action: draft.action,
        problems,
        ...(forNewOnly.length > 0 && { forNewOnly }),
      };
    },
    check: (record, row) => {
      clearDraft(scratch);
      checked.problems = fill(record, row, scratch, false);
      checked.email = scratch.person.email ?? null;
      checked.id = scratch.person.id ?? null;
      checked.action = scratch.action;
      return checked;
    },
  };
}

/**
 * A default completes new people. It says nothing about those who exist where their own cell was left blank, and what every
 * new person must have (a password, a type, a role) is given for the new ones: an import must not hand an admin's
 * account another role, or everybody the same new password, because somebody new needed one.
 */
function createForNewOnlyFinder(
  parts: readonly FieldPart[],
): (record: readonly string[], more: readonly Field[]) => readonly Field[] {
  const filled = parts.filter(({ field, column, fallback }) => {
    if (fallback === '' || identifying.has(field) || field === 'permissionTemplate') return false;
    return column !== noColumn || neededByNewOnly.has(field);
  });
  // The same few lists for all rows of a sheet.
  const lists = new Map<string, readonly Field[]>();
  return (record, more) => {
    const own = filled
      .filter((part) => part.column === noColumn || cellOf(record, part) === '')
      .map(({ field }) => field);
    const fields = more.length === 0 ? own : [...own, ...more];
    const key = fields.join();
    const known = lists.get(key) ?? fields;
    lists.set(key, known);
    return known;
  };
}

/** Only what a check looks at is cleared: the rest of the scratch person is never read. */
function clearDraft(draft: RowDraft): void {
  draft.action = null;
  draft.given = 0;
  draft.permissions = null;
  draft.template = null;
  const { person } = draft;
  person.email = undefined;
  person.id = undefined;
  person.type = undefined;
  person.firstName = undefined;
  person.lastName = undefined;
  person.locationIds = undefined;
  person.scopes = undefined;
}

function placeProblem(problem: CellProblem, row: number, part: FieldPart): Problem {
  return {
    code: problem.code,
    severity: problem.severity,
    row,
    column: part.column === noColumn ? null : part.column,
    field: part.field,
    params: problem.params,
    suggestion: problem.suggestion,
  };
}

const noColumn = -1;
const neededByNewOnly: ReadonlySet<Field> = new Set<Field>(
  // Sub-accounts are also what people who exist are given more of.
  [...requiredToCreate, 'fullName' as const].filter((field) => field !== 'locationIds'),
);
const identifying: ReadonlySet<Field> = new Set<Field>(['action', 'id', 'email']);

/** `action` is read first since it decides what else matters; a whole name and a template before what overrules them. */
const readFirst: readonly Field[] = ['action', 'id', 'type', 'fullName', 'permissionTemplate'];

function listParts(
  columns: readonly ColumnMatch[],
  choices: SheetChoices,
  readerOf: (field: Field) => CellReader,
): FieldPart[] {
  const byField = new Map<Field, number[]>();
  for (const { field, index } of columns) {
    if (field === 'password' && choices.passwordMode === 'one-for-all') continue;
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
      bit: bitOf(field),
      identifying: identifying.has(field),
      column: indexes[0] ?? noColumn,
      columns: indexes,
      fallback: cleanCell(choices.defaults[field] ?? ''),
      reader: readerOf(field),
    }))
    .sort((a, b) => rank(a.field) - rank(b.field));
}

function textOf(record: readonly string[], part: FieldPart): string {
  if (part.column === noColumn) return part.fallback;
  const cell = cellOf(record, part);
  return cell === '' ? part.fallback : cell;
}

function cellOf(record: readonly string[], part: FieldPart): string {
  if (part.column === noColumn) return '';
  return part.columns.length === 1 ? cleanCell(record[part.column] ?? '') : joinCells(record, part.columns);
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
