import { asOutput } from '#shared/contract/as-output';
import type { CorrectionOverview, UndoOverview } from '#shared/contract/calls';
import type { Failure } from '#shared/contract/failure';
import { fail, succeed, type Result } from '#shared/contract/result';
import { findGuards } from '#shared/import-plan/find-guards';
import type { Guard, GuardKind } from '#shared/import-plan/types';
import { summarizeCorrection, toCorrectionRows } from '#shared/runs/plan-correction';
import { countLosses, doesMore, findUndoGuards, summarizeUndo, toUndoRows } from '#shared/runs/plan-undo';
import type { RunFold } from '#shared/runs/run-fold';
import type { Connection, Connections } from '../agencies/connections';
import type { Notifier, Randomness } from '../ports';
import {
  prepareCorrection,
  prepareUndo,
  type PreparedCorrection,
  type PreparedUndo,
} from '../runs/prepare-undo';
import { prepareRetry } from '../runs/prepare-retry';
import { PreviewStore } from '../runs/preview-store';
import type { RunEngine } from '../runs/run-engine';
import type { RunOrder } from '../runs/run-order';
import { takeLeftBack, type RunMarks } from '../storage/run-marks';
import type { Handlers } from './handler';

export interface AfterRunHandlerParts {
  readonly engine: RunEngine;
  readonly connections: Connections;
  readonly marks: RunMarks;
  readonly notifier: Notifier;
  readonly randomness: Randomness;
}

/** What can be done once a run is over: send again, correct, take back. Nothing is changed without its preview's yes. */
export function createAfterRunHandlers({
  engine,
  connections,
  marks,
  notifier,
  randomness,
}: AfterRunHandlerParts): Handlers<
  | 'retryRun'
  | 'previewUndo'
  | 'getUndoRows'
  | 'startUndo'
  | 'previewCorrection'
  | 'getCorrectionRows'
  | 'startCorrection'
