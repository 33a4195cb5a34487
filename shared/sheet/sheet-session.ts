import { assertNever, fail, succeed, type Result } from '../contract/result';
import {
  choicesFromMapping,
  describeMapping,
  findMapping,
  matchKnowing,
  recallChoices,
  recallMatches,
  settledMatches,
  type KnownMatches,
} from './apply-mapping';
import { CheckedRows } from './checking/checked-rows';
import { createRowReader } from './checking/create-row-reader';
import { createFilter } from './checking/filter-rows';
import { listMissingColumns, warnOfSharedPassword } from './checking/list-missing-columns';
import { listQuestions } from './checking/list-questions';
import { draftVersion, type DraftEdit, type SheetDraft } from './draft';
import { blankSecrets, createSecretFinder, type SecretFinder } from './drafts/find-passwords';
import { openDraftOrigin, openFileOrigin, packTable, type SheetOrigin } from './drafts/sheet-origin';
import type { Field } from './fields';
import { CellChanges } from './fixing/cell-changes';
import type { AvailableFix, Fix, Replacement, SearchTerms } from './fixing/fix';
import { History, type Step, type StepKind, type StepLabel } from './fixing/history';
import { listFixes, type SheetToFix } from './fixing/list-fixes';
import { createMender, type MendRow } from './fixing/mend-cells';
import { createCellSearch, createReplacer } from './fixing/search';
import type { SheetMapping } from './mapping';
import type { Problem } from './problem';
import { hashBytes } from './reading/hash-bytes';
import { readTable } from './reading/read-table';
import { SheetCells } from './sheet-cells';
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
  StepDone,
  ValueQuestion,
} from './types';
import { holdsJobTitles } from './values/ask-before-admin';
import type { Resolver } from './values/resolution';
import { createResolvers, isAskable } from './values/resolvers';

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
  // The table first: a file that is none need not be hashed, and one that is too large must not be.
  const raw = await readTable(file, options);
  if (!raw.ok) return raw;
  const origin = openFileOrigin(file, await hashBytes(file.bytes));
  const cells = new SheetCells(raw.value, options.headerRow ?? null);
  return succeed(new PreparedSheet(origin, cells, choices, context, null));
}

/**
 * Opens a sheet as somebody left it. Nothing is guessed: a draft of another format, a damaged one, and one whose file this
 * version would read otherwise, so that its edits might land in other cells, are refused.
 */
export async function openSheetDraft(
  draft: SheetDraft,
  context: SheetContext = emptyContext,
): Promise<Result<SheetSession, SheetFailure>> {
  // Typed as this version, but it comes from a disk or a colleague.
  const version: number = draft.version;
  if (version !== draftVersion) return fail({ kind: 'draft-version', version });
  const origin = openDraftOrigin(draft);
  if (origin === null) return fail({ kind: 'draft-damaged' });
  const raw = await origin.read(draft.readOptions);
  if (!raw.ok) return raw;
  const cells = new SheetCells(raw.value, draft.readOptions.headerRow ?? null);
  return restoreCells(cells, draft)
    ? succeed(new PreparedSheet(origin, cells, draft.choices, context, draft.matches))
    : fail({ kind: 'draft-reads-otherwise' });
}

/** @returns false when the sheet is not the one the draft was made of. */
function restoreCells(cells: SheetCells, draft: SheetDraft): boolean {
  const { headings } = cells.table;
  const same =
    headings.length === draft.headings.length &&
    headings.every((heading, column) => heading === draft.headings[column]) &&
    cells.rowCount === draft.rowCount &&
    draft.matches.length === headings.length;
  if (!same) return false;
  for (const [row, column, value] of draft.edits) {
    const index = cells.findRow(row);
    if (index === null || column >= headings.length) return false;
    cells.put(index, column, value);
  }
  for (const row of draft.excluded) {
    const index = cells.findRow(row);
    if (index === null) return false;
    cells.setExcluded(index, true);
  }
  return true;
}

/** Above this many changed rows reading all of them anew is quicker, and never slow by accident. */
const mostRefreshed = 2000;

