import { asOutput } from '#shared/contract/as-output';
import type { GuardKind, PlanChoices } from '#shared/import-plan/types';
import {
  journalVersion,
  type JournalAgain,
  type JournalHeader,
  type JournalRow,
} from '#shared/runs/journal-entry';
import type { RunPlanRow } from '#shared/runs/run-plan-row';
import type { RunKind } from '#shared/runs/types';
import type { Randomness } from '../ports';
import { toJournalRow } from './run-passwords';
import type { SealingKey } from './seal-passwords';

/** What is to be run: a sheet's plan, an undo, or a correction. Guards and invalid rows were asked about before. */
export interface RunOrder {
  readonly agencyId: string;
  /** Whose people the plan is about; without it they were read a moment ago. */
  readonly companyId?: string;
  /** Whether its people were read so long ago that others may have changed them since. */
  readonly isOld?: boolean;
  readonly sheet: { readonly fileName: string; readonly sha256: string };
  readonly choices: PlanChoices;
  readonly plan: { readonly rows: readonly RunPlanRow[] };
  /** Default `import`. */
  readonly kind?: RunKind;
  readonly undoOf?: string;
  readonly correctionOf?: string;
  /** Default `leave`. */
  readonly grant?: 'exactly' | 'leave' | undefined;
}

/** A row to be sent again as part of its run. */
export interface RetryRow {
  readonly row: number;
  /** What replaces the row of the journal; null where it is sent as it was. */
  readonly planned: RunPlanRow | null;
  /** The password it is sent with; undefined when it stays what it was. */
  readonly password: string | undefined;
  /** What the journal keeps of a password that cannot be opened now: another time it can. */
  readonly keeps?: Pick<JournalRow, 'password' | 'sealed'>;
}

export function makeHeader(
  order: RunOrder,
  run: {
    readonly runId: string;
    /** ISO 8601. */
    readonly at: string;
    readonly agencyName: string;
    readonly companyId: string;
    readonly allowed: readonly GuardKind[];
    readonly sealedWith: string | null;
  },
): JournalHeader {
  const { kind = 'import', undoOf, correctionOf, grant = 'leave' } = order;
  return {
    k: 'header',
    version: journalVersion,
    runId: run.runId,
    at: run.at,
    file: order.sheet.fileName,
    sheetSha256: order.sheet.sha256,
    agencyId: order.agencyId,
    agencyName: run.agencyName,
    companyId: run.companyId,
    choices: asOutput(order.choices),
    allowed: [...run.allowed],
    rowCount: order.plan.rows.length,
    sealedWith: run.sealedWith,
    kind,
    ...(undoOf !== undefined && { undoOf }),
    ...(correctionOf !== undefined && { correctionOf }),
    grant,
  };
}

/** The entries that open rows again. A password that stays the same stays sealed as it is. */
export function toAgainEntries(
  rows: readonly RetryRow[],
  parts: {
    readonly at: string;
    readonly runId: string;
    readonly key: SealingKey | null;
    readonly randomness: Randomness;
    readonly passwordOf: (row: number) => string | undefined;
  },
): readonly JournalAgain[] {
  return rows.map(({ row, planned, password: given, keeps }) => {
    const password = given ?? parts.passwordOf(row);
    const written = planned === null ? null : toJournalRow(planned, password, parts);
    return {
      k: 'again',
      row,
      at: parts.at,
      planned: written === null ? null : { ...asOutput(written), ...(password === undefined ? keeps : {}) },
    };
  });
}
