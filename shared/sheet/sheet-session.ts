import { succeed, type Result } from '../contract/result';
import { buildTable, describeRaggedRow, type SheetTable } from './build-table';
import { createRowReader, type RowReader } from './checking/create-row-reader';
import { describeDuplicate, DuplicateIndex } from './checking/duplicate-index';
import { createFilter, isDuplicate, isError } from './checking/filter-rows';
import { listMissingColumns } from './checking/list-missing-columns';
import { listQuestions } from './checking/list-questions';
import type { Field } from './fields';
import { matchColumns } from './matching/match-columns';
import { sampleColumn } from './matching/sample-column';
import type { Problem, ProblemCode } from './problem';
import { hashBytes } from './reading/hash-bytes';
import type { RawTable } from './reading/raw-table';
import { readTable } from './reading/read-table';
import type {
  CheckSummary,
  ColumnMatch,
  PreparedRow,
  ReadOptions,
  RowFilter,
  SheetChoices,
  SheetContext,
  SheetFailure,
  SheetFile,
  SheetOverview,
  SheetRowView,
  SheetSession,
  ValueQuestion,
} from './types';
import type { Resolver } from './values/resolution';
import { createResolvers } from './values/resolvers';
import { cleanCell } from './values/split-cell';

export const defaultChoices: SheetChoices = {
  columns: {},
  defaults: {},
  answers: {},
  country: null,
  locationMode: 'add',
  passwordMode: 'column',
};

export const emptyContext: SheetContext = { locations: null, templates: [] };

/**
 * Reads a file and starts to prepare it. Runs in a worker of the page and in plain Node alike.
 *
 * @returns a session, or why the file could not be read at all. Never throws for what a file may contain.
 */
export async function openSheet(
  file: SheetFile,
  options: ReadOptions = {},
  choices: Partial<SheetChoices> = {},
  context: SheetContext = emptyContext,
): Promise<Result<SheetSession, SheetFailure>> {
  const [raw, sha256] = await Promise.all([readTable(file, options), hashBytes(file.bytes)]);
  if (!raw.ok) return raw;
  return succeed(
    new PreparedSheet(file, sha256, raw.value, options, { ...defaultChoices, ...choices }, context),
  );
}

const previewRows = 15;

interface Edit {
  readonly index: number;
  readonly column: number;
  readonly before: string;
}

class PreparedSheet implements SheetSession {
  readonly #file: SheetFile;
  readonly #sha256: string;
  #raw: RawTable;
  #table: SheetTable;
  /** Copied, since editing changes the rows themselves. */
  #preview: SheetOverview['preview'];
  #choices: SheetChoices;
  #context: SheetContext;
  #edits: Edit[] = [];
  // What follows is derived, and made anew when next asked for after something it depends on changed.
  #columns: readonly ColumnMatch[] | null = null;
  #resolverOf: ((field: Field) => Resolver) | null = null;
  #reading: Reading | null = null;
  #summary: CheckSummary | null = null;
  #filtered: { readonly key: string; readonly indexes: readonly number[] } | null = null;

  constructor(
    file: SheetFile,
    sha256: string,
    raw: RawTable,
    options: ReadOptions,
    choices: SheetChoices,
    context: SheetContext,
  ) {
    this.#file = file;
    this.#sha256 = sha256;
    this.#raw = raw;
    this.#table = buildTable(raw, options.headerRow ?? null);
    this.#preview = previewOf(raw);
    this.#choices = choices;
    this.#context = context;
  }

  overview(): SheetOverview {
    const { encoding, delimiter, sheetNames, sheetName, kind } = this.#raw;
    return {
      source: {
        fileName: this.#file.name,
        kind,
        sizeBytes: this.#file.bytes.length,
        sha256: this.#sha256,
        encoding,
        delimiter,
        sheetNames,
        sheetName,
        headerRow: this.#table.headerRow,
      },
      rowCount: this.#table.records.length,
      columnCount: this.#table.headings.length,
      preview: this.#preview,
      columns: this.#matchedColumns(),
    };
  }

  choices(): SheetChoices {
    return this.#choices;
  }

