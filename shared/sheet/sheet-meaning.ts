import {
  findMapping,
  matchKnowing,
  recallChoices,
  recallMatches,
  settledMatches,
  type KnownMatches,
} from './apply-mapping';
import { createRowReader, type RowReader } from './checking/create-row-reader';
import { listMissingColumns, warnOfSharedPassword } from './checking/list-missing-columns';
import { listQuestions } from './checking/list-questions';
import type { SheetDraft } from './draft';
import type { Field } from './fields';
import type { SheetMapping } from './mapping';
import type { Problem } from './problem';
import type { SheetCells } from './sheet-cells';
import type { ColumnMatch, SheetChoices, SheetContext, ValueQuestion } from './types';
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

/**
 * What the columns and values of a sheet stand for, by its cells, by what a person chose, by what is remembered of sheets
 * like it, and by what is known of the agency. Derived when asked for, and anew after something it depends on changed.
 */
export class SheetMeaning {
  #cells: SheetCells;
  #choices: SheetChoices;
  /** What was chosen or supposed, as opposed to what nobody has spoken of yet. */
  readonly #given: Set<keyof SheetChoices>;
  #context: SheetContext;
  #mapping: SheetMapping | null = null;
  /** What the columns of a draft were taken for when it was made. */
  #settled: SheetDraft['matches'] | null;
  #columns: readonly ColumnMatch[] | null = null;
  #resolverOf: ((field: Field) => Resolver) | null = null;
  #questions: readonly ValueQuestion[] | null = null;

  constructor(
    cells: SheetCells,
    choices: Partial<SheetChoices>,
    context: SheetContext,
    settled: SheetDraft['matches'] | null,
  ) {
    this.#cells = cells;
    this.#choices = { ...defaultChoices, ...choices };
    this.#given = new Set(Object.keys(choices) as (keyof SheetChoices)[]);
    this.#context = context;
    this.#settled = settled;
    this.#recall();
  }

  get choices(): SheetChoices {
    return this.#choices;
  }

  columns(): readonly ColumnMatch[] {
    this.#columns ??= this.#match(this.#known(), this.#choices.columns);
    return this.#columns;
  }

  /** As they would be matched had nobody decided anything. */
  unaskedColumns(): readonly ColumnMatch[] {
    return this.#match(new Map(), {});
  }

  questions(): readonly ValueQuestion[] {
    if (this.#questions === null) {
      const { excluded, table } = this.#cells;
      const records =
        excluded.size === 0 ? table.records : table.records.filter((_, index) => !excluded.has(index));
      const resolvers = this.#resolvers();
      this.#questions = listQuestions(this.columns(), this.#choices, this.#context, records, resolvers);
    }
    return this.#questions;
  }

  /** Problems of the sheet itself, not of one row. */
  sheetProblems(): readonly Problem[] {
    return [
      ...this.#cells.table.problems,
      ...listMissingColumns(this.columns(), this.#choices),
      ...warnOfSharedPassword(this.#choices),
    ];
  }

  createReader(): RowReader {
    return createRowReader(this.columns(), this.#choices, this.#context, this.#resolvers());
  }

  change(change: Partial<SheetChoices>): void {
    this.#choices = { ...this.#choices, ...change };
    for (const key of Object.keys(change) as (keyof SheetChoices)[]) this.#given.add(key);
    this.#forget(change.columns !== undefined);
  }

  setContext(context: SheetContext): void {
    this.#context = context;
    this.#recall();
    this.#forget(true);
  }

  /** Takes over cells read in another way. Choices by column mean nothing where the headings are others. */
  setCells(cells: SheetCells): void {
    const same = cells.table.headings.join('\n') === this.#cells.table.headings.join('\n');
    this.#cells = cells;
    if (!same) {
      this.#choices = { ...this.#choices, columns: {} };
      this.#settled = null;
    }
    this.#recall();
    this.#forget(true);
  }

  /** To be told of changed cells, by column, and with null of rows left out: counting values anew takes long. */
  forgetValues(column: number | null): void {
    const field = column === null ? null : (this.columns()[column]?.field ?? null);
    if (column === null || (field !== null && isAskable(field))) this.#questions = null;
  }

  #forget(columns: boolean): void {
    if (columns) this.#columns = null;
    this.#resolverOf = null;
    this.#questions = null;
  }

  /** A mapping remembered for these headings is laid beneath what is decided here, once. */
  #recall(): void {
    const { headerRow, headings } = this.#cells.table;
    // Columns called by their letters say nothing about what the sheet is.
    const named = headerRow > 0 && this.#settled === null;
    const mapping = named ? findMapping(this.#context.mappings, headings) : null;
    if (mapping !== null && !isSameMapping(mapping, this.#mapping)) {
      this.#choices = recallChoices(mapping, this.#choices, (choice) => this.#given.has(choice));
    }
    this.#mapping = mapping;
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
    return this.columns().some(
      ({ field, heading, index }) =>
        field === 'role' && holdsJobTitles(heading, columns[index]?.values ?? []),
    );
  }
}

/** By its content: what is known of the agency comes anew, as a copy, each time something of it changes. */
function isSameMapping(mapping: SheetMapping, before: SheetMapping | null): boolean {
  return before !== null && JSON.stringify(mapping) === JSON.stringify(before);
}
