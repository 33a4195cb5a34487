import type { AvailableFix, Fix, Replacement, SearchTerms } from '#shared/sheet/fixing/fix';
import type { StepDone } from '#shared/sheet/types';
import type { SheetClient } from '../../workers/sheet-client';
import type { ManyChanged, RowsToExclude, SheetSnapshot, Stepped } from '../../workers/sheet-protocol';

/** What mends many cells of the sheet at once, and takes it back. Null when a bug came in between: the screen says so. */
export interface SheetActions {
  fixes(): Promise<readonly AvailableFix[] | null>;
  /** @returns how many cells (rows, where whole ones are swapped or left out) it changed. */
  applyFix(fix: Fix): Promise<number | null>;
  countMatches(terms: SearchTerms): Promise<{ readonly cells: number; readonly rows: number } | null>;
  replaceAll(replacement: Replacement): Promise<number | null>;
  /** @returns how many rows were left out or taken in again. */
  exclude(rows: RowsToExclude, excluded: boolean): Promise<number | null>;
  undoStep(): Promise<StepDone | null>;
  redoStep(): Promise<StepDone | null>;
}

export interface SheetActionsContext {
  readonly client: SheetClient;
  /** Runs what may meet a bug, and shows it. */
  readonly guarded: <T>(work: () => Promise<T>) => Promise<T | null>;
  /** Takes over a sheet that a person changed. */
  readonly changed: (snapshot: SheetSnapshot) => void;
}

export function createSheetActions({ client, guarded, changed }: SheetActionsContext): SheetActions {
  async function changeMany(ask: () => Promise<ManyChanged>): Promise<number | null> {
    const answer = await guarded(ask);
    if (answer === null) return null;
    changed(answer.snapshot);
    return answer.changed;
  }
  async function step(ask: () => Promise<Stepped>): Promise<StepDone | null> {
    const answer = await guarded(ask);
    if (answer === null || answer.done === null) return null;
    changed(answer.snapshot);
    return answer.done;
  }
  return {
    fixes: () => guarded(() => client.call('fixes', null)),
    applyFix: (fix) => changeMany(() => client.call('applyFix', fix)),
    countMatches: (terms) => guarded(() => client.call('countMatches', terms)),
    replaceAll: (replacement) => changeMany(() => client.call('replaceAll', replacement)),
    exclude: (rows, excluded) => changeMany(() => client.call('exclude', { rows, excluded })),
    undoStep: () => step(() => client.call('undo', null)),
    redoStep: () => step(() => client.call('redo', null)),
  };
}
