/**
 * A cell such as `[owner]`: what GHL has and this program cannot say in its own words, as our export writes it. In the
 * row of somebody named by id it stands for "as it is", and nothing is changed. `[]` is something else: explicitly none.
 */
export function isKeptAsIs(cell: string): boolean {
  return cell.charCodeAt(0) === 91 && keptCell.test(cell);
}

const keptCell = /^\[[^[\]]+\]$/;

/** The text as such a cell, with nothing in it that could end it early or that a file cannot hold. */
export function keepAsIs(text: string): string {
  const inside = text
    .replace(/[[\]]/g, (bracket) => (bracket === '[' ? '(' : ')'))
    .replace(/[\u0000-\u001f\u007f\s]+/g, ' ')
    .trim();
  return `[${inside === '' ? '?' : inside}]`;
}
