import type { UndoOverview } from '#shared/contract/calls';
import type { UndoRow } from '#shared/runs/undo-types';
import { alignColumns } from './output';
import { writeValue } from './plan-text';
import type { Terminal } from './terminal';

const shownAtMost = 40;

/** What taking a run back would do, as far as it is known before. */
export interface UndoPreview {
  readonly overview: UndoOverview;
  readonly rows: readonly UndoRow[];
  /** People somebody else changed since are undone as well. */
  readonly includeChanged: boolean;
}

/** The JSON of `runs undo` where there is nothing to take back. */
export function writeUndo({ overview, rows }: UndoPreview) {
  return { runId: null, kind: 'undo', undoOf: overview.runId, summary: overview.summary, rows };
}

/** An undo for people: who goes, who changes back and how, who is left alone, and what is lost for good. */
export function describeUndoInText(preview: UndoPreview, terminal: Terminal): string[] {
  const { t, output } = terminal;
  const { overview, rows, includeChanged } = preview;
  const shown = rows.slice(0, shownAtMost);
  const { summary, cannotRestore } = overview;
  const guards = includeChanged ? overview.guardsWithChanged : overview.guards;
  return [
    `${output.paint('bold', t('cli:undo-title', { run: overview.runId }))}  ${output.paint('dim', t('cli:plan-nothing-done'))}`,
    '',
    ...alignColumns(shown.map((row) => describeRow(row, includeChanged, terminal))),
    ...(rows.length > shown.length ? [`  ${t('cli:and-more', { count: rows.length - shown.length })}`] : []),
    ...(rows.length > 0 ? [''] : []),
    ...(cannotRestore.length > 0 ? [t('cli:undo-lost')] : []),
    ...cannotRestore.map(
      ({ kind, people }) =>
        `  ${t(`runs:undo-lost-${kind}`)} (${t('cli:undo-lost-count', { count: people })})`,
    ),
    ...guards.map(({ kind, rows: guarded }) =>
      output.paint(
        'yellow',
        t('cli:needs-allow', { guard: t(`plan:guard-${kind}`, { count: guarded.length }), kind }),
      ),
    ),
    [
      output.paint('red', t('cli:plan-delete', { count: summary.delete })),
      t('cli:undo-restore', { count: summary.restore }),
      t('cli:undo-nothing', { count: summary.nothing }),
      ...(summary.changedSince > 0
        ? [
            output.paint(
              'yellow',
              t(includeChanged ? 'cli:undo-changed-too' : 'cli:undo-changed', {
                count: summary.changedSince,
              }),
            ),
          ]
        : []),
    ].join(' · '),
  ];
}

function describeRow(row: UndoRow, includeChanged: boolean, { t, output }: Terminal): string[] {
  const leftAlone = row.changedSince && !includeChanged;
  const does = leftAlone ? 'nothing' : row.does;
  const marks = { delete: '−', restore: '~', nothing: '·' } as const;
  const colours = { delete: 'red', restore: 'cyan', nothing: 'dim' } as const;
  const reason = leftAlone ? 'changed-since' : row.reason;
  const details: string[] =
    does === 'restore'
      ? row.changes.map(
          ({ field, before, after }) => `${field}: ${writeValue(before, same)} → ${writeValue(after, same)}`,
        )
      : reason === null
        ? []
        : [t(`runs:outcome-skip-${reason}`)];
  return [
    output.paint(colours[does], marks[does]),
    t('cli:row', { row: row.row }),
    row.name,
    [row.email, ...details].join('  '),
  ];
}

function same(value: string): string {
  return value;
}
