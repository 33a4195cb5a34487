import { access, constants, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { makeDirectory } from '#backend/storage/make-directory';
import { writeAtomically } from '#backend/storage/atomic-write';
import { writeChangesCsv } from '#shared/audit/changes-csv';
import { writeFindingsCsv } from '#shared/audit/findings-csv';
import { writeAuditPeopleCsv } from '#shared/audit/people-csv';
import type { Failure } from '#shared/contract/failure';
import type { AuditDocument } from './audit-text';
import type { GatheredAudit } from './gather-audit';
import type { Terminal } from './terminal';

/** Makes the directory of `--out` and tells, before anything is asked of GHL, whether it can be written to. */
export async function prepareAuditDirectory(directory: string): Promise<Failure | null> {
  const path = resolve(directory);
  try {
    makeDirectory(path);
    if (!(await stat(path)).isDirectory()) return { kind: 'file-not-writable', path, detail: 'ENOTDIR' };
    await access(path, constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    return { kind: 'file-not-writable', path, detail: codeOf(error) };
  }
}

/**
 * The four files of `--out`, each whole or not at all, readable by their owner alone. The summary comes last: where it
 * is new, the others are of the same audit.
 */
export async function writeAuditFiles(
  directory: string,
  document: AuditDocument,
  audit: GatheredAudit,
  { t }: Terminal,
): Promise<Failure | null> {
  const { findings: _findings, changes: _changes, ...summary } = document;
  const files: readonly (readonly [string, string])[] = [
    ['findings.csv', writeFindingsCsv(t, audit.findings, audit.locations)],
    ['changes.csv', writeChangesCsv(t, audit.changes, audit.locations)],
    ['people.csv', writeAuditPeopleCsv(t, audit.people, audit.locations)],
    ['summary.json', `${JSON.stringify(summary, null, 2)}\n`],
  ];
  for (const [name, text] of files) {
    const path = join(resolve(directory), name);
    try {
      await writeAtomically(path, text);
    } catch (error) {
      return { kind: 'file-not-writable', path, detail: codeOf(error) };
    }
  }
  return null;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
