import { succeed, type Result } from '#shared/contract/result';
import { answerRun, checkFilesWanted, readFilesWanted, saveFiles } from '../answer-run';
import { withBackend } from '../backend-session';
import type { Command } from '../command';
import { complainFailure, complainUsage, type Complaint } from '../complaint';
import { exitCodes, type ExitCode } from '../exit-codes';
import { followRun } from '../follow-run';
import type { ParsedLine } from '../parse-line';
import { describeRunsInText } from '../run-text';
import { retryRun, undoRun } from './after-run';
import { complainTooMany, takeOne } from '../take-words';
import type { Terminal } from '../terminal';

/** `runs` and what follows a run: going on with it, sending failed rows again, taking it back, its results. */
export const runsCommand: Command = {
  options: ['results', 'credentials', 'out', 'yes', 'allow', 'include-changed', 'on-existing'],
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
    terminal.output.answer(runs.value, () => describeRunsInText(runs.value, terminal));
    return succeed(exitCodes.done);
  });
}

async function resumeRun(
  terminal: Terminal,
  line: ParsedLine,
  words: readonly string[],
): Promise<Result<ExitCode, Complaint>> {
  const runId = takeOne(words, 'runs resume ID', terminal.t);
  if (!runId.ok) return runId;
  const files = readFilesWanted(line);
  const unwritable = await checkFilesWanted(files);
  if (unwritable) return complainFailure(terminal.t, unwritable);
  return withBackend(terminal, async (session) => {
    const { api } = session.backend;
    const resumed = await api.resumeRun({ runId: runId.value });
    if (!resumed.ok) return complainFailure(terminal.t, resumed.failure);
    const followed = await followRun(api, runId.value, terminal);
    if (!followed.ok) return complainFailure(terminal.t, followed.failure);
    return answerRun(session, runId.value, files, terminal);
  });
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