  async reread(options: ReadOptions): Promise<SheetFailure | null> {
    const raw = await readTable(this.#file, options);
    if (!raw.ok) return raw.failure;
    const headings = this.#table.headings.join('\n');
    this.#raw = raw.value;
    this.#table = buildTable(raw.value, options.headerRow ?? null);
    this.#preview = previewOf(raw.value);
    this.#edits = [];
    const same = headings === this.#table.headings.join('\n');
    if (!same) this.#choices = { ...this.#choices, columns: {} };
    this.#forgetColumns();
    return null;
  }

  choose(change: Partial<SheetChoices>): void {
    this.#choices = { ...this.#choices, ...change };
    if (change.columns !== undefined) this.#columns = null;
    this.#forgetMeanings();
  }

  setContext(context: SheetContext): void {
    this.#context = context;
    this.#forgetColumns();
  }

  questions(): readonly ValueQuestion[] {
    return listQuestions(
      this.#matchedColumns(),
      this.#choices,
      this.#context,
      this.#table.records,
      this.#resolvers(),
    );
  }

  check(): CheckSummary {
    this.#summary ??= this.#summarise();
    return this.#summary;
  }

  rows(
    filter: RowFilter,
    offset: number,
    limit: number,
  ): { readonly total: number; readonly rows: readonly SheetRowView[] } {
    const indexes = this.#filter(filter);
    const total = indexes === null ? this.#table.records.length : indexes.length;
    const rows: SheetRowView[] = [];
    for (let i = Math.max(0, offset); i < Math.min(offset + limit, total); i++) {
      rows.push(this.#view(indexes === null ? i : (indexes[i] ?? 0)));
    }
    return { total, rows };
  }

  editCell(row: number, column: number, value: string): SheetRowView {
    const index = this.#indexOfRow(row);
    this.#edits.push({ index, column, before: this.#table.records[index]?.[column] ?? '' });
    return this.#put(index, column, value);
  }

  undo(): SheetRowView | null {
    const edit = this.#edits.pop();
    return edit === undefined ? null : this.#put(edit.index, edit.column, edit.before);
  }

  prepared(): readonly PreparedRow[] {
    const reading = this.#readRows();
    const { locationMode } = this.#choices;
    return this.#table.records.map((record, index) => {
      const row = this.#rowNumber(index);
      const { person, action, forNewOnly } = reading.reader.read(record, row);
      const prepared = { row, person, action, locationMode, problems: this.#problemsOf(index) };
      return forNewOnly === undefined ? prepared : { ...prepared, forNewOnly };
    });
  }

  #put(index: number, column: number, value: string): SheetRowView {
    const record = this.#table.records[index];
    if (record === undefined || column < 0 || column >= this.#table.headings.length) {
      throw new Error(`No cell at index ${index}, column ${column}`);
    }
    while (record.length <= column) record.push('');
    record[column] = value;
    if (this.#reading !== null) this.#readRow(this.#reading, index);
    this.#summary = null;
    this.#filtered = null;
    return this.#view(index);
  }

  #forgetColumns(): void {
    this.#columns = null;
    this.#forgetMeanings();
  }

