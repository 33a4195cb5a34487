import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { runRecord } from '#shared/contract/schemas';
import type { Failure } from '#shared/contract/failure';
import { fail, succeed, type Result } from '#shared/contract/result';
import type { RunFold } from '#shared/runs/run-fold';
import type { RunRecord } from '#shared/runs/types';
import { writeAtomically } from '../storage/atomic-write';
import { readJournal, type ReadJournal } from './read-journal';

/** A short description beside a journal, good for exactly the journal bytes it names: lists stay quick. */
const recordFile = z.object({ bytes: z.number().int(), companyId: z.string(), record: runRecord });

export interface StoredRun {
  readonly record: RunRecord;
  readonly companyId: string;
}

export interface DamagedRun {
  readonly runId: string;
  readonly line: number;
  /** Where its journal is, for whoever wants to restore it. */
  readonly path: string;
}

/** The journals of this data directory. */
export class RunStore {
  /** The journal read last: pages of one run's results are asked for one after the other. */
  #last: { readonly runId: string; readonly bytes: number; readonly read: ReadJournal } | null = null;

  constructor(private readonly directory: string) {}

  pathOf(runId: string): string {
    return join(this.directory, `${runId}.ndjson`);
  }

  /** Every run that can be read. Those that cannot are named by {@link listDamaged}. */
  async list(): Promise<readonly StoredRun[]> {
    const runs: StoredRun[] = [];
    for (const runId of await this.#listIds()) {
      const run = await this.describe(runId);
      if (run.ok) runs.push(run.value);
    }
    return runs.sort((a, b) => b.record.startedAt.localeCompare(a.record.startedAt));
  }

  /** Runs whose journal is damaged, with the line where: kept as it is, because it may be all that is known of them. */
  async listDamaged(): Promise<readonly DamagedRun[]> {
    const damaged: DamagedRun[] = [];
    for (const runId of await this.#listIds()) {
      const run = await this.describe(runId);
      if (run.ok || run.failure.kind !== 'journal-damaged') continue;
      damaged.push({ runId, line: run.failure.line, path: this.pathOf(runId) });
    }
    return damaged;
  }

  async #listIds(): Promise<readonly string[]> {
    const names = await readdir(this.directory).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
    return names.flatMap((name) => /^([\w-]+)\.ndjson$/.exec(name)?.[1] ?? []);
  }

  async describe(runId: string): Promise<Result<StoredRun>> {
    const known = await this.#readRecord(runId);
    if (known !== null) return succeed(known);
    const read = await this.read(runId);
    if (!read.ok) return read;
    const stored = describeRun(read.value.fold);
    await this.keepRecord(runId, stored, read.value.validBytes);
    return succeed(stored);
  }

  async read(runId: string): Promise<Result<ReadJournal>> {
    if (!/^[\w-]+$/.test(runId)) return fail({ kind: 'run-not-found', runId });
    const path = this.pathOf(runId);
    let bytes: Buffer;
    try {
      const { size } = await stat(path);
      if (this.#last?.runId === runId && this.#last.bytes === size) return succeed(this.#last.read);
      bytes = await readFile(path);
    } catch (error) {
      return fail(describeReadError(error, runId, path));
    }
    const read = readJournal(bytes);
    if (!read.ok) return fail({ kind: 'journal-damaged', runId, line: read.failure.line });
    this.#last = { runId, bytes: bytes.length, read: read.value };
    return succeed(read.value);
  }

  /** The fold of a session goes on being changed: what was read before must not be handed out again. */
  forget(runId: string): void {
    if (this.#last?.runId === runId) this.#last = null;
  }

  /** Only saves time: where it cannot be written, the journal is read again. */
  async keepRecord(runId: string, run: StoredRun, bytes: number): Promise<void> {
    await writeAtomically(this.#recordPath(runId), JSON.stringify({ bytes, ...run })).catch(() => {});
  }

  /** The same, made from what the journal says by now. */
  async keepFold(fold: RunFold): Promise<void> {
    const { runId } = fold.header;
    const size = await stat(this.pathOf(runId)).catch(() => null);
    if (size !== null) await this.keepRecord(runId, describeRun(fold), size.size);
  }

  async #readRecord(runId: string): Promise<StoredRun | null> {
    try {
      const { size } = await stat(this.pathOf(runId));
      const parsed = recordFile.safeParse(JSON.parse(await readFile(this.#recordPath(runId), 'utf8')));
      return parsed.success && parsed.data.bytes === size ? parsed.data : null;
    } catch {
      return null;
    }
  }

  #recordPath(runId: string): string {
    return join(this.directory, `${runId}.record.json`);
  }
}

export function describeRun(run: RunFold): StoredRun {
  const { header } = run;
  return {
    companyId: header.companyId,
    record: {
      runId: header.runId,
      kind: header.kind ?? 'import',
      ...(header.undoOf !== undefined && { undoOf: header.undoOf }),
      ...(header.correctionOf !== undefined && { correctionOf: header.correctionOf }),
      state: run.state,
      reason: run.reason,
      file: header.file,
      agency: header.agencyName,
      agencyId: header.agencyId,
      startedAt: header.at,
      finishedAt: run.finishedAt,
      summary: { ...run.summary },
    },
  };
}

function describeReadError(error: unknown, runId: string, path: string): Failure {
  if (isMissing(error)) return { kind: 'run-not-found', runId };
  return { kind: 'file-not-readable', path, detail: error instanceof Error ? error.message : String(error) };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
