import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fail, type Result } from '#shared/contract/result';
import { acquireFileLock, findLockHolder, type FileLock } from '../storage/file-lock';

/** One run per agency at a time, whichever window or terminal it was started from. */
export class AgencyLocks {
  constructor(
    private readonly directory: string,
    private readonly host: string,
  ) {}

  /** @returns `agency-busy` with the holder's host and process id while somebody else is at work */
  async take(companyId: string, runId: string): Promise<Result<FileLock>> {
    const lock = await acquireFileLock(this.#pathOf(companyId), { host: this.host, subject: runId });
    if (lock.ok) return lock;
    return fail({ kind: 'agency-busy', holder: `${lock.failure.host} (${lock.failure.pid})` });
  }

  /** The run somebody is at work on; null when nobody is. */
  async findRun(companyId: string): Promise<string | null> {
    return (await findLockHolder(this.#pathOf(companyId)))?.subject ?? null;
  }

  #pathOf(companyId: string): string {
    return join(this.directory, createHash('sha256').update(companyId).digest('hex').slice(0, 16));
  }
}
