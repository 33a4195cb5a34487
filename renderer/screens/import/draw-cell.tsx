import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconRowRemove,
  IconWand,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Translate } from '#shared/i18n/create-translator';
import type { SheetRowView } from '#shared/sheet/types';
import { problemsOf, toneOf } from './grid-columns';
import classes from './sheet-grid.module.css';

/**
 * Plain text where nothing is wrong: most cells, and every element less is felt when scrolling.
 *
 * @param onFix puts the suggestion into the cell; the keyboard has Ctrl+. for it.
 */
export function drawCell(
  row: SheetRowView,
  column: number,
  secret: boolean,
  t: Translate,
  onFix: (value: string) => void,
): ReactNode {
  const text = row.cells[column] ?? '';
  const shown = secret && text !== '' ? '••••••' : text;
  if (row.excluded === true) return <span className={classes['out']}>{shown}</span>;
  const problems = problemsOf(row, column);
  const tone = toneOf(problems);
  if (tone === undefined) return shown;
  const suggestion = problems.find((problem) => problem.suggestion !== null)?.suggestion ?? null;
  const CellIcon = tone === 'bad' ? IconCircleX : IconAlertTriangle;
  return (
    <span className={classes['cell']}>
      <CellIcon size={16} aria-hidden className={classes[tone]} />
      <span className={classes['text']}>{shown}</span>
      {suggestion !== null && (
        <button
          type="button"
          tabIndex={-1}
          className={classes['mend']}
          aria-label={t('import:fix', { value: suggestion })}
          title={`${t('import:fix', { value: suggestion })} (Ctrl + .)`}
          onClick={() => onFix(suggestion)}
        >
          <IconWand size={15} aria-hidden />
        </button>
      )}
    </span>
  );
}

const rowIcons = {
  good: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconCircleX,
  out: IconRowRemove,
} as const;

export function drawRowNumber(row: SheetRowView, t: Translate): ReactNode {
  const state = row.excluded === true ? 'out' : (toneOf(row.problems) ?? 'good');
  const RowIcon = rowIcons[state];
  return (
    <span className={classes['number']}>
      <RowIcon
        size={16}
        role="img"
        aria-label={t(`import:row-${state}`)}
        className={classes[`icon-${state}`]}
      />
      {String(row.row)}
    </span>
  );
}
