import { gainWords, givesMoreRights } from '#shared/import-plan/gains-rights';
import type { ChangeValue, PlannedRowView } from '#shared/import-plan/types';
import type { GatheredPlan } from './gather-plan';
import { alignColumns } from './output';
import { writeProblem, type ProblemDocument } from './problem-document';
import { describeProblems, describeSuggestions, suggestOptions } from './sheet-text';
import type { Terminal } from './terminal';

const shownAtMost = 40;

/** The JSON of `plan`. */
export function writePlan({ overview, rows, sheet, agency }: GatheredPlan, { t }: Terminal) {
  const { columns } = sheet.overview();
  return {
    agency: agency.name,
    rows: rows.map(({ row, action, email, userId, changes, problems, skipReason }) => ({
      row,
      action,
      email,
      userId,
      changes,
      problems: problems.map((problem) => writeProblem(problem, columns, t)),
      skipReason,
    })),
    summary: overview.summary,
    guards: overview.guards,
    problems: sheet.check().sheetProblems.map((problem) => writeProblem(problem, columns, t)),
    requests: overview.requests,
  };
}

/** `plan` for people: who is new, who changes and how, what is wrong, and what it comes to. */
export function describePlanInText(plan: GatheredPlan, terminal: Terminal): string[] {
  const { t, output } = terminal;
  const { overview, rows, agency } = plan;
  const document = writePlan(plan, terminal);
  const problems: ProblemDocument[] = [...document.problems, ...document.rows.flatMap((row) => row.problems)];
  const acting = rows.filter(
    ({ action }) => action === 'create' || action === 'update' || action === 'delete',
  );
  const shown = acting.slice(0, shownAtMost);
  const { summary, guards, gainRights = 0 } = overview;
  const names = new Map(plan.locations.map(({ id, name }) => [id, name]));
  const nameLocation = (value: string): string => names.get(value) ?? value;
  return [
    `${output.paint('bold', agency.name)}  ${output.paint('dim', t('cli:plan-nothing-done'))}`,
    '',
    ...alignColumns(shown.map((row) => describeRow(row, nameLocation, terminal))),
    ...(acting.length > shown.length
      ? [`  ${t('cli:and-more', { count: acting.length - shown.length })}`]
      : []),
    ...(acting.length > 0 ? [''] : []),
    ...describeProblems(problems, terminal),
    ...describeSuggestions(suggestOptions(plan.sheet, nameLocation), terminal),
    ...guards.map(({ kind, rows: guarded }) =>
      output.paint(
        'yellow',
        t('cli:needs-allow', { guard: t(`plan:guard-${kind}`, { count: guarded.length }), kind }),
      ),
    ),
    [
      output.paint('green', t('cli:plan-create', { count: summary.create })),
      t('cli:plan-update', { count: summary.update }),
      ...(gainRights > 0
        ? [output.paint('yellow', t(gainWords(gainRights, summary.update), { count: gainRights }))]
        : []),
      ...(summary.delete > 0 ? [output.paint('red', t('cli:plan-delete', { count: summary.delete }))] : []),
      t('cli:plan-skip', { count: summary.skip }),
      ...(summary.invalid > 0
        ? [output.paint('red', t('cli:plan-invalid', { count: summary.invalid }))]
        : []),
    ].join(' · '),
  ];
}

function describeRow(
  { row, action, email, name, changes }: PlannedRowView,
  nameLocation: (id: string) => string,
  { t, output }: Terminal,
): string[] {
  const marks = { create: '+', update: '~', delete: '−', skip: '·', invalid: '✗' } as const;
  const colour = { create: 'green', update: 'cyan', delete: 'red', skip: 'dim', invalid: 'red' } as const;
  const differences =
    action === 'update'
      ? changes.map(
          (change) =>
            `${change.field}: ${writeValue(change.before, nameLocation)} → ${writeValue(change.after, nameLocation)}` +
            (givesMoreRights(change) ? ` ${output.paint('yellow', `(${t('common:more-access')})`)}` : ''),
        )
      : [];
  return [
    output.paint(colour[action], marks[action]),
    t('cli:row', { row }),
    name,
    [email, ...differences].join('  '),
  ];
}

/** A value in one line: lists in brackets, maps by their size. */
export function writeValue(value: ChangeValue, nameLocation: (id: string) => string): string {
  if (value === null) return '–';
  if (typeof value === 'string') return value === '' ? '""' : value;
  if (Array.isArray(value)) return `[${value.map(nameLocation).join(', ')}]`;
  return `{${Object.keys(value).length}}`;
}
