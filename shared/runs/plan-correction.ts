import type { GhlUser, PersonInput } from '../ghl/user';
import { diffExactly, wishExactly } from './compare-granted';
import type { RunPlanRow } from './run-plan-row';
import type { RowState, RunFold } from './run-fold';
import type { CorrectionRow, CorrectionSummary } from './undo-types';

/** One person to be corrected, with what was asked for; stays in the backend. */
export interface CorrectionDraft {
  readonly view: CorrectionRow;
  readonly asked: PersonInput;
  readonly current: GhlUser;
}

/** Rows whose person is not as asked, as far as the run itself saw. */
export function listDiffering(run: RunFold): readonly (RowState & { readonly userId: string })[] {
  return [...run.rows.values()].flatMap((row) => {
    const { outcome, planned } = row;
    if (outcome === null || (outcome.status !== 'created' && outcome.status !== 'updated')) return [];
    const differs =
      outcome.grantedMore.length + (outcome.grantedLess?.length ?? 0) + (outcome.grantedOther?.length ?? 0) >
      0;
    const userId = outcome.userId ?? planned.userId;
    return differs && userId !== null ? [{ ...row, userId }] : [];
  });
}

/** What it takes to make people exactly as the run asked. Who is so by now is not in it. */
export function planCorrection(run: RunFold, now: ReadonlyMap<string, GhlUser>): readonly CorrectionDraft[] {
  return listDiffering(run).flatMap(({ planned, userId }) => {
    const current = now.get(userId);
    if (current === undefined || current.deleted || planned.send === null) return [];
    const { changes } = diffExactly(planned.send, current);
    if (changes.length === 0) return [];
    const flags = changes.find(({ field }) => field === 'permissions')?.after;
    const entries = typeof flags === 'object' && flags !== null ? Object.entries(flags) : [];
    return [
      {
        view: {
          row: planned.row,
          name: planned.name,
          email: planned.email,
          userId,
          switchOff: entries.filter(([, on]) => on === false).map(([flag]) => flag),
          switchOn: entries.filter(([, on]) => on === true).map(([flag]) => flag),
          changes,
        },
        asked: planned.send,
        current,
      },
    ];
  });
}

/** The rows of the run that does it. What is sent in the end is made from what is read just before. */
export function toCorrectionRows(drafts: readonly CorrectionDraft[]): readonly RunPlanRow[] {
  return drafts.map(({ view, asked, current }) => ({
    row: view.row,
    action: 'update',
    email: view.email,
    name: view.name,
    userId: view.userId,
    changes: view.changes,
    problems: [],
    skipReason: null,
    send: wishExactly(asked, current),
    before: current,
    passwordGenerated: false,
  }));
}

export function summarizeCorrection(drafts: readonly CorrectionDraft[]): CorrectionSummary {
  return {
    people: drafts.length,
    switchOff: drafts.reduce((sum, { view }) => sum + view.switchOff.length, 0),
    otherwiseDifferent: drafts.filter(({ view }) => view.changes.some(({ field }) => field !== 'permissions'))
      .length,
  };
}