  #forgetMeanings(): void {
    this.#resolverOf = null;
    this.#reading = null;
    this.#summary = null;
    this.#filtered = null;
  }

  #matchedColumns(): readonly ColumnMatch[] {
    if (this.#columns === null) {
      const { headings, records, headerRow } = this.#table;
      const columns = headings.map((heading, index) => ({ heading, values: sampleColumn(records, index) }));
      this.#columns = matchColumns(columns, this.#choices.columns, this.#context.locations, headerRow > 0);
    }
    return this.#columns;
  }

  #resolvers(): (field: Field) => Resolver {
    this.#resolverOf ??= createResolvers(this.#choices, this.#context);
    return this.#resolverOf;
  }

  #readRows(): Reading {
    if (this.#reading === null) {
      const columns = this.#matchedColumns();
      const { records, headings, headerRow } = this.#table;
      const columnOf = (field: Field): number | null =>
        columns.find((column) => column.field === field)?.index ?? null;
      const reading: Reading = {
        reader: createRowReader(columns, this.#choices, this.#context, this.#resolvers()),
        problems: new Array<readonly Problem[]>(records.length).fill(none),
        emails: new DuplicateIndex(records.length),
        ids: new DuplicateIndex(records.length),
        emailColumn: columnOf('email'),
        idColumn: columnOf('id'),
        width: headerRow === 0 ? headings.length : countNamed(this.#raw, headerRow),
      };
      for (let index = 0; index < records.length; index++) this.#readRow(reading, index);
      this.#reading = reading;
    }
    return this.#reading;
  }

  #readRow(reading: Reading, index: number): void {
    const record = this.#table.records[index] ?? [];
    const row = this.#rowNumber(index);
    const { problems, email, id, action } = reading.reader.check(record, row);
    const ragged = record.length === reading.width ? null : describeRaggedRow(record, reading.width, row);
    const own = ragged === null ? problems : [ragged, ...problems];
    reading.problems[index] = own;
    const counts = action !== 'skip';
    reading.emails.set(index, counts ? email : null);
    reading.ids.set(index, counts ? id : null);
  }

  /** The row's own problems, and that of repeating an earlier row. */
  #problemsOf(index: number): readonly Problem[] {
    const reading = this.#readRows();
    const own = reading.problems[index] ?? none;
    const sameEmail = reading.emails.firstOf(index);
    const sameId = reading.ids.firstOf(index);
    if (sameEmail === null && sameId === null) return own;
    const row = this.#rowNumber(index);
    const value = (column: number | null): string =>
      column === null ? '' : cleanCell(this.#table.records[index]?.[column] ?? '');
    const { emailColumn, idColumn } = reading;
    return [
      ...own,
      ...(sameEmail === null
        ? []
        : [
            describeDuplicate(
              'duplicate-in-sheet',
              row,
              emailColumn,
              value(emailColumn),
              this.#rowNumber(sameEmail),
            ),
          ]),
      ...(sameId === null
        ? []
        : [describeDuplicate('same-id-in-sheet', row, idColumn, value(idColumn), this.#rowNumber(sameId))]),
    ];
  }

  #summarise(): CheckSummary {
    const sheetProblems = [
      ...this.#table.problems,
      ...listMissingColumns(this.#matchedColumns(), this.#choices),
    ];
    const byCode: Partial<Record<ProblemCode, number>> = {};
    const count = (problem: Problem): void => {
      byCode[problem.code] = (byCode[problem.code] ?? 0) + 1;
    };
    sheetProblems.forEach(count);
    let invalid = 0;
    let warnings = 0;
    let duplicates = 0;
    const rows = this.#table.records.length;
    for (let index = 0; index < rows; index++) {
      const problems = this.#problemsOf(index);
      if (problems.length === 0) continue;
      problems.forEach(count);
      if (problems.some(isError)) invalid++;
      else warnings++;
      if (problems.some(isDuplicate)) duplicates++;
    }
    return { rows, valid: rows - invalid, invalid, duplicates, warnings, byCode, sheetProblems };
  }

  /** Indexes a filter lets through; null when it lets all through. */
  #filter(filter: RowFilter): readonly number[] | null {
    if (filter.kind === 'all') return null;
    const key = JSON.stringify(filter);
    if (this.#filtered?.key !== key) {
      const lets = createFilter(filter);
      const indexes: number[] = [];
      for (let index = 0; index < this.#table.records.length; index++) {
        if (lets(this.#problemsOf(index))) indexes.push(index);
      }
      this.#filtered = { key, indexes };
    }
    return this.#filtered.indexes;
  }

  #view(index: number): SheetRowView {
    const record = this.#table.records[index] ?? [];
    const { headings } = this.#table;
    const cells = headings.map((_, column) => record[column] ?? '');
    return { row: this.#rowNumber(index), cells, problems: this.#problemsOf(index) };
  }

  #rowNumber(index: number): number {
    return this.#table.rowNumbers[index] ?? 0;
  }

  #indexOfRow(row: number): number {
    const { rowNumbers } = this.#table;
    let low = 0;
    let high = rowNumbers.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rowNumbers[middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    if (rowNumbers[low] !== row) throw new Error(`The sheet has no row ${row}`);
    return low;
  }
}

function previewOf(raw: RawTable): SheetOverview['preview'] {
  return raw.records.slice(0, previewRows).map((cells, index) => ({ row: index + 1, cells: [...cells] }));
}

/** All rows understood once, with what editing one of them must keep up. */
interface Reading {
  readonly reader: RowReader;
  readonly problems: (readonly Problem[])[];
  readonly emails: DuplicateIndex;
  readonly ids: DuplicateIndex;
  readonly emailColumn: number | null;
  readonly idColumn: number | null;
  /** Cells a row should have. */
  readonly width: number;
}

const none: readonly Problem[] = [];
/** A worksheet's rows are as wide as the reader made them; only a delimited file can be torn. */
function countNamed(raw: RawTable, headerRow: number): number {
  return raw.records[headerRow - 1]?.length ?? 0;
}