class PreparedSheet implements SheetSession {
  readonly #origin: SheetOrigin;
  #cells: SheetCells;
  #choices: SheetChoices;
  /** What was chosen or supposed, as opposed to what nobody has spoken of yet. */
  readonly #given: Set<keyof SheetChoices>;
  #context: SheetContext;
  #mapping: SheetMapping | null = null;
  /** What the columns of a draft were taken for when it was made. */
  #settled: SheetDraft['matches'] | null;
  readonly #history = new History();
  #blanked: { readonly key: string; readonly packed: string } | null = null;
  // What follows is derived, and made anew when next asked for after something it depends on changed.
  #columns: readonly ColumnMatch[] | null = null;
  #resolverOf: ((field: Field) => Resolver) | null = null;
  #rows: CheckedRows | null = null;
  #questions: readonly ValueQuestion[] | null = null;
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
    this.#choices = { ...defaultChoices, ...choices };
    this.#given = new Set(Object.keys(choices) as (keyof SheetChoices)[]);
    this.#context = context;
    this.#settled = settled;
    this.#recall();
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
      columns: this.#matchedColumns(),
    };
  }

  choices(): SheetChoices {
    return this.#choices;
  }

  async reread(options: ReadOptions): Promise<SheetFailure | null> {
    const raw = await this.#origin.read(options);
    if (!raw.ok) return raw.failure;
    const headings = this.#cells.table.headings.join('\n');
    this.#cells = new SheetCells(raw.value, options.headerRow ?? null);
    this.#history.clear();
    const same = headings === this.#cells.table.headings.join('\n');
    if (!same) {
      this.#choices = { ...this.#choices, columns: {} };
      this.#settled = null;
    }
    this.#recall();
    this.#forgetColumns();
    return null;
  }

  choose(change: Partial<SheetChoices>): void {
    const step = describeChoice(this.#choices, change);
    if (step === null) return;
    this.#history.record(step);
    this.assume(change);
  }

  assume(change: Partial<SheetChoices>): void {
    this.#choices = { ...this.#choices, ...change };
    for (const key of Object.keys(change) as (keyof SheetChoices)[]) this.#given.add(key);
    if (change.columns !== undefined) this.#columns = null;
    this.#forgetMeanings();
  }

  setContext(context: SheetContext): void {
    this.#context = context;
    this.#recall();
    this.#forgetColumns();
  }

  applyMapping(mapping: SheetMapping): void {
    this.choose(choicesFromMapping(mapping, this.#cells.table.headings, this.#choices));
  }

  questions(): readonly ValueQuestion[] {
    this.#questions ??= this.#listQuestions();
    return this.#questions;
  }

  #listQuestions(): readonly ValueQuestion[] {
    const { records } = this.#cells.table;
    const { excluded } = this.#cells;
    const counted = excluded.size === 0 ? records : records.filter((_, index) => !excluded.has(index));
    return listQuestions(this.#matchedColumns(), this.#choices, this.#context, counted, this.#resolvers());
  }

  check(): CheckSummary {
    this.#summary ??= this.#checkedRows().summarise([
      ...this.#cells.table.problems,
      ...listMissingColumns(this.#matchedColumns(), this.#choices),
      ...warnOfSharedPassword(this.#choices),
    ]);
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
    const { locationMode } = this.#choices;
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

  async toDraft({ withPasswords }: { readonly withPasswords: boolean }): Promise<SheetDraft> {
    const { headings } = this.#cells.table;
    const { fileName, sha256, sizeBytes } = this.#origin;
    const isSecret = withPasswords ? null : this.#findSecrets();
    const { password: leftOut, ...defaults } = this.#choices.defaults;
    const choices = withPasswords ? this.#choices : { ...this.#choices, defaults };
    const readOptions = this.#readOptions();
    return {
      version: draftVersion,
      fileName,
      sha256,
      sizeBytes,
      content: await this.#packContent(withPasswords, isSecret, readOptions),
      readOptions,
      headings,
      matches: this.#matchedColumns().map(({ field, confidence, reason }) => ({ field, confidence, reason })),
      rowCount: this.#cells.rowCount,
      choices,
      edits: this.#cells.edits().filter((edit) => isSecret === null || !this.#isSecretEdit(edit, isSecret)),
      excluded: [...this.#cells.excluded].sort((a, b) => a - b).map((index) => this.#cells.rowNumber(index)),
      passwordsLeftOut: isSecret !== null || (!withPasswords && leftOut !== undefined),
    };
  }

  toMapping(): SheetMapping {
    return describeMapping(this.#matchedColumns(), this.#choices);
  }

  #findSecrets(): SecretFinder | null {
    const { width, table } = this.#cells;
    return createSecretFinder(this.#matchedColumns(), this.#match(new Map(), {}), width, table.records);
  }

  #isSecretEdit([row, column]: DraftEdit, isSecret: SecretFinder): boolean {
    return isSecret(this.#cells.table.records[this.#cells.indexOfRow(row)] ?? [], column);
  }

  /** What the reading has settled, to be read the same way again. */
  #readOptions(): ReadOptions {
    const { encoding, delimiter, sheetName } = this.#cells.raw;
    return {
      ...(encoding !== null && { encoding }),
      ...(delimiter !== null && { delimiter }),
      ...(sheetName !== null && { sheetName }),
      headerRow: this.#cells.table.headerRow,
    };
  }

  /** A workbook may hold passwords in a worksheet nobody looked at, so that it never goes out as it is without them. */
  async #packContent(
    withPasswords: boolean,
    isSecret: SecretFinder | null,
    options: ReadOptions,
  ): Promise<SheetDraft['content']> {
    const asItIs = withPasswords || (isSecret === null && this.#cells.raw.kind === 'delimited');
    if (asItIs) return { kind: this.#origin.kind, packed: this.#origin.pack() };
    const key = JSON.stringify([options, this.#matchedColumns().map(({ field }) => field)]);
    if (this.#blanked?.key !== key) {
      const raw = await this.#origin.read(options);
      // It was read like this before; only memory can run out, and that throws.
      if (!raw.ok) throw new Error(`The sheet could not be read again: ${raw.failure.kind}`);
      const { headerRow } = this.#cells.table;
      this.#blanked = { key, packed: packTable(blankSecrets(raw.value, headerRow, isSecret)) };
    }
    return { kind: 'table', packed: this.#blanked.packed };
  }

  #toFix(): SheetToFix {
    const checked = this.#checkedRows();
    return {
      columns: this.#matchedColumns(),
      country: this.#choices.country,
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
        step.changes.forEach((index, column, before, after) => {
          this.#cells.put(index, column, forwards ? after : before);
          touched.add(index);
          if (this.#isAsked(column)) this.#questions = null;
        });
        this.#refresh(touched);
        return { label, row: this.#rowNumberOf(step.changes.firstIndex) };
      }
      case 'rows':
        for (const index of step.indexes) this.#cells.setExcluded(index, step.excluded === forwards);
        this.#questions = null;
        this.#refresh(step.indexes);
        return { label, row: this.#rowNumberOf(step.indexes[0] ?? null) };
      case 'choices':
        this.assume(forwards ? step.after : step.before);
        return { label, row: null };
      default:
        return assertNever(step);
    }
  }

  /** Counting the values of 100,000 rows takes longer than all else an edit does. */
  #isAsked(column: number): boolean {
    const field = this.#matchedColumns()[column]?.field ?? null;
    return field !== null && isAskable(field);
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

  /** A mapping remembered for these headings is laid beneath what is decided here, once. */
  #recall(): void {
    const { headerRow, headings } = this.#cells.table;
    // Columns called by their letters say nothing about what the sheet is.
    const named = headerRow > 0 && this.#settled === null;
    const mapping = named ? findMapping(this.#context.mappings, headings) : null;
    if (mapping !== null && mapping !== this.#mapping) {
      this.#choices = recallChoices(mapping, this.#choices, (choice) => this.#given.has(choice));
    }
    this.#mapping = mapping;
  }

  #forgetColumns(): void {
    this.#columns = null;
    this.#forgetMeanings();
  }

  #forgetMeanings(): void {
    this.#resolverOf = null;
    this.#questions = null;
    this.#rows = null;
    this.#forgetCounts();
  }

  #forgetCounts(): void {
    this.#summary = null;
    this.#filtered = null;
    this.#fixes = null;
  }

  #matchedColumns(): readonly ColumnMatch[] {
    this.#columns ??= this.#match(this.#known(), this.#choices.columns);
    return this.#columns;
  }

  /** Matches that are known without looking: a draft's own, or those remembered for these headings. */
  #known(): KnownMatches {
    const { columns } = this.#choices;
    if (this.#settled !== null) return settledMatches(this.#settled, columns);
    if (this.#mapping === null) return new Map();
    return recallMatches(this.#mapping, this.#cells.table.headings, columns);
  }

  #match(known: KnownMatches, chosen: SheetChoices['columns']): readonly ColumnMatch[] {
    const { columns, table } = this.#cells;
    return matchKnowing(columns, known, chosen, this.#context.locations, table.headerRow > 0);
  }

  #resolvers(): (field: Field) => Resolver {
    this.#resolverOf ??= createResolvers(this.#choices, this.#context, this.#hasJobTitles());
    return this.#resolverOf;
  }

  #hasJobTitles(): boolean {
    const { columns } = this.#cells;
    return this.#matchedColumns().some(
      ({ field, heading, index }) =>
        field === 'role' && holdsJobTitles(heading, columns[index]?.values ?? []),
    );
  }

  #checkedRows(): CheckedRows {
    if (this.#rows === null) {
      const columns = this.#matchedColumns();
      const reader = createRowReader(columns, this.#choices, this.#context, this.#resolvers());
      const { table, excluded, width } = this.#cells;
      this.#rows = new CheckedRows(table, columns, reader, excluded, width);
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
