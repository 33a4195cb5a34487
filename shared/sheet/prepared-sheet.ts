import { assertNever } from '../contract/result';
import { choicesFromMapping, describeMapping } from './apply-mapping';
import { CheckedRows } from './checking/checked-rows';
import { createFilter } from './checking/filter-rows';
import type { SheetDraft } from './draft';
import { DraftMaker } from './drafts/draft-maker';
import type { SheetOrigin } from './drafts/sheet-origin';
import { CellChanges } from './fixing/cell-changes';
import type { AvailableFix, Fix, Replacement, SearchTerms } from './fixing/fix';
import { History, type Step, type StepKind, type StepLabel } from './fixing/history';
import { listFixes, type SheetToFix } from './fixing/list-fixes';
import { createMender, type MendRow } from './fixing/mend-cells';
import { createCellSearch, createReplacer } from './fixing/search';
import type { SheetMapping } from './mapping';
import type { Problem } from './problem';
import { SheetCells } from './sheet-cells';
import { SheetMeaning } from './sheet-meaning';
import type {
  CheckSummary,
  PreparedRow,
  ReadOptions,
  RowFilter,
  SheetChoices,
  SheetContext,
  SheetFailure,
  SheetOverview,
  SheetRowView,
  SheetSession,
  StepDone,
  ValueQuestion,
} from './types';

/** Above this many changed rows reading all of them anew is quicker, and never slow by accident. */
const mostRefreshed = 2000;

/** See {@link SheetSession}. */
export class PreparedSheet implements SheetSession {
  readonly #origin: SheetOrigin;
  #cells: SheetCells;
  readonly #meaning: SheetMeaning;
  readonly #drafts: DraftMaker;
  readonly #history = new History();
  // What follows is derived, and made anew when next asked for after something it depends on changed.
  #rows: CheckedRows | null = null;
  #summary: CheckSummary | null = null;
  #filtered: { readonly key: string; readonly indexes: readonly number[] } | null = null;
  #fixes: readonly AvailableFix[] | null = null;

  constructor(
    origin: SheetOrigin,
    cells: SheetCells,
    choices: Partial<SheetChoices>,
    context: SheetContext,
    settled: SheetDraft['matches'] | null,
  ) {
    this.#origin = origin;
    this.#cells = cells;
    this.#meaning = new SheetMeaning(cells, choices, context, settled);
    this.#drafts = new DraftMaker(origin);
  }

  overview(): SheetOverview {
    const { encoding, delimiter, sheetNames, sheetName, kind } = this.#cells.raw;
    const { headerRow, headings } = this.#cells.table;
    const { fileName, sha256, sizeBytes } = this.#origin;
    return {
      source: { fileName, kind, sizeBytes, sha256, encoding, delimiter, sheetNames, sheetName, headerRow },
      rowCount: this.#cells.rowCount,
      columnCount: headings.length,
      preview: this.#cells.preview,
      columns: this.#meaning.columns(),
    };
  }

  choices(): SheetChoices {
    return this.#meaning.choices;
  }

  async reread(options: ReadOptions): Promise<SheetFailure | null> {
    const raw = await this.#origin.read(options);
    if (!raw.ok) return raw.failure;
    this.#cells = new SheetCells(raw.value, options.headerRow ?? null);
    this.#history.clear();
    this.#meaning.setCells(this.#cells);
    this.#forgetRows();
    return null;
  }

