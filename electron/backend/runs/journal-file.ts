import { open, type FileHandle } from 'node:fs/promises';
import type { JournalEntry, JournalHeader, JournalRow } from '#shared/runs/journal-entry';
import { writeAtomically } from '../storage/atomic-write';
import { encodeLine } from './journal-line';

/** The disk refused. What was to be recorded is not safe, so nothing more may be sent. */
export class JournalError extends Error {
  override readonly name = 'JournalError';
}

/** The open journal of a run under way. There is one writer: the holder of the agency's lock. */
export interface JournalFile {
  /** Resolves once the entry is handed to the operating system: it survives this process, maybe not a power cut. */
  write(entry: JournalEntry): Promise<void>;
  /** Resolves once the entry and all before it are on the disk. */
  writeDurably(entry: JournalEntry): Promise<void>;
  /** Writes what waits, then closes. */
  close(): Promise<void>;
}

/** Puts the whole beginning of a journal in place at once: after a crash there is a complete plan or no journal. */
export async function createJournal(
  path: string,
  header: JournalHeader,
  rows: Iterable<JournalRow>,
): Promise<void> {
  await writeAtomically(path, encodeBeginning(header, rows));
}

function* encodeBeginning(header: JournalHeader, rows: Iterable<JournalRow>): Generator<string> {
  let number = 1;
  let chunk = encodeLine(number, header);
  for (const row of rows) {
    number += 1;
    chunk += encodeLine(number, row);
    if (chunk.length > 1_000_000) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk + encodeLine(number + 1, { k: 'begin', at: header.at });
}

interface Waiting {
  readonly entry: JournalEntry;
  readonly durable: boolean;
  resolve(): void;
  reject(error: JournalError): void;
}

/**
 * Opens a journal for adding to it, after cutting off its torn tail.
 * @param at where it ends and how many lines it has, from `readJournal`
 */
export async function openJournal(
  path: string,
  at: { readonly lines: number; readonly validBytes: number },
): Promise<JournalFile> {
  const cut = await open(path, 'r+');
  try {
    await cut.truncate(at.validBytes);
    await cut.datasync();
  } finally {
    await cut.close();
  }
  return new GroupedJournal(await open(path, 'a'), at.lines);
}

/**
 * Entries that come in while the disk is busy are written and synced together, so that fifty rows in flight cost one
 * sync and not fifty. After the first error everything is refused: an error of a sync may be reported only once, and
 * half a line in the middle would damage the file.
 */
class GroupedJournal implements JournalFile {
  #waiting: Waiting[] = [];
  #flushing: Promise<void> | null = null;
  #failure: JournalError | null = null;

  constructor(
    private readonly file: FileHandle,
    private lines: number,
  ) {}

  write(entry: JournalEntry): Promise<void> {
    return this.#add(entry, false);
  }

  writeDurably(entry: JournalEntry): Promise<void> {
    return this.#add(entry, true);
  }

  async close(): Promise<void> {
    while (this.#flushing !== null) await this.#flushing;
    this.#failure ??= new JournalError('The journal is closed');
    await this.file.close();
  }

  #add(entry: JournalEntry, durable: boolean): Promise<void> {
    const added = new Promise<void>((resolve, reject) => {
      if (this.#failure !== null) return reject(this.#failure);
      this.#waiting.push({ entry, durable, resolve, reject });
    });
    this.#flushing ??= this.#flush().finally(() => {
      this.#flushing = null;
    });
    return added;
  }

  async #flush(): Promise<void> {
    // One turn of the loop later, everything that happens together is there.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      try {
        if (this.#failure !== null) throw this.#failure;
        await this.file.appendFile(group.map(({ entry }) => encodeLine((this.lines += 1), entry)).join(''));
        if (group.some(({ durable }) => durable)) await this.file.datasync();
        for (const { resolve } of group) resolve();
      } catch (error) {
        this.#failure ??= new JournalError(error instanceof Error ? error.message : String(error));
        for (const { reject } of group) reject(this.#failure);
      }
    }
  }
}
