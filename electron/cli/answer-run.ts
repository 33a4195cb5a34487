import type { CallOutput } from '#shared/contract/calls';
import type { Failure } from '#shared/contract/failure';
import { fail, succeed, type Result } from '#shared/contract/result';
import type { BackendSession } from './backend-session';
import { complainFailure, describeAsComplaint, type Complaint } from './complaint';
import type { ExitCode } from './exit-codes';
import type { ParsedLine } from './parse-line';
import { exitCodeOfRun, readRunReport, writeRun } from './run-document';
import { describeRunInText } from './run-text';
import type { Terminal } from './terminal';
import { checkWritable } from './terminal-files';

/** Where the files of a run are to go; null when they were not asked for. */
export interface FilesWanted {
  readonly results: string | null;
  readonly credentials: string | null;
}

export function readFilesWanted(line: ParsedLine): FilesWanted {
  return { results: line.text('results'), credentials: line.text('credentials') };
}

/** @returns the first file that could not be written, found out before anything is changed; null when all can be */
export async function checkFilesWanted({ results, credentials }: FilesWanted): Promise<Failure | null> {
  for (const path of [results, credentials]) {
    const failure = path === null ? null : await checkWritable(path);
    if (failure) return failure;
  }
  return null;
}

/** Writes the files of a run, then its answer. A file that fails does not take the answer with it. */
export async function answerRun(
  session: BackendSession,
  runId: string,
  files: FilesWanted,
  terminal: Terminal,
): Promise<Result<ExitCode, Complaint>> {
  const { t, output, interruption } = terminal;
  const report = await readRunReport(session.backend.api, runId);
  if (!report.ok) return complainFailure(t, report.failure);
  const saved = await saveFiles(session, runId, files, terminal);
  // A bug stopped the run: that it can be resumed is true, but not all there is to say.
  const failure = session.bug ?? (saved.ok ? null : saved.failure);
  const complaint = failure === null ? null : describeAsComplaint(t, failure);
  const error =
    complaint === null
      ? {}
      : { error: { kind: complaint.kind, message: complaint.message, next: complaint.next } };
  output.answer({ ...writeRun(report.value, terminal), ...error }, () =>
    describeRunInText(report.value, terminal),
  );
  if (complaint !== null) return fail(complaint);
  return succeed(exitCodeOfRun(report.value, interruption.interrupted));
}

/** Saves what was asked for, and says where it went and what it is. */
export async function saveFiles(
  { backend, files: access }: BackendSession,
  runId: string,
  files: FilesWanted,
  { t, language, output }: Terminal,
): Promise<Result<null>> {
  const wanted = [
    { path: files.results, kind: 'plain', save: backend.api.saveResults },
    { path: files.credentials, kind: 'secret', save: backend.api.saveCredentials },
  ] as const;
  for (const { path, kind, save } of wanted) {
    if (path === null) continue;
    access.sendNextTo(path, kind);
    const saved: Result<CallOutput<'saveResults'>> = await save({ runId, language });
    if (!saved.ok) return saved;
    if (access.failure !== null) return fail(access.failure);
    if (access.setAside !== null) output.note(t('cli:credentials-set-aside', { path: access.setAside }));
    output.note(t(kind === 'plain' ? 'cli:results-saved' : 'cli:credentials-saved', { path }));
  }
  return succeed(null);
}
