import { foldText } from '../fold-text';
import type { RawTable } from '../reading/raw-table';
import type { ColumnMatch } from '../types';
import { isStrongPassword } from '../values/understand-text';

/** Headings that speak of a secret, whatever the column is used for. */
const secretHeading =
  /contrasen|passw|\bpwd\b|\bpass\b|\bclaves?\b|\bsenhas?\b|mot de passe|\bnip\b|\bpin\b|secret/;

const searchedRows = 30;

function speaksOfSecret(text: string): boolean {
  return secretHeading.test(foldText(text));
}

/** Whether a cell of a row may be a password. */
export type SecretFinder = (record: readonly string[], column: number) => boolean;

/**
 * Which cells must not leave the app unsealed. Erring on the safe side: columns used for passwords, columns that would
 * be if nobody had decided otherwise, those whose heading speaks of one, and in a torn row everything a password may have
 * slipped into.
 *
 * @param columns as used now. @param unasked as they would be matched with no choice made.
 * @param width cells the headings' own row has. @param records the rows, whose first may be headings in truth.
 * @returns null when there is no such column.
 */
export function createSecretFinder(
  columns: readonly ColumnMatch[],
  unasked: readonly ColumnMatch[],
  width: number,
  records: readonly (readonly string[])[],
): SecretFinder | null {
  const isSecret = ({ field, heading }: ColumnMatch): boolean =>
    field === 'password' || speaksOfSecret(heading);
  const secret = new Set([...columns, ...unasked].filter(isSecret).map(({ index }) => index));
  // The true headings may stand lower than the row that is taken for them.
  for (const record of records.slice(0, searchedRows)) {
    for (const [column, cell] of record.entries()) if (speaksOfSecret(cell)) secret.add(column);
  }
  if (secret.size === 0) return null;
  const first = Math.min(...secret);
  return (record, column) => {
    if (secret.has(column)) return true;
    const more = record.length - width;
    // An unquoted delimiter pushed cells to the right, a missing one pulled them to the left.
    if (more > 0) return column >= first;
    return more < 0 && column >= first + more && column < first && isStrongPassword(record[column] ?? '');
  };
}

/**
 * The table with every cell blanked that may be a password; rows and columns keep their numbers. A line above the headings
 * that speaks of one ("Contraseña para todos: …") goes as a whole.
 *
 * @param isSecret null when no column is known to hold any.
 */
export function blankSecrets(raw: RawTable, headerRow: number, isSecret: SecretFinder | null): RawTable {
  return {
    ...raw,
    records: raw.records.map((record, index) => {
      if (index === headerRow - 1) return record;
      if (index < headerRow) return record.some(speaksOfSecret) ? record.map(() => '') : record;
      return isSecret === null
        ? record
        : record.map((cell, column) => (isSecret(record, column) ? '' : cell));
    }),
  };
}
