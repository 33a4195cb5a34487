import { createHash } from 'node:crypto';
import { journalEntry, type JournalEntry } from '#shared/runs/journal-entry';

/**
 * One line of a journal: `{"s":"<checksum>","n":<number>,"e":<entry>}`. The checksum covers the number too, so that a
 * line that is missing, doubled or moved is noticed as well as one that is changed.
 */
export function encodeLine(number: number, entry: JournalEntry): string {
  const text = JSON.stringify(entry);
  return `{"s":"${checksum(number, text)}","n":${number},"e":${text}}\n`;
}

/** @returns the entry, or null for anything that this program did not write as line `number` */
export function decodeLine(number: number, line: string): JournalEntry | null {
  const [, sum, written, text] = /^\{"s":"([0-9a-f]{16})","n":(\d+),"e":(.*)\}$/s.exec(line) ?? [];
  if (text === undefined || Number(written) !== number || sum !== checksum(number, text)) return null;
  const parsed = journalEntry.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : null;
}

/** Against accidents, not against an attacker: 64 bits of SHA-256. */
function checksum(number: number, text: string): string {
  return createHash('sha256').update(`${number}:${text}`).digest('hex').slice(0, 16);
}
