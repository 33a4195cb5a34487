import type { CheckDocument } from './commands/check';
import type { Translate } from '#shared/i18n/create-translator';
import type { SheetSession } from '#shared/sheet/types';
import { alignColumns } from './output';
import type { ProblemDocument } from './problem-document';
import type { Terminal } from './terminal';

/** More than this nobody reads on a screen; --json has all. */
const shownAtMost = 40;

/** `check` for people: how the file was read, what each column was taken for, what is wrong. */
export function describeSheetInText(
  document: CheckDocument,
  session: SheetSession,
  terminal: Terminal,
  nameValue?: (value: string) => string,
): string[] {
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
    ...describeSuggestions(suggestOptions(session, nameValue), terminal),
    [
      paint('green', t('cli:rows-ready', { count: valid })),
      ...(invalid > 0 ? [paint('red', t('cli:rows-wrong', { count: invalid }))] : []),
      ...(duplicates > 0 ? [paint('yellow', t('cli:rows-twice', { count: duplicates }))] : []),
      ...(warnings > 0 ? [paint('yellow', t('cli:rows-to-look-at', { count: warnings }))] : []),
    ].join(' · '),
  ];
}

/** What is wrong, with its fix; the same problem in many rows is said once. Empty when there is none. */
export function describeProblems(problems: readonly ProblemDocument[], { t, output }: Terminal): string[] {
  if (problems.length === 0) return [];
  const groups = groupAlike(problems);
  const more = groups.length - shownAtMost;
  return [
    t('cli:problems'),
    ...alignColumns(
      groups
        .slice(0, shownAtMost)
        .map(({ problem: { column, message, severity, suggestion }, rows }) => [
          severity === 'error' ? output.paint('red', '✗') : output.paint('yellow', '!'),
          describeRows(rows, t),
          [
            column === null ? '' : `${column}: `,
            message,
            suggestion === null ? '' : `  → ${suggestion}`,
          ].join(''),
        ]),
    ),
    ...(more > 0 ? [`  ${t('cli:and-more', { count: more })}`] : []),
    '',
  ];
}

/**
 * The options that would help with what is wrong, ready to be copied. Several possible meanings are left to the person:
 * a role must never be given by accident.
 * @param name turns an API value into what a person would type, for example a sub-account's id into its name
 */
export function suggestOptions(
  sheet: SheetSession,
  name: (value: string) => string = (value) => value,
): string[] {
  const missing = new Set(
    sheet
      .check()
      .sheetProblems.flatMap(({ code, field }) => (code === 'missing-column' && field ? [field] : [])),
  );
  const unknown = sheet.questions().filter(({ certainty }) => certainty === 'unknown');
  return [
    ...(missing.has('password') ? ['--password-mode generate'] : []),
    ...(missing.has('type') ? ['--default type=account'] : []),
    ...(['role', 'locationIds'] as const)
      .filter((field) => missing.has(field))
      .map((field) => `--default ${field}=…`),
    ...unknown.slice(0, 5).map(({ field, value, candidates: [only, ...others] }) => {
      const meaning = only !== undefined && others.length === 0 ? name(only) : '…';
      return `--answer "${field}:${value}=${meaning}"`;
    }),
  ];
}

export function describeSuggestions(options: readonly string[], { t }: Terminal): string[] {
  return options.length === 0 ? [] : [t('cli:options-next', { options: options.join(' ') }), ''];
}

interface AlikeProblems {
  readonly problem: ProblemDocument;
  /** Empty when it is about the whole sheet. */
  readonly rows: number[];
}

/** Errors first: they keep rows out. */
function groupAlike(problems: readonly ProblemDocument[]): readonly AlikeProblems[] {
  const groups = new Map<string, AlikeProblems>();
  for (const problem of problems) {
    const key = JSON.stringify([problem.severity, problem.column, problem.message, problem.suggestion]);
    const group = groups.get(key) ?? { problem, rows: [] };
    if (problem.row !== null) group.rows.push(problem.row);
    groups.set(key, group);
  }
  const errors = (group: AlikeProblems): boolean => group.problem.severity === 'error';
  const all = [...groups.values()];
  return [...all.filter(errors), ...all.filter((group) => !errors(group))];
}

function describeRows(rows: readonly number[], t: Translate): string {
  const [first] = rows;
  if (first === undefined) return t('cli:whole-sheet');
  if (rows.length === 1) return t('cli:row', { row: first });
  return t('cli:rows-alike', { first, count: rows.length });
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