> {
  const undos = new PreviewStore<PreparedUndo>();
  const corrections = new PreviewStore<PreparedCorrection>();
  const makeId = () => Buffer.from(randomness.bytes(12)).toString('hex');

  const openRun = async (
    runId: string,
  ): Promise<Result<{ readonly run: RunFold; readonly connection: Connection }>> => {
    const run = await engine.read(runId);
    if (!run.ok) return run;
    const { agencyId, companyId } = run.value.header;
    const connection = await connections.open(agencyId);
    if (!connection.ok) return connection;
    // A profile may have been pointed at another company since: those are other people.
    if (connection.value.api.companyId !== companyId) return fail({ kind: 'agency-not-found', agencyId });
    return succeed({ run: run.value, connection: connection.value });
  };

  /** The same, for a run that stands still: planning from one that is still changing people would miss some. */
  const openResting = async (runId: string): ReturnType<typeof openRun> => {
    if (engine.isAtWork(runId)) return fail({ kind: 'run-not-resumable', runId });
    return openRun(runId);
  };

  const readUndo = async (runId: string): Promise<Result<PreparedUndo>> => {
    const opened = await openResting(runId);
    if (!opened.ok) return opened;
    const { run, connection } = opened.value;
    const { agencyId } = run.header;
    return prepareUndo(connection, run, makeId(), (done, total) =>
      notifier.emit('planProgress', { agencyId, done, total }),
    );
  };

  return {
    retryRun: async ({ runId, rows, edits = {}, onExisting, allow = [], sheet }) => {
      const opened = await openResting(runId);
      if (!opened.ok) return opened;
      const { run, connection } = opened.value;
      // Another sheet's passwords would end up with the wrong people.
      if (sheet !== undefined && sheet.sha256 !== run.header.sheetSha256) {
        return fail({ kind: 'sheet-differs', runId });
      }
      const given = sheet && new Map(sheet.passwords.map(({ row, password }) => [row, password]));
      const passwords = new Map([...(given ?? []), ...(await engine.passwords(runId))]);
      const wish = { rows, edits, onExisting, allow };
      const retry = await prepareRetry(connection, run, wish, passwords, randomness);
      if (!retry.ok) return retry;
      if (retry.value.problems.length > 0) {
        return succeed({ retried: [], problems: asOutput(retry.value.problems) });
      }
      const started = await engine.retry(runId, retry.value.rows, given);
      if (started.ok) await takeLeftBack(marks, runId);
      return started.ok
        ? succeed({ retried: retry.value.rows.map(({ row }) => row), problems: [] })
        : started;
    },

    previewUndo: async ({ runId }) => {
      const undo = await readUndo(runId);
      if (!undo.ok) return undo;
      undos.add(undo.value.id, undo.value);
      return succeed(describeUndo(undo.value));
    },

    getUndoRows: async ({ undoId, does, changedSince, offset, limit }) => {
      const undo = undos.find(undoId);
      if (undo === undefined) return fail({ kind: 'plan-not-found' });
      const rows = undo.drafts
        .map(({ view }) => view)
        .filter((row) => (does === null || row.does === does) && (changedSince !== true || row.changedSince));
      return succeed({ total: rows.length, rows: asOutput(rows.slice(offset, offset + limit)) });
    },

    startUndo: async ({ undoId, includeChangedSince, allow }) => {
      // Taken before anything is awaited: a second press of the button must find nothing to start.
      const shown = undos.take(undoId);
      if (shown === undefined) return fail({ kind: 'plan-not-found' });
      const giveBack = (failure: Failure) => {
        undos.add(undoId, shown);
        return fail(failure);
      };
      // Somebody may have changed people while the preview was being looked at.
      const undo = await readUndo(shown.header.runId);
      if (!undo.ok) return giveBack(undo.failure);
      const { header, drafts, agency } = undo.value;
      const rows = toUndoRows(drafts, includeChangedSince);
      if (rows.every(({ action }) => action === 'skip')) return giveBack({ kind: 'plan-is-empty' });
      // The yes was for what was shown. A new look shows the rest.
      if (doesMore(drafts, shown.drafts, includeChangedSince)) {
        return fail({ kind: 'preview-outdated' });
      }
      const refused = refuse(findUndoGuards(drafts, includeChangedSince, agency), allow);
      if (refused !== null) return giveBack(refused);
      const order: RunOrder = {
        ...orderAfter(header),
        plan: { rows },
        kind: 'undo',
        undoOf: header.runId,
        grant: 'exactly',
      };
      const started = await engine.start(order, allow);
      return started.ok ? started : giveBack(started.failure);
    },

    previewCorrection: async ({ runId }) => {
      const opened = await openResting(runId);
      if (!opened.ok) return opened;
      const { run, connection } = opened.value;
      const { agencyId } = run.header;
      const correction = await prepareCorrection(connection, run, makeId(), (done, total) =>
        notifier.emit('planProgress', { agencyId, done, total }),
      );
      if (!correction.ok) return correction;
      corrections.add(correction.value.id, correction.value);
      return succeed(describeCorrection(correction.value));
    },

    getCorrectionRows: async ({ correctionId, offset, limit }) => {
      const correction = corrections.find(correctionId);
      if (correction === undefined) return fail({ kind: 'plan-not-found' });
      const rows = correction.drafts.slice(offset, offset + limit).map(({ view }) => asOutput(view));
      return succeed({ total: correction.drafts.length, rows });
    },

    startCorrection: async ({ correctionId, rows: wanted, allow = [] }) => {
      const correction = corrections.take(correctionId);
      if (correction === undefined) return fail({ kind: 'plan-not-found' });
      const giveBack = (failure: Failure) => {
        corrections.add(correctionId, correction);
        return fail(failure);
      };
      const { header, agency } = correction;
      const numbers = wanted === undefined ? null : new Set(wanted);
      const rows = toCorrectionRows(
        correction.drafts.filter(({ view }) => numbers === null || numbers.has(view.row)),
      );
      if (rows.length === 0) return giveBack({ kind: 'plan-is-empty' });
      const refused = refuse(findGuards(rows, agency), allow);
      if (refused !== null) return giveBack(refused);
      const order: RunOrder = {
        ...orderAfter(header),
        plan: { rows },
        kind: 'correction',
        correctionOf: header.runId,
      };
      const started = await engine.start(order, allow);
      return started.ok ? started : giveBack(started.failure);
    },
  };
}

/** What a run keeps of the one it comes after. */
function orderAfter(header: RunFold['header']): Pick<RunOrder, 'agencyId' | 'sheet' | 'choices'> {
  const { agencyId, file, sheetSha256, choices } = header;
  return { agencyId, sheet: { fileName: file, sha256: sheetSha256 }, choices };
}

function refuse(guards: readonly Guard[], allow: readonly GuardKind[]): Failure | null {
  const missing = guards.map(({ kind }) => kind).filter((kind) => !allow.includes(kind));
  return missing.length > 0 ? { kind: 'consent-needed', guards: missing } : null;
}

function describeUndo({ id, header, drafts, agency, requests }: PreparedUndo): UndoOverview {
  return {
    undoId: id,
    runId: header.runId,
    agencyId: header.agencyId,
    summary: summarizeUndo(drafts),
    cannotRestore: asOutput(countLosses(drafts)),
    guards: asOutput(findUndoGuards(drafts, false, agency)),
    guardsWithChanged: asOutput(findUndoGuards(drafts, true, agency)),
    agencyTotal: agency.total,
    requests,
  };
}

function describeCorrection({
  id,
  header,
  drafts,
  agency,
  requests,
}: PreparedCorrection): CorrectionOverview {
  return {
    correctionId: id,
    runId: header.runId,
    agencyId: header.agencyId,
    summary: summarizeCorrection(drafts),
    guards: asOutput(findGuards(toCorrectionRows(drafts), agency)),
    requests,
  };
}
