import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { PlanOverview } from '#shared/contract/calls';
import type { Failure } from '#shared/contract/failure';
import type { Result } from '#shared/contract/result';
import type { GuardKind } from '#shared/import-plan/types';
import { useBackend } from '../state/backend-context';
import { allowGuard, areAllowed, keepConsents } from './guard-consents';

export type PreparedPlanState =
  | { readonly kind: 'preparing'; readonly done: number; readonly total: number }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | {
      readonly kind: 'ready';
      readonly overview: PlanOverview;
      /** The last thing asked of this plan went wrong; the plan itself still stands. */
      readonly failure: Failure | null;
    };

export interface PreparedPlan {
  readonly state: PreparedPlanState;
  readonly allowed: readonly GuardKind[];
  readonly leaveOutInvalid: boolean;
  readonly busy: boolean;
  /** How many people the run would touch: the number on its button. */
  readonly count: number;
  /** Ticks that are still missing. */
  readonly ticksMissing: number;
  readonly prepareAgain: () => void;
  readonly allow: (kind: GuardKind, allowed: boolean) => void;
  readonly setLeaveOutInvalid: (leaveOut: boolean) => void;
  /** Leaves one row out, or takes it back in. */
  readonly leaveOut: (row: number, leaveOut: boolean) => Promise<void>;
  /** @returns the run, or null when it could not be started: the state says why. */
  readonly start: () => Promise<string | null>;
}

/**
 * A plan that was made without a sheet, from `prepare` to the start of its run: nothing is left to choose but which of
 * its rows take part and what is agreed to. Prepared once when it is first drawn; `prepareAgain` reads people anew.
 */
export function usePreparedPlan(
  agencyId: string,
  prepare: () => Promise<Result<PlanOverview>>,
): PreparedPlan {
  const backend = useBackend();
  const [state, setState] = useState<PreparedPlanState>({ kind: 'preparing', done: 0, total: 0 });
  const [allowed, setAllowed] = useState<readonly GuardKind[]>([]);
  const [leaveOutInvalid, setLeaveOutInvalid] = useState(false);
  const [busy, setBusy] = useState(false);
  const [round, setRound] = useState(0);
  const excluded = useRef<ReadonlySet<number>>(new Set());
  const ask = useEffectEvent(prepare);

  useEffect(() => {
    let current = true;
    excluded.current = new Set();
    const stop = backend.onPlanProgress((progress) => {
      if (progress.agencyId !== agencyId) return;
      setState((before) =>
        before.kind === 'preparing'
          ? { kind: 'preparing', done: progress.done, total: progress.total }
          : before,
      );
    });
    void ask().then((result) => {
      stop();
      if (!current) return;
      setState(
        result.ok
          ? { kind: 'ready', overview: result.value, failure: null }
          : { kind: 'failed', failure: result.failure },
      );
    });
    return () => {
      current = false;
      stop();
    };
  }, [backend, agencyId, round]);

  const prepareAgain = useCallback(() => {
    setState({ kind: 'preparing', done: 0, total: 0 });
    setAllowed([]);
    setLeaveOutInvalid(false);
    setRound((n) => n + 1);
  }, []);

  const overview = state.kind === 'ready' ? state.overview : null;
  const count = overview === null ? 0 : countTouched(overview);
  const guards = overview?.guards ?? [];
  const invalid = overview?.summary.invalid ?? 0;
  const guardsMissing = guards.filter((guard) => !areAllowed([guard], allowed)).length;

  return {
    state,
    allowed,
    leaveOutInvalid,
    busy,
    count,
    ticksMissing: guardsMissing + (invalid > 0 && !leaveOutInvalid ? 1 : 0),
    prepareAgain,
    allow: (kind, isAllowed) => setAllowed((now) => allowGuard(now, kind, isAllowed)),
    setLeaveOutInvalid,
    async leaveOut(row, leaveOut) {
      if (overview === null || busy) return;
      const next = new Set(excluded.current);
      if (leaveOut) next.add(row);
      else next.delete(row);
      setBusy(true);
      const result = await backend.changePlan({
        planId: overview.planId,
        choices: { onExisting: 'update', perRow: {}, excluded: [...next], generatePasswords: false },
      });
      setBusy(false);
      if (!result.ok) return setState({ kind: 'ready', overview, failure: result.failure });
      excluded.current = next;
      setAllowed((now) => keepConsents(now, overview.guards, result.value.guards));
      setState({ kind: 'ready', overview: result.value, failure: null });
    },
    async start() {
      if (overview === null || busy) return null;
      setBusy(true);
      const result = await backend.startRun({
        planId: overview.planId,
        allow: [...allowed],
        onlyValid: leaveOutInvalid,
      });
      setBusy(false);
      if (result.ok) return result.value.runId;
      setState({ kind: 'ready', overview, failure: result.failure });
      return null;
    },
  };
}

/** How many people a plan would create, change or delete. */
export function countTouched({ summary }: Pick<PlanOverview, 'summary'>): number {
  return summary.create + summary.update + summary.delete;
}
