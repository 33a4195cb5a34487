import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Translate } from '#shared/i18n/create-translator';
import { describeProblem } from '#shared/sheet/describe-problem';
import type { ColumnMatch, RowFilter, SheetRowView } from '#shared/sheet/types';
import {
  VirtualTable,
  type CellPosition,
  type TableColumn,
  type VirtualTableHandle,
} from '../../components/virtual-table';
import { useTranslate } from '../../i18n/use-translate';
import { CellEditor } from './cell-editor';
import { letterOf, problemsOf, toneOf, widthOf } from './grid-columns';
import classes from './sheet-grid.module.css';
import { useSheetRows } from './use-sheet-rows';
import { nameField } from '../../components/name-field';

interface Editing {
  readonly position: CellPosition;
  readonly row: number;
  readonly text: string;
}

/** Id of the panel whose words explain the active cell. */
export const cellWordsId = 'cell-words';

/** The sheet's cells as a spreadsheet: arrows move, Enter or F2 or a letter edits, Escape leaves it as it was. */
export function SheetGrid(props: {
  readonly columns: readonly ColumnMatch[];
  readonly filter: RowFilter;
  /** `column` is null on the row's number, where the problems of the whole row are. */
  readonly onActive: (row: SheetRowView, column: number | null) => void;
  readonly onEdit: (row: number, column: number, value: string) => Promise<void>;
}): ReactNode {
  const { t } = useTranslate();
  const { columns, filter } = props;
  const rows = useSheetRows(filter);
  const table = useRef<VirtualTableHandle>(null);
  const [editing, setEditing] = useState<Editing | null>(null);

  useEffect(() => table.current?.scrollToTop(), [filter]);
  // Asking for one kind of problem leads to the first cell that has it, wherever in the row that is.
  const shownFor = useRef<RowFilter | null>(null);
  const showFirst = useEffectEvent(() => {
    const row = rows.rowAt(0);
    if (filter.kind !== 'code' || shownFor.current === filter || row === null) return;
    shownFor.current = filter;
    const problem = row.problems.find(({ code }) => code === filter.code);
    const at = columns.findIndex(({ index }) => index === problem?.column);
    table.current?.focusCell({ row: 0, column: at + 1 });
  });
  useEffect(() => showFirst(), [filter, rows.total]);

  const tableColumns = useMemo<readonly TableColumn[]>(
    () => [
      { id: 'row', header: t('import:grid-row'), width: 84 },
      ...columns.map((column) => {
        const label = column.field === null ? t('import:not-used') : nameField(t, column.field);
        return {
          id: String(column.index),
          header: (
            <span className={classes['heading']} data-unused={column.field === null || undefined}>
              <span className={classes['name']} title={column.heading}>
                {column.heading}
              </span>
              <span className={classes['field']}>{label}</span>
            </span>
          ),
          width: widthOf(column, label),
          grow: true,
        };
      }),
    ],
    [columns, t],
  );

  /** Sheet column behind a table column; null for the row's number. */
  const columnAt = (index: number): ColumnMatch | null => columns[index - 1] ?? null;

  const startEditing = (position: CellPosition, letter: string | null): void => {
    const row = rows.rowAt(position.row);
    const column = columnAt(position.column);
    if (row === null || column === null) return;
    setEditing({ position, row: row.row, text: letter ?? row.cells[column.index] ?? '' });
  };
  const finishEditing = async (value: string | null): Promise<void> => {
    if (editing === null) return;
    setEditing(null);
    table.current?.focusCell(editing.position);
    const column = columnAt(editing.position.column);
    if (value === null || column === null) return;
    await props.onEdit(editing.row, column.index, value);
  };

  return (
    <div className={classes['grid']}>
      <VirtualTable
        ref={table}
        label={t('import:grid-label')}
        columns={tableColumns}
        rowCount={rows.total ?? 0}
        onRangeChange={rows.show}
        renderCell={(position) => {
          const row = rows.rowAt(position.row);
          if (row === null) return position.column === 0 ? '…' : '';
          const column = columnAt(position.column);
          if (column === null) return drawRowNumber(row, String(row.row), t);
          if (editing?.position.row === position.row && editing.position.column === position.column) {
            return (
              <CellEditor
                label={t('import:grid-edit', { heading: column.heading, row: row.row })}
                text={editing.text}
                onFinish={(value) => void finishEditing(value)}
              />
            );
          }
          return drawCell(
            row.cells[column.index] ?? '',
            column.field === 'password',
            toneOf(problemsOf(row, column.index)),
          );
        }}
        lookOfCell={(position) => {
          const row = rows.rowAt(position.row);
          if (row === null) return undefined;
          const column = columnAt(position.column);
          const problems = problemsOf(row, column?.index ?? null);
          const tone = toneOf(problems);
          if (tone === undefined) return column?.field === null ? { tone: 'quiet' } : undefined;
          return {
            tone,
            title: problems.map((problem) => describeProblem(t, problem)).join('\n'),
            invalid: tone === 'bad',
            describedBy: cellWordsId,
          };
        }}
        onActivate={(position) => startEditing(position, null)}
        onActiveChange={(position) => {
          const row = rows.rowAt(position.row);
          if (row !== null) props.onActive(row, columnAt(position.column)?.index ?? null);
        }}
        onOtherKey={(event, position) => {
          const letter = event.key === 'Delete' || event.key === 'Backspace' ? '' : letterOf(event);
          if (letter === null) return;
          event.preventDefault();
          startEditing(position, letter);
        }}
        empty={rows.total === null ? t('common:loading') : t('import:grid-empty')}
      />
    </div>
  );
}

/** Plain text where nothing is wrong: most cells, and every element less is felt when scrolling. */
function drawCell(text: string, secret: boolean, tone: 'bad' | 'warn' | undefined): ReactNode {
  const shown = secret && text !== '' ? '••••••' : text;
  if (tone === undefined) return shown;
  const CellIcon = tone === 'bad' ? IconCircleX : IconAlertTriangle;
  return (
    <span className={classes['cell']}>
      <CellIcon size={16} aria-hidden className={classes[tone]} />
      <span className={classes['text']}>{shown}</span>
    </span>
  );
}

function drawRowNumber(row: SheetRowView, text: string, t: Translate): ReactNode {
  const state = toneOf(row.problems) ?? 'good';
  const RowIcon = rowIcons[state];
  return (
    <span className={classes['number']}>
      <RowIcon size={16} role="img" aria-label={t(`import:row-${state}`)} className={classes[state]} />
      {text}
    </span>
  );
}

const rowIcons = { good: IconCircleCheck, warn: IconAlertTriangle, bad: IconCircleX } as const;
