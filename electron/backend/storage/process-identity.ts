import { readFile } from 'node:fs/promises';

/** A process, so that another one with the same number is not taken for it. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Start time in kernel ticks since boot; null where the system does not tell (outside Linux). */
  readonly startedAt: string | null;
}

export async function identifyProcess(pid: number): Promise<ProcessIdentity> {
  return { pid, startedAt: await readStartTime(pid) };
}

/** Whether that very process still lives. In doubt it does: taking over a living one's work is the worse mistake. */
export async function isAlive(identity: ProcessIdentity): Promise<boolean> {
  try {
    process.kill(identity.pid, 0);
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  if (identity.startedAt === null) return true;
  const startedAt = await readStartTime(identity.pid);
  return startedAt === null || startedAt === identity.startedAt;
}

/** Field 22 of /proc/<pid>/stat, counted after the name in brackets, which may hold anything. A zombie is dead. */
async function readStartTime(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? 'dead' : (fields[19] ?? null);
  } catch {
    return null;
  }
}
