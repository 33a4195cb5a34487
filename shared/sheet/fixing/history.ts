import type { SheetChoices } from '../types';
import type { CellChanges } from './cell-changes';

/** What a step did, for "Undo: …". Words: `shared/i18n/<language>/sheet.ts` under `step-<kind>`. Never a cell's value. */
export interface StepLabel {
  readonly kind: StepKind;
  /** How many cells or rows it changed. */
  readonly count: number;
  /** Row of a single edit; null otherwise. */
  readonly row: number | null;
}

export type StepKind =
  'edit' | 'fix' | 'replace' | 'exclude' | 'include' | 'columns' | 'defaults' | 'answers' | 'choices';

/** One thing a person did, with what it takes to take it back and to do it again. */
export type Step = { readonly label: StepLabel } & (
  | { readonly kind: 'cells'; readonly changes: CellChanges }
  | { readonly kind: 'rows'; readonly indexes: readonly number[]; readonly excluded: boolean }
  | {
      readonly kind: 'choices';
      readonly before: Partial<SheetChoices>;
      readonly after: Partial<SheetChoices>;
    }
);

/** Changed cells and rows all steps together may hold: some 100 MB at worst. The last step is always kept. */
const mostChanges = 1_000_000;
const mostSteps = 1000;

/** One line of steps, with a place in it: undo goes back, redo forwards, and a new step forgets what lay ahead. */
export class History {
  #done: Step[] = [];
  #undone: Step[] = [];
  #weight = 0;

  record(step: Step): void {
    for (const forgotten of this.#undone) this.#weight -= weigh(forgotten);
    this.#undone = [];
    this.#done.push(step);
    this.#weight += weigh(step);
    while (this.#done.length > 1 && (this.#weight > mostChanges || this.#done.length > mostSteps)) {
      const oldest = this.#done.shift();
      if (oldest !== undefined) this.#weight -= weigh(oldest);
    }
  }

  /** @returns the step to take back, null when there is none. */
  back(): Step | null {
    const step = this.#done.pop();
    if (step === undefined) return null;
    this.#undone.push(step);
    return step;
  }

  /** @returns the step to do again, null when there is none. */
  forward(): Step | null {
    const step = this.#undone.pop();
    if (step === undefined) return null;
    this.#done.push(step);
    return step;
  }

  labels(): { readonly undo: StepLabel | null; readonly redo: StepLabel | null } {
    return { undo: this.#done.at(-1)?.label ?? null, redo: this.#undone.at(-1)?.label ?? null };
  }

  clear(): void {
    this.#done = [];
    this.#undone = [];
    this.#weight = 0;
  }
}

function weigh(step: Step): number {
  switch (step.kind) {
    case 'cells':
      return step.changes.size;
    case 'rows':
      return step.indexes.length;
    case 'choices':
      return 1;
  }
}
