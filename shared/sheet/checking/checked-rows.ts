import { describeRaggedRow, type SheetTable } from '../build-table';
import type { Field } from '../fields';
import type { Problem, ProblemCode } from '../problem';
import type { CheckSummary, ColumnMatch } from '../types';
import { cleanCell } from '../values/split-cell';
import type { RowReader, RowReading } from './create-row-reader';
import { describeDuplicate, DuplicateIndex } from './duplicate-index';
import { isDuplicate, isError } from './filter-rows';

const none: readonly Problem[] = [];

/** All rows understood once, kept up as cells change and rows are left out. A row left out has no problems. */
export class CheckedRows {
  readonly #table: SheetTable;
  readonly #reader: RowReader;
  readonly #excluded: ReadonlySet<number>;
  /** Cells a row should have. */
  readonly #width: number;
  readonly #problems: (readonly Problem[])[];
  readonly #emails: DuplicateIndex;
  readonly #ids: DuplicateIndex;
  readonly #emailColumn: number | null;
  readonly #idColumn: number | null;

  /**
   * @param excluded indexes of the rows left out; looked at again whenever a row is refreshed.
   * @param width cells the headings' own row has.
   */
  constructor(
    table: SheetTable,
    columns: readonly ColumnMatch[],
    reader: RowReader,
    excluded: ReadonlySet<number>,
    width: number,
  ) {
    const rows = table.records.length;
    const columnOf = (field: Field): number | null =>
      columns.find((column) => column.field === field)?.index ?? null;
    this.#table = table;
    this.#reader = reader;
    this.#excluded = excluded;
    this.#width = width;
    this.#problems = new Array<readonly Problem[]>(rows).fill(none);
    this.#emails = new DuplicateIndex(rows);
    this.#ids = new DuplicateIndex(rows);
    this.#emailColumn = columnOf('email');
    this.#idColumn = columnOf('id');
    for (let index = 0; index < rows; index++) this.refresh(index);
  }

  /** Reads one row anew, after a cell of it changed or it was left out or taken in again. */
  refresh(index: number): void {
    if (this.#excluded.has(index)) {
      this.#problems[index] = none;
      this.#emails.set(index, null);
      this.#ids.set(index, null);
      return;
    }
    const record = this.#table.records[index] ?? [];
    const row = this.#rowNumber(index);
    const { problems, email, id, action } = this.#reader.check(record, row);
    const ragged = record.length === this.#width ? null : describeRaggedRow(record, this.#width, row);
    this.#problems[index] = ragged === null ? problems : [ragged, ...problems];
    const counts = action !== 'skip';
    this.#emails.set(index, counts ? email : null);
    this.#ids.set(index, counts ? id : null);
  }

  /** Everything the row means. */
  read(index: number): RowReading {
    return this.#reader.read(this.#table.records[index] ?? [], this.#rowNumber(index));
  }

  /** The row's own problems, and that of repeating an earlier row. */
  problemsOf(index: number): readonly Problem[] {
    const own = this.#problems[index] ?? none;
    const sameEmail = this.#emails.firstOf(index);
    const sameId = this.#ids.firstOf(index);
    if (sameEmail === null && sameId === null) return own;
    const repeat = (
      code: 'duplicate-in-sheet' | 'same-id-in-sheet',
      column: number | null,
      first: number | null,
    ): Problem[] => {
      if (first === null) return [];
      const value = column === null ? '' : cleanCell(this.#table.records[index]?.[column] ?? '');
      return [describeDuplicate(code, this.#rowNumber(index), column, value, this.#rowNumber(first))];
    };
    return [
      ...own,
      ...repeat('duplicate-in-sheet', this.#emailColumn, sameEmail),
      ...repeat('same-id-in-sheet', this.#idColumn, sameId),
    ];
  }

  summarise(sheetProblems: readonly Problem[]): CheckSummary {
    const byCode: Partial<Record<ProblemCode, number>> = {};
    const count = (problem: Problem): void => {
      byCode[problem.code] = (byCode[problem.code] ?? 0) + 1;
    };
    sheetProblems.forEach(count);
    let invalid = 0;
    let warnings = 0;
    let duplicates = 0;
    const rows = this.#table.records.length;
    const excluded = this.#excluded.size;
    for (let index = 0; index < rows; index++) {
      const problems = this.problemsOf(index);
      if (problems.length === 0) continue;
      problems.forEach(count);
      if (problems.some(isError)) invalid++;
      else warnings++;
      if (problems.some(isDuplicate)) duplicates++;
    }
    const valid = rows - excluded - invalid;
    return { rows, valid, invalid, duplicates, warnings, excluded, byCode, sheetProblems };
  }

  #rowNumber(index: number): number {
    return this.#table.rowNumbers[index] ?? 0;
  }
}
