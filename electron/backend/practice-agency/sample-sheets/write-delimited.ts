/** Cells as Excel saves them: a field is quoted only when it must be, lines end in CRLF, the last one too. */
export function writeDelimited(rows: readonly (readonly string[])[], delimiter: ',' | ';'): string {
  const quote = (cell: string): string =>
    cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((row) => `${row.map(quote).join(delimiter)}\r\n`).join('');
}
