import { readFileSync, truncateSync } from 'node:fs';
import type { SeededRandom } from '../../electron/backend/practice-agency/seeded-random';

const newline = 0x0a;

/**
 * Takes from a journal what a power cut may take after a SIGKILL has left it: anything behind the last entry that was
 * synced to the disk, which is the last beginning, intent or state.
 * @returns how many bytes are gone
 */
export function cutPower(journal: string, random: SeededRandom): number {
  const bytes = readFileSync(journal);
  let safe = 0;
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(newline, start);
    if (end === -1) break;
    const line = bytes.toString('utf8', start, end);
    if (/^\{"s":"[0-9a-f]+","n":\d+,"e":\{"k":"(begin|intent|state)"/.test(line)) safe = end + 1;
    start = end + 1;
  }
  const length = safe + random.below(bytes.length - safe + 1);
  if (safe > 0 && length < bytes.length) truncateSync(journal, length);
  return bytes.length - length;
}
