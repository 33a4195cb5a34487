import type { JournalRow } from '#shared/runs/journal-entry';
import type { RunPlanRow } from '#shared/runs/run-plan-row';
import { isPending, type RunFold } from '#shared/runs/run-fold';
import { generatePassword } from '../planning/generate-password';
import type { Randomness } from '../ports';
import { openPassword, sealPassword, type SealingKey } from './seal-passwords';

/** What a journal keeps of a planned row. The password goes in sealed, or not at all. */
export function toJournalRow(
  planned: RunPlanRow,
  password: string | undefined,
  seal: { readonly key: SealingKey | null; readonly runId: string; readonly randomness: Randomness },
): JournalRow {
  const { password: _password, ...send } = planned.send ?? {};
  const { row, action, email, name, userId, skipReason, before, problems, passwordGenerated } = planned;
  const replaced = action === 'create' ? findReplaced(planned) : null;
  return {
    k: 'row',
    row,
    action,
    email,
    name,
    userId,
    skipReason,
    send: planned.send === null ? null : (send as JournalRow['send']),
    before: before as JournalRow['before'],
    problems: problems as JournalRow['problems'],
    password: password === undefined ? 'none' : passwordGenerated ? 'generated' : 'sheet',
    sealed:
      password === undefined || seal.key === null
        ? null
        : sealPassword(seal.key, { runId: seal.runId, row }, password, seal.randomness),
    ...(replaced !== null && { replaces: replaced }),
  };
}

function findReplaced({ newAddress }: RunPlanRow): NonNullable<JournalRow['replaces']> | null {
  if (newAddress?.choice !== 'replace') return null;
  return { userId: newAddress.userId, email: newAddress.email };
}

/** The passwords a new run will send: the sheet's, and new ones where the plan says so. By row number. */
export function choosePasswords(
  rows: readonly RunPlanRow[],
  randomness: Randomness,
): ReadonlyMap<number, string> {
  const passwords = new Map<number, string>();
  for (const row of rows) {
    if (row.action !== 'create' && row.action !== 'update') continue;
    const password = row.passwordGenerated ? generatePassword(randomness) : row.send?.password;
    if (password !== undefined && password !== '') passwords.set(row.row, password);
  }
  return passwords;
}

/** Opens what can be opened. Rows whose password is gone are simply not in the map. */
export function openPasswords(
  run: RunFold,
  key: SealingKey | null,
  remembered: ReadonlyMap<number, string> | undefined,
): Map<number, string> {
  const passwords = new Map<number, string>(remembered);
  if (key === null) return passwords;
  for (const { planned } of run.rows.values()) {
    if (planned.sealed === null || passwords.has(planned.row)) continue;
    const open = openPassword(key, { runId: run.header.runId, row: planned.row }, planned.sealed);
    if (open !== null) passwords.set(planned.row, open);
  }
  return passwords;
}

/**
 * Whether a run can go on with these passwords. One that we made and lost can be made anew when its row is sent; one
 * that came from the sheet has to come from there again.
 */
export function needsSheet(run: RunFold, passwords: ReadonlyMap<number, string>): boolean {
  return [...run.rows.values()].some(
    (row) => isPending(row) && row.planned.password === 'sheet' && !passwords.has(row.planned.row),
  );
}
