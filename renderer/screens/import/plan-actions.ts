import type { BackendApi } from '#shared/contract/backend-api';
import type { Failure } from '#shared/contract/failure';
import type { GuardKind, OnDeleted, OnExisting, OnNewAddress, PlanChoices } from '#shared/import-plan/types';
import type { PreparedRow } from '#shared/sheet/types';
import type { SheetClient } from '../../workers/sheet-client';
import type { SheetCalls } from '../../workers/sheet-protocol';
import type { createDraftActions } from './draft-actions';
import { canStart, type ImportEvent, type ImportState } from './import-state';

export type PlanBackend = Pick<
  BackendApi,
  'preparePlan' | 'changePlan' | 'lookForMoved' | 'startRun' | 'onPlanProgress'
>;

export interface PlanActions {
  /** Looks everybody up and works out what would happen. Changes nothing in GoHighLevel. */
  preparePlan(): Promise<void>;
  choosePlan(choices: Partial<ImportState['planChoices']>): Promise<void>;
  /** What happens to the person of one row who exists already, whatever is chosen for the others. */
  chooseForRow(row: number, onExisting: OnExisting): Promise<void>;
  /** Likewise for the person of one row who was deleted, or seems to have a new email. */
  chooseDeletedForRow(row: number, onDeleted: OnDeleted): Promise<void>;
  chooseAddressForRow(row: number, onNewAddress: OnNewAddress): Promise<void>;
  /** Reads everybody once and asks about new people who may exist under another email. */
  lookForMoved(): Promise<void>;
  leaveRowOut(row: number, leaveOut: boolean): Promise<void>;
  /** Everybody who exists follows the choice for all again. Rows left out stay out. */
  forgetRowChoices(): Promise<void>;
  allowGuard(guard: GuardKind, allowed: boolean): void;
  leaveOutInvalid(leaveOut: boolean): void;
  askExactly(exactly: boolean): void;
  startRun(): Promise<void>;
}

export interface PlanParts {
  readonly client: SheetClient;
  readonly backend: PlanBackend;
  readonly drafts: Pick<ReturnType<typeof createDraftActions>, 'keeper' | 'comparePlan' | 'forget'>;
  readonly getState: () => ImportState;
  readonly dispatch: (event: ImportEvent) => void;
  readonly guarded: <T>(work: () => Promise<T>) => Promise<T | null>;
  /** When every choice made so far is in the sheet. */
  readonly settled: () => Promise<void>;
}

