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
  /** Leaves one row out, or takes it back in. @returns whether the plan is without it, or with it again, now */
  readonly leaveOut: (row: number, leaveOut: boolean) => Promise<boolean>;
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
  const [starting, setStarting] = useState(false);
  /** Changes that are under way or wait for their turn. */
  const [changes, setChanges] = useState(0);
  const busy = starting || changes > 0;
  const [round, setRound] = useState(0);
  const chosen = useRef<Chosen>(nothingChosen(null));
  const lastChange = useRef<Promise<unknown>>(Promise.resolve());
  const ask = useEffectEvent(prepare);

  useEffect(() => {
    let current = true;
    chosen.current = nothingChosen(null);
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
      if (result.ok) chosen.current = nothingChosen(result.value);
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
    leaveOut(row, leaveOut) {
      // One after the other, none dropped: each builds on what the one before has left.
      const asked = chosen.current;
      const change = async (): Promise<boolean> => {
        const { overview: before, excluded } = chosen.current;
        // The plan was made anew meanwhile.
        if (before === null || before.planId !== asked.overview?.planId) return false;
        const next = new Set(excluded);
        if (leaveOut) next.add(row);
        else next.delete(row);
        const result = await backend.changePlan({
          planId: before.planId,
          choices: { onExisting: 'update', perRow: {}, excluded: [...next], generatePasswords: false },
        });
        if (chosen.current.overview !== before) return false;
        if (!result.ok) {
          setState({ kind: 'ready', overview: before, failure: result.failure });
          return false;
        }
        chosen.current = { overview: result.value, excluded: next };
        setAllowed((now) => keepConsents(now, before.guards, result.value.guards));
        setState({ kind: 'ready', overview: result.value, failure: null });
        return true;
      };
      setChanges((n) => n + 1);
      const done = lastChange.current.then(change).finally(() => setChanges((n) => n - 1));
      lastChange.current = done.catch(() => undefined);
      return done;
    },
    async start() {
      if (overview === null || busy) return null;
      setStarting(true);
      const result = await backend.startRun({
        planId: overview.planId,
        allow: [...allowed],
        onlyValid: leaveOutInvalid,
      });
      setStarting(false);
      if (result.ok) return result.value.runId;
      setState({ kind: 'ready', overview, failure: result.failure });
      return null;
    },
  };
}

/** The plan as it stands, and who was left out of it. */
interface Chosen {
  readonly overview: PlanOverview | null;
  readonly excluded: ReadonlySet<number>;
}

function nothingChosen(overview: PlanOverview | null): Chosen {
  return { overview, excluded: new Set() };
}

/** How many people a plan would create, change or delete. */
export function countTouched({ summary }: Pick<PlanOverview, 'summary'>): number {
  return summary.create + summary.update + summary.delete;
}