  choose(change: Partial<SheetChoices>): void {
    const step = describeChoice(this.#meaning.choices, change);
    if (step === null) return;
    this.#history.record(step);
    this.assume(change);
  }

  assume(change: Partial<SheetChoices>): void {
    this.#meaning.change(change);
    this.#forgetRows();
  }

  setContext(context: SheetContext): void {
    this.#meaning.setContext(context);
    this.#forgetRows();
  }

  applyMapping(mapping: SheetMapping): void {
    this.choose(choicesFromMapping(mapping, this.#cells.table.headings, this.choices()));
  }

  questions(): readonly ValueQuestion[] {
    return this.#meaning.questions();
  }

  check(): CheckSummary {
    this.#summary ??= this.#checkedRows().summarise(this.#meaning.sheetProblems());
    return this.#summary;
  }

  rows(
    filter: RowFilter,
    offset: number,
    limit: number,
  ): { readonly total: number; readonly rows: readonly SheetRowView[] } {
    const indexes = this.#filter(filter);
    const total = indexes === null ? this.#cells.rowCount : indexes.length;
    const rows: SheetRowView[] = [];
    for (let i = Math.max(0, offset); i < Math.min(offset + limit, total); i++) {
      rows.push(this.#view(indexes === null ? i : (indexes[i] ?? 0)));
    }
    return { total, rows };
  }

  editCell(row: number, column: number, value: string): SheetRowView {
    const index = this.#cells.indexOfRow(row);
    const changes = new CellChanges();
    const before = this.#cells.cell(index, column);
    if (before !== value) {
      changes.add(index, column, before, value);
      this.#do({ kind: 'cells', changes, label: { kind: 'edit', count: 1, row } });
    }
    return this.#view(index);
  }

  fixes(): readonly AvailableFix[] {
    this.#fixes ??= listFixes(this.#toFix());
    return this.#fixes;
  }

  applyFix(fix: Fix): { readonly changed: number } {
    if (fix.kind === 'exclude') return this.excludeAll({ kind: 'code', code: fix.code }, true);
    const changes = this.#collect(createMender(fix, this.#toFix()));
    const count = fix.kind === 'swap' ? changes.size / 2 : changes.size;
    return this.#doCells(changes, 'fix', count);
  }

  countMatches(terms: SearchTerms): { readonly cells: number; readonly rows: number } {
    const { matches } = createCellSearch(terms);
    let cells = 0;
    let rows = 0;
    for (const [index, record] of this.#cells.table.records.entries()) {
      if (this.#cells.excluded.has(index)) continue;
      const found =
        terms.column === null ? record.filter(matches).length : Number(matches(record[terms.column] ?? ''));
      cells += found;
      if (found > 0) rows++;
    }
    return { cells, rows };
  }

  replaceAll(replacement: Replacement): { readonly changed: number } {
    const replace = createReplacer(replacement);
    const { column } = replacement;
    const changes = this.#collect((record, _index, put) => {
      if (column !== null) put(column, replace(record[column] ?? ''));
      else for (const [at, cell] of record.entries()) put(at, replace(cell));
    });
    return this.#doCells(changes, 'replace', changes.size);
  }

  exclude(rows: readonly number[], excluded: boolean): { readonly changed: number } {
    return this.#excludeIndexes(
      rows.map((row) => this.#cells.indexOfRow(row)),
      excluded,
    );
  }

  excludeAll(
    filter: RowFilter,
    excluded: boolean,
    offset = 0,
    limit = Infinity,
  ): { readonly changed: number } {
    const indexes = this.#filter(filter) ?? [...this.#cells.table.records.keys()];
    return this.#excludeIndexes(indexes.slice(offset, offset + limit), excluded);
  }

  undo(): StepDone | null {
    const step = this.#history.back();
    return step === null ? null : this.#apply(step, false);
  }

  redo(): StepDone | null {
    const step = this.#history.forward();
    return step === null ? null : this.#apply(step, true);
  }

  history(): { readonly undo: StepLabel | null; readonly redo: StepLabel | null } {
    return this.#history.labels();
  }

  prepared(offset = 0, limit = Infinity): readonly PreparedRow[] {
    const checked = this.#checkedRows();
    const { locationMode } = this.choices();
    const rows: PreparedRow[] = [];
    const end = Math.min(this.#cells.rowCount, offset + limit);
    for (let index = offset; index < end; index++) {
      if (this.#cells.excluded.has(index)) continue;
      const { person, action, forNewOnly } = checked.read(index);
      const row = this.#cells.rowNumber(index);
      const problems = checked.problemsOf(index);
      const prepared = { row, person, action, locationMode, problems };
      rows.push(forNewOnly === undefined ? prepared : { ...prepared, forNewOnly });
    }
    return rows;
  }

  toDraft({ withPasswords }: { readonly withPasswords: boolean }): Promise<SheetDraft> {
    return this.#drafts.make(this.#cells, this.#meaning, withPasswords);
  }

  toMapping(): SheetMapping {
    return describeMapping(this.#meaning.columns(), this.choices());
  }

  #toFix(): SheetToFix {
    const checked = this.#checkedRows();
    return {
      columns: this.#meaning.columns(),
      country: this.choices().country,
      records: this.#cells.table.records,
      problemsOf: (index) => checked.problemsOf(index),
      rowNumberOf: (index) => this.#cells.rowNumber(index),
      isExcluded: (index) => this.#cells.excluded.has(index),
    };
  }

  /** What a mender would change in the rows that are not left out. */
  #collect(mend: MendRow): CellChanges {
    const changes = new CellChanges();
    const { records, headings } = this.#cells.table;
    for (const [index, record] of records.entries()) {
      if (this.#cells.excluded.has(index)) continue;
      mend(record, index, (column, after) => {
        const before = record[column] ?? '';
        if (before !== after && column < headings.length) changes.add(index, column, before, after);
      });
    }
    return changes;
  }

  #doCells(changes: CellChanges, kind: StepKind, count: number): { readonly changed: number } {
    if (changes.size > 0) this.#do({ kind: 'cells', changes, label: { kind, count, row: null } });
    return { changed: count };
  }

  #excludeIndexes(indexes: readonly number[], excluded: boolean): { readonly changed: number } {
    const changing = indexes.filter((index) => this.#cells.excluded.has(index) !== excluded);
    if (changing.length > 0) {
      const kind = excluded ? 'exclude' : 'include';
      this.#do({
        kind: 'rows',
        indexes: changing,
        excluded,
        label: { kind, count: changing.length, row: null },
      });
    }
    return { changed: changing.length };
  }

  #do(step: Step): void {
    this.#history.record(step);
    this.#apply(step, true);
  }

  #apply(step: Step, forwards: boolean): StepDone {
    const { label } = step;
    switch (step.kind) {
      case 'cells': {
        const touched = new Set<number>();
        const columns = new Set<number>();
        step.changes.forEach((index, column, before, after) => {
          this.#cells.put(index, column, forwards ? after : before);
          touched.add(index);
          columns.add(column);
        });
        for (const column of columns) this.#meaning.forgetValues(column);
        this.#refresh(touched);
        return { label, row: this.#rowNumberOf(step.changes.firstIndex) };
      }
      case 'rows':
        for (const index of step.indexes) this.#cells.setExcluded(index, step.excluded === forwards);
        this.#meaning.forgetValues(null);
        this.#refresh(step.indexes);
        return { label, row: this.#rowNumberOf(step.indexes[0] ?? null) };
      case 'choices':
        this.assume(forwards ? step.after : step.before);
        return { label, row: null };
      default:
        return assertNever(step);
    }
  }

  #rowNumberOf(index: number | null): number | null {
    return index === null ? null : this.#cells.rowNumber(index);
  }

  #refresh(indexes: ReadonlySet<number> | readonly number[]): void {
    const count = 'size' in indexes ? indexes.size : indexes.length;
    if (count > mostRefreshed) this.#rows = null;
    else if (this.#rows !== null) for (const index of indexes) this.#rows.refresh(index);
    this.#forgetCounts();
  }

  #forgetRows(): void {
    this.#rows = null;
    this.#forgetCounts();
  }

