import { permissionOf, type Field } from '../fields';
import { foldText } from '../fold-text';
import type { ColumnMatch, SheetChoices, SheetContext, ValueQuestion } from '../types';
import type { Resolver } from '../values/resolution';
import { isKeptAsIs } from '../values/kept-cell';
import { isAskable } from '../values/resolvers';
import { cleanCell, isExplicitNone, isFormulaError } from '../values/split-cell';
import { splitLocations } from '../values/understand-locations';

interface Counted {
  readonly value: string;
  rows: number;
}

/**
 * The distinct values of the sheet that stand for something: what each is taken for, and how sure that is. Unknown ones
 * first, then the most frequent. Switches (yes / no) are listed only when not understood, and branches not at all while
 * the sub-accounts are unknown: there is nothing to choose from.
 */
export function listQuestions(
  columns: readonly ColumnMatch[],
  choices: SheetChoices,
  context: SheetContext,
  records: readonly (readonly string[])[],
  resolverOf: (field: Field) => Resolver,
): ValueQuestion[] {
  const fields = new Set<Field>([
    ...columns.flatMap(({ field }) => (field === null ? [] : [field])),
    ...(Object.keys(choices.defaults) as Field[]),
  ]);
  return [...fields]
    .filter(isAskable)
    .filter((field) => field !== 'locationIds' || context.locations !== null)
    .flatMap((field) => questionsOf(field, columns, choices, records, resolverOf(field)))
    .sort((a, b) => urgency[a.certainty] - urgency[b.certainty] || b.rows - a.rows);
}

const urgency = { unknown: 0, guess: 1, certain: 2 } as const;

function questionsOf(
  field: Field,
  columns: readonly ColumnMatch[],
  choices: SheetChoices,
  records: readonly (readonly string[])[],
  resolve: Resolver,
): ValueQuestion[] {
  const own = columns.filter((column) => column.field === field).map((column) => column.index);
  const cells = countCells(own, cleanCell(choices.defaults[field] ?? ''), records);
  // See the row reader: in the row of somebody named by id such a cell asks for nothing.
  const hasIds = columns.some((column) => column.field === 'id');
  const values = new Map<string, Counted>();
  for (const [cell, rows] of cells) {
    for (const value of field === 'locationIds' ? splitLocations(cell, resolve) : [cell]) {
      if (value === '' || isExplicitNone(value) || isFormulaError(value)) continue;
      if (hasIds && isKeptAsIs(cell)) continue;
      const key = foldText(value);
      const counted = values.get(key);
      if (counted === undefined) values.set(key, { value, rows });
      else counted.rows += rows;
    }
  }
  const onlyUnknown = permissionOf(field) !== null;
  return [...values.values()].flatMap(({ value, rows }) => {
    const { meaning, certainty, candidates } = resolve(value);
    return onlyUnknown && certainty !== 'unknown'
      ? []
      : [{ field, value, rows, meaning, certainty, candidates }];
  });
}

function countCells(
  columns: readonly number[],
  fallback: string,
  records: readonly (readonly string[])[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) {
    const cell =
      columns
        .map((column) => cleanCell(record[column] ?? ''))
        .join(' ')
        .trim() || fallback;
    if (cell !== '') counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return counts;
}
