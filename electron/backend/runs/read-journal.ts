import { fail, succeed, type Result } from '#shared/contract/result';
import { applyEntry, startFold, type RunFold } from '#shared/runs/run-fold';
import { decodeLine } from './journal-line';

export interface ReadJournal {
  readonly fold: RunFold;
  /** Lines that count. */
  readonly lines: number;
  /** Bytes that count; what follows is the torn tail of a write cut off by a crash. */
  readonly validBytes: number;
}

/** Line of the damage, from 1. */
export interface JournalDamage {
  readonly line: number;
}

const newline = 0x0a;

/**
 * Rebuilds a run from its journal.
 *
 * A last line without its newline was being written when the process or the machine stopped: it never counted, because
 * nothing is sent before its intent is on the disk with its newline. Any other line that is not right is damage: to go on
 * from there could create somebody twice, so the journal is refused and the file kept as it is.
 */
export function readJournal(bytes: Uint8Array): Result<ReadJournal, JournalDamage> {
  const decoder = new TextDecoder();
  let fold: RunFold | null = null;
  let start = 0;
  let lines = 0;
  for (;;) {
    const end = bytes.indexOf(newline, start);
    if (end === -1) break;
    const number = lines + 1;
    const entry = decodeLine(number, decoder.decode(bytes.subarray(start, end)));
    if (entry === null) return fail({ line: number });
    if (fold === null) {
      if (entry.k !== 'header') return fail({ line: number });
      fold = startFold(entry);
    } else {
      try {
        applyEntry(fold, entry);
      } catch {
        return fail({ line: number });
      }
    }
    lines = number;
    start = end + 1;
  }
  // A journal is put in place whole, up to its `begin`: less than that is not a crash but damage.
  if (fold === null || !fold.begun || fold.rows.size !== fold.header.rowCount)
    return fail({ line: lines + 1 });
  return succeed({ fold, lines, validBytes: start });
}