  #forgetCounts(): void {
    this.#summary = null;
    this.#filtered = null;
    this.#fixes = null;
  }

  #checkedRows(): CheckedRows {
    if (this.#rows === null) {
      const { table, excluded, width } = this.#cells;
      const reader = this.#meaning.createReader();
      this.#rows = new CheckedRows(table, this.#meaning.columns(), reader, excluded, width);
    }
    return this.#rows;
  }

  /** Indexes a filter lets through; null when it lets all through. */
  #filter(filter: RowFilter): readonly number[] | null {
    if (filter.kind === 'all') return null;
    const key = JSON.stringify(filter);
    if (this.#filtered?.key !== key) {
      const lets = createFilter(filter);
      const indexes = this.#cells.table.records.flatMap((record, index) => {
        const excluded = this.#cells.excluded.has(index);
        const problems = (): readonly Problem[] => this.#checkedRows().problemsOf(index);
        return lets({ record, excluded, problems }) ? [index] : [];
      });
      this.#filtered = { key, indexes };
    }
    return this.#filtered.indexes;
  }

  #view(index: number): SheetRowView {
    const { headings } = this.#cells.table;
    const cells = headings.map((_, column) => this.#cells.cell(index, column));
    const view = {
      row: this.#cells.rowNumber(index),
      cells,
      problems: this.#checkedRows().problemsOf(index),
    };
    return this.#cells.excluded.has(index) ? { ...view, excluded: true } : view;
  }
}

/** What a choice changes, as a step; null when it changes nothing. */
function describeChoice(choices: SheetChoices, change: Partial<SheetChoices>): Step | null {
  const keys = (Object.keys(change) as (keyof SheetChoices)[]).filter(
    (key) => JSON.stringify(choices[key]) !== JSON.stringify(change[key]),
  );
  const [first] = keys;
  if (first === undefined) return null;
  const pick = (from: Partial<SheetChoices>): Partial<SheetChoices> =>
    Object.fromEntries(keys.map((key) => [key, from[key]]));
  const kind = first === 'columns' || first === 'defaults' || first === 'answers' ? first : 'choices';
  const label = { kind, count: 1, row: null } as const;
  return { kind: 'choices', before: pick(choices), after: pick(change), label };
}
