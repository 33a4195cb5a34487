import { Chip } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { describeOutcome } from '#shared/runs/describe-outcome';
import { rowStatuses, type RowStatus } from '#shared/runs/types';
import { Section } from '../../components/screen';
import { RowStatusBadge } from '../../components/status-badge';
import { VirtualTable, type TableColumn, type VirtualTableHandle } from '../../components/virtual-table';
import { useTranslate } from '../../i18n/use-translate';
import { countRows } from '../../state/use-run-figures';
import classes from './run-view.module.css';
import type { RunNow } from './use-run';
import { useRunRows } from './use-run-rows';

/** One line per row of the sheet, to be filtered by how it ended. */
export function RunResults({ run }: { readonly run: RunNow }): ReactNode {
  const { t, formats } = useTranslate();
  const { runId, summary, state } = run.record;
  const [status, setStatus] = useState<RowStatus | null>(null);
  const table = useRef<VirtualTableHandle>(null);
  const { total } = countRows(summary);
  const version = `${state}/${countRows(summary).done}`;
  const { total: matching, rowAt, show } = useRunRows(runId, status, version);
  const present = rowStatuses.filter((one) => summary[one] > 0);

  const columns: readonly TableColumn[] = [
    { id: 'row', header: t('history:result-row'), width: 64, align: 'end' },
    { id: 'person', header: t('history:result-person'), width: 130, grow: true },
    { id: 'email', header: t('history:result-email'), width: 180, grow: true },
    { id: 'status', header: t('history:result-status'), width: 190 },
    { id: 'message', header: t('history:result-message'), width: 160, grow: true },
  ];
  const textOf = (index: number, column: number): string => {
    const row = rowAt(index);
    if (row === null) return '';
    return (
      [
        formats.number(row.row),
        row.name,
        row.email,
        '',
        row.message === null ? '' : describeOutcome(t, row.message),
      ][column] ?? ''
    );
  };

  return (
    <Section title={t('history:results-title')}>
      <Chip.Group
        value={status ?? 'all'}
        onChange={(value) => {
          setStatus(rowStatuses.find((one) => one === value) ?? null);
          table.current?.scrollToTop();
        }}
      >
        <div className={classes['chips']} role="radiogroup" aria-label={t('history:filter-label')}>
          <Chip value="all" size="sm">
            {t('history:filter-all')} · {formats.number(total)}
          </Chip>
          {present.map((one) => (
            <Chip key={one} value={one} size="sm">
              {t(`runs:status-${one}`)} · {formats.number(summary[one])}
            </Chip>
          ))}
        </div>
      </Chip.Group>
      <VirtualTable
        ref={table}
        label={t('history:results-table')}
        columns={columns}
        rowCount={matching ?? 0}
        height="fit"
        maxHeight={482}
        onRangeChange={show}
        empty={matching === null ? t('common:loading') : t('history:results-empty')}
        // In a small window names and emails are cut as well.
        lookOfCell={({ row, column }) => (column === 3 ? undefined : { title: textOf(row, column) })}
        renderCell={({ row, column }) => {
          const result = rowAt(row);
          if (column === 3) return result === null ? null : <RowStatusBadge status={result.status} />;
          return textOf(row, column);
        }}
      />
    </Section>
  );
}
