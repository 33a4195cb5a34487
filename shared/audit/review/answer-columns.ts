import { review as english } from '../../i18n/en/review';
import { review as spanish } from '../../i18n/es/review';
import { unguardFormula } from '../../export/guard-formula';
import { foldWords } from '../../sheet/fold-text';

const names = [
  'email',
  'decision',
  'template',
  'move',
  'decidedBy',
  'decidedOn',
  'note',
  'review',
  'user',
  'location',
] as const;
type ColumnName = (typeof names)[number];

/** Where the headings may stand: somebody may have put a title above them. */
const headingRows = 10;

/** One line of an answered sheet, its cells by meaning, trimmed, and unguarded where we had guarded them. */
export interface AnswerLine {
  /** As a spreadsheet shows it. */
  readonly row: number;
  cell(name: ColumnName): string;
}

/** The lines of an answered sheet, by headings in either language; null when it has not the columns it takes. */
export function readAnswerLines(records: readonly (readonly string[])[]): readonly AnswerLine[] | null {
  for (const [index, record] of records.slice(0, headingRows).entries()) {
    const columns = findColumns(record);
    if (columns.has('decision') && (columns.has('user') || columns.has('email'))) {
      return records.slice(index + 1).flatMap((cells, below) => {
        if (cells.every((cell) => cell.trim() === '')) return [];
        const cell = (name: ColumnName): string => {
          const column = columns.get(name);
          return column === undefined ? '' : unguardFormula((cells[column] ?? '').trim());
        };
        return { row: index + below + 2, cell };
      });
    }
  }
  return null;
}

function findColumns(headings: readonly string[]): ReadonlyMap<ColumnName, number> {
  const columns = new Map<ColumnName, number>();
  for (const [index, heading] of headings.entries()) {
    const plain = foldWords(heading.split('(')[0] ?? '');
    const name = names.find((candidate) =>
      [english, spanish].some((words) => foldWords(words[`heading-${candidate}`]) === plain),
    );
    if (name !== undefined && !columns.has(name)) columns.set(name, index);
  }
  return columns;
}