/** From a checked sheet to its run: the plan, the choices that shape it, the consents, the button. */
export function createPlanActions(parts: PlanParts): {
  readonly actions: PlanActions;
  /** What is still being worked out belongs to another sheet or agency: its answer is dropped. */
  abandon(): void;
} {
  const { client, backend, drafts, getState, dispatch, guarded } = parts;
  /** Answers that come late are dropped by comparing their number. */
  let planNumber = 0;
  let lastChange = Promise.resolve();

  const planChoices = (): PlanChoices => ({
    ...getState().planChoices,
    generatePasswords: getState().sheet?.choices.passwordMode === 'generate',
  });

  async function askPlan(ask: (planId: string) => ReturnType<PlanBackend['changePlan']>): Promise<void> {
    const { plan } = getState();
    if (plan.kind !== 'ready') return;
    const mine = ++planNumber;
    const { planId } = plan.overview;
    // One after the other: if two changes overtook each other, the older one would be what is imported.
    lastChange = lastChange.then(async () => {
      if (mine !== planNumber) return;
      const answer = await guarded(() => ask(planId));
      if (mine !== planNumber || answer === null || getState().plan.kind !== 'ready') return;
      if (answer.ok) dispatch({ kind: 'planned', overview: answer.value });
      else dispatch({ kind: 'plan-refused', failure: answer.failure });
    });
    await lastChange;
  }

  const actions: PlanActions = {
    async preparePlan() {
      const asked = getState().sheet?.overview.source.sha256;
      await parts.settled();
      const { agencyId, sheet, plan } = getState();
      if (agencyId === null || sheet === null || plan.kind === 'preparing') return;
      // Another file took its place, which nobody has looked at yet.
      if (sheet.overview.source.sha256 !== asked) return;
      const mine = ++planNumber;
      dispatch({ kind: 'planning' });
      const stopListening = backend.onPlanProgress((progress) => {
        if (progress.agencyId === agencyId && mine === planNumber) {
          dispatch({ kind: 'plan-progress', done: progress.done, total: progress.total });
        }
      });
      const answer = await guarded(async () => {
        const rows = await readPrepared(client);
        const { fileName, sha256 } = sheet.overview.source;
        return backend.preparePlan({
          agencyId,
          sheet: { fileName, sha256 },
          rows: [...rows] as Parameters<PlanBackend['preparePlan']>[0]['rows'],
          choices: mutable(planChoices()),
        });
      });
      stopListening();
      // The sheet changed meanwhile: what was planned is not what is on screen, and must never be what is imported.
      if (mine !== planNumber || getState().plan.kind !== 'preparing') return;
      if (answer === null) dispatch({ kind: 'plan-failed', failure: brokenFailure(getState().broken) });
      else if (answer.ok) {
        dispatch({ kind: 'planned', overview: answer.value });
        await drafts.comparePlan(answer.value.planId);
      } else dispatch({ kind: 'plan-failed', failure: answer.failure });
    },

    async choosePlan(change) {
      const choices = { ...getState().planChoices, ...change };
      dispatch({ kind: 'plan-changing', choices });
      await askPlan((planId) => backend.changePlan({ planId, choices: mutable(planChoices()) }));
    },

    chooseDeletedForRow: (row, onDeleted) =>
      actions.choosePlan({ perRowDeleted: { ...getState().planChoices.perRowDeleted, [row]: onDeleted } }),

    chooseAddressForRow: (row, onNewAddress) =>
      actions.choosePlan({
        perRowNewAddress: { ...getState().planChoices.perRowNewAddress, [row]: onNewAddress },
      }),

    async lookForMoved() {
      dispatch({ kind: 'plan-changing', choices: getState().planChoices });
      await askPlan((planId) => backend.lookForMoved({ planId }));
    },

    chooseForRow: (row, onExisting) =>
      actions.choosePlan({ perRow: { ...getState().planChoices.perRow, [row]: onExisting } }),

    leaveRowOut(row, leaveOut) {
      const others = getState().planChoices.excluded.filter((one) => one !== row);
      return actions.choosePlan({ excluded: leaveOut ? [...others, row] : others });
    },

    forgetRowChoices: () => actions.choosePlan({ perRow: {} }),

    allowGuard: (guard, allowed) => dispatch({ kind: 'guard-ticked', guard, allowed }),
    leaveOutInvalid: (leaveOut) => dispatch({ kind: 'leave-out-ticked', leaveOut }),
    askExactly: (exactly) => dispatch({ kind: 'exactly-ticked', exactly }),

    async startRun() {
      const state = getState();
      if (!canStart(state) || state.plan.kind !== 'ready') return;
      const { planId } = state.plan.overview;
      const { allowed, leaveOutInvalid, exactly } = state;
      dispatch({ kind: 'starting' });
      await drafts.keeper.settle();
      // Another draft may be opened while the run starts: that one must stay.
      const draftId = getState().draft.head?.draftId;
      const answer = await guarded(() =>
        backend.startRun({
          planId,
          allow: [...allowed],
          onlyValid: leaveOutInvalid,
          ...(exactly && { grant: 'exactly' as const }),
        }),
      );
      if (answer === null) dispatch({ kind: 'plan-refused', failure: brokenFailure(getState().broken) });
      else if (answer.ok) {
        await drafts.forget(draftId);
        dispatch({ kind: 'started', runId: answer.value.runId });
      } else dispatch({ kind: 'plan-refused', failure: answer.failure });
    },
  };
  return {
    actions,
    abandon() {
      ++planNumber;
    },
  };
}

const preparedAtOnce = 1000;

/** In parts, so that taking 100,000 rows over from the worker never holds the window up. */
async function readPrepared(client: SheetClient): Promise<PreparedRow[]> {
  const rows: PreparedRow[] = [];
  for (let offset: number | null = 0; offset !== null;) {
    const part: SheetCalls['prepared']['output'] = await client.call('prepared', {
      offset,
      limit: preparedAtOnce,
    });
    for (const row of part.rows) rows.push(row);
    offset = part.next;
  }
  return rows;
}

function brokenFailure(detail: string | null): Failure {
  return { kind: 'internal', detail: detail ?? '' };
}

/** The contract's inputs are mutable types, ours are readonly. */
function mutable(choices: PlanChoices): Parameters<PlanBackend['changePlan']>[0]['choices'] {
  return {
    ...choices,
    perRow: { ...choices.perRow },
    perRowDeleted: { ...choices.perRowDeleted },
    perRowNewAddress: { ...choices.perRowNewAddress },
    excluded: [...choices.excluded],
  };
}
