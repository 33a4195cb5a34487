import type { PlanSummary } from '../import-plan/types';

/** As shown by `ghl-roster runs`: a run whose process died is `interrupted`. */
export const runStates = ['running', 'paused', 'held', 'stopped', 'interrupted', 'done'] as const;
export type RunState = (typeof runStates)[number];

export const rowStatuses = [
  'created',
  'updated',
  'deleted',
  'skipped',
  'failed',
  'needs-review',
  'pending',
] as const;
export type RowStatus = (typeof rowStatuses)[number];

/**
 * - `import`: a sheet
 * - `undo`: puts back what another run did (`undoOf`)
 * - `correction`: takes back what GHL granted beyond what another run asked for (`correctionOf`)
 */
export const runKinds = ['import', 'undo', 'correction'] as const;
export type RunKind = (typeof runKinds)[number];

/** Why a run does not go on by itself; words in `shared/i18n/<language>/runs.ts`. */
export const holdReasons = [
  'token-rejected',
  'scope-missing',
  'daily-limit',
  'no-network',
  'server-errors',
  'disk',
] as const;
export type HoldReason = (typeof holdReasons)[number];

/** Why a row failed or needs a look. Words: `shared/i18n/<language>/runs.ts` under `outcome-<code>`. */
export interface OutcomeMessage {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** How one source row ended, or stands. */
export interface RowResult {
  readonly row: number;
  readonly action: 'create' | 'update' | 'delete' | 'skip' | 'invalid';
  readonly status: RowStatus;
  readonly userId: string | null;
  readonly email: string;
  readonly name: string;
  /** Null when there is nothing to say. */
  readonly message: OutcomeMessage | null;
  readonly traceId: string | null;
  /** Flags GHL switched on although nobody asked for them. */
  readonly grantedMore: readonly string[];
}

export type RunSummary = Readonly<Record<RowStatus, number>>;

export interface RunRecord {
  readonly runId: string;
  /** Missing in descriptions written by earlier versions: an import. */
  readonly kind?: RunKind;
  /** The run this one takes back, or corrects. */
  readonly undoOf?: string;
  readonly correctionOf?: string;
  readonly state: RunState;
  readonly reason: HoldReason | null;
  /** Name of the sheet. */
  readonly file: string;
  /** Name of the agency, as the profile calls it. */
  readonly agency: string;
  /** Id of the agency, so that runs of two agencies are told apart even after one was renamed. */
  readonly agencyId?: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly summary: RunSummary;
  /** When somebody said that this unfinished run stays as it is, ISO 8601: it asks for nothing any more. */
  readonly leftAt?: string;
}

/** Live figures, sent a few times a second at most. */
export interface RunProgress {
  readonly runId: string;
  readonly state: RunState;
  readonly reason: HoldReason | null;
  readonly total: number;
  readonly done: number;
  readonly summary: RunSummary;
  /** Rows finished per minute over the last half minute; null at the start. */
  readonly rowsPerMinute: number | null;
  /** Milliseconds; null when unknown. */
  readonly remainingMs: number | null;
  /** Requests left today as the API announces it; null when it does not. */
  readonly dailyRemaining: number | null;
  readonly requests: number;
  /** Deletions GHL has queued and nobody has seen take effect; the run looks after them for some minutes. */
  readonly waitingForDeletions?: number | undefined;
  /** The newest results, newest first, at most ten. */
  readonly latest: readonly RowResult[];
}

export type { PlanSummary };
