import type { PlannedRow, SkipReason } from '../import-plan/types';
import type { UndoReason } from './undo-types';

/** A row any run can be made of: of a sheet's plan, of an undo, or of a correction. */
export type RunPlanRow = Omit<PlannedRow, 'skipReason'> & {
  readonly skipReason: SkipReason | UndoReason | null;
};
