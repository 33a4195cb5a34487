import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SheetOverview } from '#shared/sheet/types';
import { useTranslate } from '../../i18n/use-translate';
import classes from './sheet-preview.module.css';

/** A line of text in the first cell alone, which would otherwise make the first column as wide as itself. */
function isTitle(cells: readonly string[]): boolean {
  return (cells[0] ?? '') !== '' && cells.slice(1).every((cell) => cell === '');
}

/** The first rows as they stand in the file. The row of headings is a choice like any other: one radio per row. */
export function SheetPreview(props: {
  readonly overview: SheetOverview;
  /** 0 means that the sheet has no headings. */
  readonly onHeaderRow: (row: number) => void;
}): ReactNode {
  const { t } = useTranslate();
  const { preview, source } = props.overview;
  const width = Math.max(1, ...preview.map(({ cells }) => cells.length));
  const firstRow = preview[0]?.row ?? 1;
  return (
    <div>
      <p className={classes['help']} id="preview-help">
        {t('import:preview-help')}
      </p>
      <div
        className={classes['scroller']}
        role="group"
        aria-label={t('import:preview-label')}
        aria-describedby="preview-help"
        // Scrolls sideways in itself, so the keyboard must be able to reach it.
        tabIndex={0}
      >
        <table className={classes['table']}>
          <tbody>
            {preview.map(({ row, cells }) => {
              const isHeader = row === source.headerRow;
              return (
                <tr
                  key={row}
                  className={isHeader ? classes['header'] : undefined}
                  onClick={() => props.onHeaderRow(row)}
                >
                  <th scope="row" className={classes['number']}>
                    <label className={classes['choice']}>
                      <input
                        type="radio"
                        name="header-row"
                        checked={isHeader}
                        onChange={() => props.onHeaderRow(row)}
                        aria-label={t('import:preview-use-row', { row })}
                      />
                      {row}
                    </label>
                  </th>
                  {isTitle(cells) ? (
                    <td colSpan={width}>{cells[0]}</td>
                  ) : (
                    Array.from({ length: width }, (_, index) => <td key={index}>{cells[index] ?? ''}</td>)
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Checkbox
        mt="sm"
        label={t('import:preview-no-headings')}
        checked={source.headerRow === 0}
        onChange={(event) => props.onHeaderRow(event.currentTarget.checked ? 0 : firstRow)}
      />
    </div>
  );
}
