import { describeOutcome } from '#shared/runs/describe-outcome';
import type { RowStatus, RunRecord, RunState } from '#shared/runs/types';
import { alignColumns } from './output';
import type { RunReport } from './run-document';
import type { Terminal } from './terminal';

const shownAtMost = 40;

/** A run for people: what went wrong row by row, what it came to, and how to go on. */
export function describeRunInText({ record, rows }: RunReport, terminal: Terminal): string[] {
  const { t, output } = terminal;
  const wrong = rows.filter(({ status }) => status === 'failed' || status === 'needs-review');
  const more = rows.filter(({ grantedMore }) => grantedMore.length > 0).length;
  const lines = wrong
    .slice(0, shownAtMost)
    .map(({ row, email, name, message, traceId }) => [
      output.paint('red', '✗'),
      t('cli:row', { row }),
      name === '' ? email : name,
      [
        message === null ? '' : describeOutcome(t, message),
        traceId === null ? '' : output.paint('dim', `  (traceId ${traceId})`),
      ].join(''),
    ]);
  return [
    ...alignColumns(lines),
    ...(wrong.length > lines.length
      ? [`  ${t('cli:and-more', { count: wrong.length - lines.length })}`]
      : []),
    ...(wrong.length > 0 ? [''] : []),
    describeSummary(record, terminal),
    ...(more > 0 ? [t('cli:granted-more', { count: more })] : []),
    ...describeEnding(record, terminal),
  ];
}

/** `runs` for people: newest first, as the backend lists them. */
export function describeRunsInText(records: readonly RunRecord[], terminal: Terminal): string[] {
  const { t, output, language } = terminal;
  if (records.length === 0) return [t('cli:no-runs')];
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return alignColumns(
    records.map((record) => [
      output.paint('bold', record.runId),
      output.paint(record.state === 'done' ? 'green' : 'yellow', t(`cli:state-${record.state}`)),
      time.format(new Date(record.startedAt)),
      record.agency,
      record.kind === undefined || record.kind === 'import'
        ? record.file
        : `${record.file} (${t(`cli:kind-${record.kind}`)})`,
      describeSummary(record, terminal),
    ]),
    0,
  );
}

/** Runs whose journal cannot be read: named, so that nobody takes them for never having been. */
export function describeDamagedRuns(
  damaged: readonly { readonly runId: string; readonly line: number }[],
  { t, output }: Terminal,
): string[] {
  return damaged.map((run) => output.paint('red', t('cli:run-damaged', { ...run })));
}

function describeSummary({ summary }: RunRecord, { t, output }: Terminal): string {
  const colours: Partial<Record<RowStatus, 'green' | 'red' | 'yellow'>> = {
    created: 'green',
    updated: 'green',
    deleted: 'green',
    failed: 'red',
    'needs-review': 'yellow',
    pending: 'yellow',
  };
  const statuses = Object.keys(summary) as RowStatus[];
  const parts: string[] = statuses
    .filter((status) => summary[status] > 0)
    .map((status) => {
      const text = t(`cli:count-${status}`, { count: summary[status] });
      const colour = colours[status];
      return colour === undefined ? text : output.paint(colour, text);
    });
  return parts.length === 0 ? t('cli:nothing-to-do') : parts.join(' · ');
}

function describeEnding({ state, reason, runId }: RunRecord, { t, output }: Terminal): string[] {
  const ended: RunState[] = ['done', 'running'];
  if (ended.includes(state)) return [];
  const why: string[] =
    state === 'held' && reason !== null
      ? [t(`runs:hold-${reason}-what`), t(`runs:hold-${reason}-means`), t(`runs:hold-${reason}-next`)]
      : [t('cli:run-stopped')];
  return [
    output.paint('yellow', why.join(' ')),
    t('cli:resume-next', { command: `ghl-roster runs resume ${runId}` }),
  ];
}
