import type { BackendApi } from '#shared/contract/backend-api';
import type { CallOutput } from '#shared/contract/calls';
import { fail, succeed, type Result } from '#shared/contract/result';
import type { UndoRow } from '#shared/runs/undo-types';
import { answerRun, checkFilesWanted, readFilesWanted } from '../answer-run';
import { askYesNo, canAsk } from '../ask';
import { withBackend } from '../backend-session';
import { complainFailure, complainUsage, describeAsComplaint, type Complaint } from '../complaint';
import { exitCodes, type ExitCode } from '../exit-codes';
import { followRun } from '../follow-run';
import { complainGuards, onExistingChoices, readAllowed } from '../gather-plan';
import type { ParsedLine } from '../parse-line';
import { readSheetAgain, type SheetAgain } from '../remember-sheet';
import { readChoice } from '../sheet-choices';
import { takeOne } from '../take-words';
import type { Terminal } from '../terminal';
import { describeUndoInText, writeUndo, type UndoPreview } from '../undo-text';

/** `runs retry ID [FILE]`: sends what failed once more, as part of the same run. */
export async function retryRun(
  terminal: Terminal,
  line: ParsedLine,
  words: readonly string[],
): Promise<Result<ExitCode, Complaint>> {
  const { t } = terminal;
  const [id = '', sheetPath = null, ...more] = words;
  const named = takeOne([id, ...more], 'runs retry ID [FILE]', t);
  if (!named.ok) return named;
  const runId = named.value;
  const allow = readAllowed(line.texts('allow'), terminal);
  if (!allow.ok) return allow;
  const onExisting = readChoice(line, 'on-existing', onExistingChoices, t);
  if (!onExisting.ok) return onExisting;
  const files = readFilesWanted(line);
  const unwritable = await checkFilesWanted(files);
  if (unwritable) return complainFailure(t, unwritable);
  return withBackend(terminal, async (session) => {
    const { api } = session.backend;
    const send = (sheet?: SheetAgain): Promise<Result<CallOutput<'retryRun'>>> =>
      api.retryRun({
        runId,
        allow: allow.value,
        ...(onExisting.value !== null && { onExisting: onExisting.value }),
        ...(sheet !== undefined && { sheet }),
      });
    let retried = await send();
    if (!retried.ok && retried.failure.kind === 'sheet-needed') {
      // Sealed with a token that was replaced: the sheet has the passwords, where it was or where it is named now.
      const sheet = await readSheetAgain(terminal, runId, sheetPath, line);
      if (!sheet.ok) return sheet;
      if (sheet.value !== null) retried = await send(sheet.value);
      if (!retried.ok && retried.failure.kind === 'sheet-needed') {
        const next = t('cli:sheet-needed-next', { command: `ghl-roster runs retry ${runId} FILE` });
        return fail({ ...describeAsComplaint(t, retried.failure), next });
      }
    }
    // Nothing failed: the run is answered as it stands.
    if (!retried.ok && retried.failure.kind !== 'plan-is-empty') return complainFailure(t, retried.failure);
    if (retried.ok && retried.value.problems.length > 0) {
      return complainFailure(t, { kind: 'plan-has-invalid-rows', rows: retried.value.problems.length });
    }
    if (retried.ok) {
      const followed = await followRun(api, runId, terminal);
      if (!followed.ok) return complainFailure(t, followed.failure);
    }
    return answerRun(session, runId, files, terminal);
  });
}

/** `runs undo ID`: shows what taking the run back would do, asks, and does it as a run of its own. */
export async function undoRun(
  terminal: Terminal,
  line: ParsedLine,
  words: readonly string[],
): Promise<Result<ExitCode, Complaint>> {
  const { t, output } = terminal;
  const named = takeOne(words, 'runs undo ID', t);
  if (!named.ok) return named;
  if (!line.has('yes') && !canAsk(terminal)) {
    return complainUsage(t('cli:undo-yes-needed'), t('cli:undo-yes-needed-next'));
  }
  const allow = readAllowed(line.texts('allow'), terminal);
  if (!allow.ok) return allow;
  const includeChanged = line.has('include-changed');
  const files = readFilesWanted(line);
  const unwritable = await checkFilesWanted(files);
  if (unwritable) return complainFailure(t, unwritable);
  return withBackend(terminal, async (session) => {
    const { api } = session.backend;
    const previewed = await readPreview(api, named.value, includeChanged, terminal);
    if (!previewed.ok) return complainFailure(t, previewed.failure);
    const preview = previewed.value;
    const count = countPeople(preview);
    if (count === 0) {
      output.answer(writeUndo(preview), () => describeUndoInText(preview, terminal));
      return succeed(exitCodes.done);
    }
    const { undoId, guards, guardsWithChanged } = preview.overview;
    const refused = complainGuards(includeChanged ? guardsWithChanged : guards, allow.value, terminal);
    if (refused || !line.has('yes')) {
      if (!output.json) for (const text of describeUndoInText(preview, terminal)) output.note(text);
    }
    if (refused) return refused;
    if (!line.has('yes') && !(await askYesNo(terminal, t('cli:ask-undo', { count })))) {
      return fail(describeAsComplaint(t, { kind: 'cancelled' }));
    }
    const started = await api.startUndo({ undoId, includeChangedSince: includeChanged, allow: allow.value });
    if (!started.ok) return complainFailure(t, started.failure);
    const followed = await followRun(api, started.value.runId, terminal);
    if (!followed.ok) return complainFailure(t, followed.failure);
    return answerRun(session, started.value.runId, files, terminal);
  });
}

function countPeople({ rows, includeChanged }: UndoPreview): number {
  return rows.filter((row) => row.does !== 'nothing' && (includeChanged || !row.changedSince)).length;
}

async function readPreview(
  api: BackendApi,
  runId: string,
  includeChanged: boolean,
  { t, output }: Terminal,
): Promise<Result<UndoPreview>> {
  const stopListening = api.onPlanProgress(({ done, total }) =>
    output.progress(t('cli:looking-up', { done, total })),
  );
  try {
    const overview: Result<CallOutput<'previewUndo'>> = await api.previewUndo({ runId });
    if (!overview.ok) return overview;
    const rows: UndoRow[] = [];
    for (;;) {
      const page: Result<CallOutput<'getUndoRows'>> = await api.getUndoRows({
        undoId: overview.value.undoId,
        does: null,
        offset: rows.length,
        limit: 1000,
      });
      if (!page.ok) return page;
      rows.push(...page.value.rows);
      if (page.value.rows.length === 0 || rows.length >= page.value.total) break;
    }
    return succeed({ overview: overview.value, rows, includeChanged });
  } finally {
    stopListening();
  }
}
