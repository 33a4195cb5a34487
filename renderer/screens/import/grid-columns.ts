import type { Problem } from '#shared/sheet/problem';
import type { ColumnMatch, SheetRowView } from '#shared/sheet/types';

/** px: as wide as the longest of heading and samples, within reason; about 8 px a letter in 15 px type. */
export function widthOf(column: ColumnMatch, fieldLabel: string): number {
  const letters = Math.max(
    column.heading.length,
    fieldLabel.length,
    ...column.samples.map((text) => text.length),
  );
  return Math.max(112, Math.min(240, 40 + letters * 8));
}

/** Problems of one cell; `column` null is the row as a whole: a value it lacks and has no column for. */
export function problemsOf(row: SheetRowView, column: number | null): readonly Problem[] {
  return row.problems.filter((problem) => problem.column === column);
}

/** The worse of the two decides how a cell looks. */
export function toneOf(problems: readonly Problem[]): 'bad' | 'warn' | undefined {
  if (problems.some((problem) => problem.severity === 'error')) return 'bad';
  return problems.length > 0 ? 'warn' : undefined;
}

/** A letter typed on a cell starts editing with it, as in a spreadsheet. Null for anything that is not a letter. */
export function letterOf(event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  return [...event.key].length === 1 && event.key !== ' ' ? event.key : null;
}
