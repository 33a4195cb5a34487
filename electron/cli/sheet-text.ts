import type { CheckDocument } from './commands/check';
import { alignColumns } from './output';
import type { ProblemDocument } from './problem-document';
import type { Terminal } from './terminal';

/** More than this nobody reads on a screen; --json has all. */
const shownAtMost = 40;

/** `check` for people: how the file was read, what each column was taken for, what is wrong. */
export function describeSheetInText(document: CheckDocument, terminal: Terminal): string[] {
  const { t, output } = terminal;
  const { paint } = output;
  const { valid, invalid, duplicates, warnings } = document.summary;
  const columns = document.columns.map(({ heading, field, confidence }) => {
    if (field === null) return [heading, '·', paint('dim', t('cli:column-not-used'))];
    const sure = confidence >= 0.8;
    return [heading, '→', sure ? field : `${field}  ${paint('yellow', t('cli:please-check'))}`];
  });
  return [
    `${paint('bold', document.file)}  ${paint('dim', describeReading(document, terminal))}`,
    '',
    t('cli:columns'),
    ...alignColumns(columns),
    '',
    ...describeProblems(document.problems, terminal),
    [
      paint('green', t('cli:rows-ready', { count: valid })),
      ...(invalid > 0 ? [paint('red', t('cli:rows-wrong', { count: invalid }))] : []),
      ...(duplicates > 0 ? [paint('yellow', t('cli:rows-twice', { count: duplicates }))] : []),
      ...(warnings > 0 ? [paint('yellow', t('cli:rows-to-look-at', { count: warnings }))] : []),
    ].join(' · '),
  ];
}

/** One line per problem, with its fix where there is one. Empty when there is none. */
export function describeProblems(problems: readonly ProblemDocument[], { t, output }: Terminal): string[] {
  if (problems.length === 0) return [];
  const lines = problems
    .slice(0, shownAtMost)
    .map(({ row, column, message, severity, suggestion }) => [
      output.paint(severity === 'error' ? 'red' : 'yellow', severity === 'error' ? '✗' : '!'),
      row === null ? t('cli:whole-sheet') : t('cli:row', { row }),
      [column === null ? '' : `${column}: `, message, suggestion === null ? '' : `  → ${suggestion}`].join(
        '',
      ),
    ]);
  const more = problems.length - lines.length;
  return [
    t('cli:problems'),
    ...alignColumns(lines),
    ...(more > 0 ? [`  ${t('cli:and-more', { count: more })}`] : []),
    '',
  ];
}

function describeReading(
  { rows, columns, encoding, delimiter, sheet }: CheckDocument,
  { t }: Terminal,
): string {
  const parts: string[] = [
    t('cli:row-count', { count: rows }),
    t('cli:column-count', { count: columns.length }),
  ];
  if (encoding !== null) parts.push(encoding);
  if (delimiter !== null)
    parts.push(t('cli:separated-by', { delimiter: delimiter === '\t' ? 'Tab' : delimiter }));
  if (sheet !== null) parts.push(t('cli:worksheet', { name: sheet }));
  return parts.join(' · ');
}
