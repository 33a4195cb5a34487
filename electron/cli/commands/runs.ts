import type { BackendApi } from '#shared/contract/backend-api';
import type { Failure } from '#shared/contract/failure';
import { fail, succeed, type Result } from '#shared/contract/result';
import { answerRun, checkFilesWanted, readFilesWanted, saveFiles } from '../answer-run';
import { withBackend } from '../backend-session';
import type { Command } from '../command';
import { complainFailure, complainUsage, describeAsComplaint, type Complaint } from '../complaint';
import { exitCodes, type ExitCode } from '../exit-codes';
import { followRun } from '../follow-run';
import type { ParsedLine } from '../parse-line';
import { readSheetAgain } from '../remember-sheet';
import { describeDamagedRuns, describeRunsInText } from '../run-text';
import { retryRun, undoRun } from './after-run';
import { complainTooMany, takeOne } from '../take-words';
import type { Terminal } from '../terminal';

/** `runs` and what follows a run: going on with it, sending failed rows again, taking it back, its results. */
export const runsCommand: Command = {
  options: ['results', 'credentials', 'out', 'default', 'yes', 'allow', 'include-changed', 'on-existing'],
  async run(terminal, line, words) {
    const [action = 'list', ...rest] = words;
    switch (action) {
      case 'list':
        return rest.length > 0 ? complainTooMany(rest, terminal.t) : listRuns(terminal);
      case 'resume':
        return resumeRun(terminal, line, rest);
      case 'retry':
        return retryRun(terminal, line, rest);
      case 'undo':
        return undoRun(terminal, line, rest);
      case 'results':
        return saveRunResults(terminal, line, rest);
      default:
        return complainUsage(
          terminal.t('cli:unknown-action', {
            action,
            command: 'runs',
            known: 'list, resume, retry, undo, results',
          }),
        );
    }
  },
};

function listRuns(terminal: Terminal): Promise<Result<ExitCode, Complaint>> {
  return withBackend(terminal, async ({ backend }) => {
    const runs = await backend.api.listRuns({});
    if (!runs.ok) return complainFailure(terminal.t, runs.failure);
    const damaged = await backend.api.listDamagedRuns({});
    if (!damaged.ok) return complainFailure(terminal.t, damaged.failure);
    terminal.output.answer(
      [
        ...runs.value,
        ...damaged.value.map(({ runId, line }) => ({ runId, state: 'damaged', reason: null, line })),
      ],
      () => [...describeRunsInText(runs.value, terminal), ...describeDamagedRuns(damaged.value, terminal)],
    );
    return succeed(exitCodes.done);
  });
}

async function resumeRun(
  terminal: Terminal,
  line: ParsedLine,
  words: readonly string[],
): Promise<Result<ExitCode, Complaint>> {
  const [id = '', sheetPath = null, ...more] = words;
  const runId = takeOne([id, ...more], 'runs resume ID [FILE]', terminal.t);
  if (!runId.ok) return runId;
  const files = readFilesWanted(line);
  const unwritable = await checkFilesWanted(files);
  if (unwritable) return complainFailure(terminal.t, unwritable);
  return withBackend(terminal, async (session) => {
    const { api } = session.backend;
    const resumed = await resumeWithSheet(api, terminal, line, { runId: runId.value, sheetPath });
    if (!resumed.ok) return resumed;
    const followed = await followRun(api, runId.value, terminal);
    if (!followed.ok) return complainFailure(terminal.t, followed.failure);
    return answerRun(session, runId.value, files, terminal);
  });
}

/** The sheet is only read again when it is named, or when the run cannot go on without its passwords. */
async function resumeWithSheet(
  api: BackendApi,
  terminal: Terminal,
  line: ParsedLine,
  { runId, sheetPath }: { readonly runId: string; readonly sheetPath: string | null },
): Promise<Result<null, Complaint>> {
  const { t } = terminal;
  if (sheetPath === null) {
    const resumed = await api.resumeRun({ runId });
    if (resumed.ok) return succeed(null);
    if (resumed.failure.kind !== 'sheet-needed') return complainFailure(t, resumed.failure);
  }
  const sheet = await readSheetAgain(terminal, runId, sheetPath, line);
  if (!sheet.ok) return sheet;
  const resumed = sheet.value === null ? null : await api.resumeRun({ runId, sheet: sheet.value });
  if (resumed?.ok) return succeed(null);
  const failure: Failure = resumed?.failure ?? { kind: 'sheet-needed', runId };
  if (failure.kind !== 'sheet-needed') return complainFailure(t, failure);
  const next = t('cli:sheet-needed-next', { command: `ghl-roster runs resume ${runId} FILE` });
  return fail({ ...describeAsComplaint(t, failure), next });
}

async function saveRunResults(
  terminal: Terminal,
  line: ParsedLine,
  words: readonly string[],
): Promise<Result<ExitCode, Complaint>> {
  const { t, output } = terminal;
  const runId = takeOne(words, 'runs results ID --out FILE', t);
  if (!runId.ok) return runId;
  const out = line.text('out') ?? line.text('results');
  if (out === null) return complainUsage(t('cli:out-needed'), t('cli:see-help'));
  const files = { results: out, credentials: line.text('credentials') };
  const unwritable = await checkFilesWanted(files);
  if (unwritable) return complainFailure(t, unwritable);
  return withBackend(terminal, async (session) => {
    const saved = await saveFiles(session, runId.value, files, terminal);
    if (!saved.ok) return complainFailure(t, saved.failure);
    output.answer({ runId: runId.value, file: out, credentials: files.credentials }, () => []);
    return succeed(exitCodes.done);
  });
}
