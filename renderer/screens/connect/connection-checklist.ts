import { connectionSteps, type ConnectionReport, type ConnectionStep } from '#shared/contract/calls';
import type { Failure } from '#shared/contract/failure';

type StepName = (typeof connectionSteps)[number];

export interface ChecklistLine {
  readonly step: StepName;
  readonly status: ConnectionStep['status'] | 'waiting' | 'checking';
  readonly count: number | null;
  readonly failure: Failure | null;
}

/** How far a check of a token is. Answers of an older check never reach a newer one: their `checkId` differs. */
export type CheckState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'checking'; readonly checkId: string; readonly steps: readonly ConnectionStep[] }
  | { readonly phase: 'checked'; readonly checkId: string; readonly report: ConnectionReport }
  | { readonly phase: 'failed'; readonly checkId: string; readonly failure: Failure };

export type CheckEvent =
  | { readonly kind: 'started'; readonly checkId: string }
  | { readonly kind: 'step'; readonly checkId: string; readonly step: ConnectionStep }
  | { readonly kind: 'answered'; readonly checkId: string; readonly report: ConnectionReport }
  | { readonly kind: 'failed'; readonly checkId: string; readonly failure: Failure }
  /** The token was edited: what was found out is about another one. */
  | { readonly kind: 'forgotten' };

export function reduceCheck(state: CheckState, event: CheckEvent): CheckState {
  if (event.kind === 'forgotten') return { phase: 'idle' };
  if (event.kind === 'started') return { phase: 'checking', checkId: event.checkId, steps: [] };
  if (state.phase !== 'checking' || state.checkId !== event.checkId) return state;
  switch (event.kind) {
    case 'step': {
      const others = state.steps.filter(({ step }) => step !== event.step.step);
      return { ...state, steps: [...others, event.step] };
    }
    case 'answered':
      return { phase: 'checked', checkId: event.checkId, report: event.report };
    case 'failed':
      return { phase: 'failed', checkId: event.checkId, failure: event.failure };
  }
}

/** The lines of the checklist in their order: what is known, what is being asked, what waits. */
export function listLines(state: CheckState): readonly ChecklistLine[] {
  if (state.phase === 'idle' || state.phase === 'failed') return [];
  const known = state.phase === 'checking' ? state.steps : state.report.steps;
  let asking = state.phase === 'checking';
  return connectionSteps.map((step) => {
    const answer = known.find((one) => one.step === step);
    if (answer !== undefined) return answer;
    const status = asking ? 'checking' : state.phase === 'checking' ? 'waiting' : 'skipped';
    asking = false;
    return { step, status, count: null, failure: null };
  });
}

/** Whether the company could not be found through a sub-account, so that the person must say which it is. */
export function needsCompany(state: CheckState): boolean {
  if (state.phase === 'failed') return state.failure.kind === 'company-needed';
  if (state.phase !== 'checked') return false;
  return state.report.steps.some(({ failure }) => failure?.kind === 'company-needed');
}
