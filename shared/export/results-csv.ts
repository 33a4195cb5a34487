import type { Translate } from '../i18n/create-translator';
import { describeOutcome } from '../runs/describe-outcome';
import type { RowResult } from '../runs/types';
import { writeCsv } from './write-csv';

/**
 * The results of a run: one line per row of the sheet, in the sheet's order, numbered as a spreadsheet shows them.
 * Action and status are the stable codes that scripts read; the message says the same in the person's language.
 */
export function writeResultsCsv(t: Translate, rows: readonly RowResult[]): string {
  const headings = [
    t('runs:heading-row'),
    t('runs:heading-action'),
    t('runs:heading-status'),
    t('runs:heading-email'),
    t('runs:heading-name'),
    t('runs:heading-userId'),
    t('runs:heading-message'),
    t('runs:heading-grantedMore'),
    t('runs:heading-traceId'),
  ];
  return writeCsv(
    headings,
    rows.map((row) => [
      row.row,
      row.action,
      row.status,
      row.email,
      row.name,
      row.userId,
      row.message === null ? t(`runs:status-${row.status}`) : describeOutcome(t, row.message),
      row.grantedMore.join('; '),
      row.traceId,
    ]),
  );
}
