import {
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { describeProblem } from '#shared/sheet/describe-problem';
import type { ColumnMatch, RowFilter, SheetRowView } from '#shared/sheet/types';
import {
  VirtualTable,
  type CellPosition,
  type TableColumn,
  type VirtualTableHandle,
} from '../../components/virtual-table';
import { useTranslate } from '../../i18n/use-translate';
import { CellEditor, type EditorExit } from './cell-editor';
import { drawCell, drawRowNumber } from './draw-cell';
import { letterOf, problemsOf, toneOf, widthOf } from './grid-columns';
import classes from './sheet-grid.module.css';
import type { RowSelection } from './use-row-selection';
import { useSheetRows } from './use-sheet-rows';
import { nameField } from '../../components/name-field';

interface Editing {
  readonly position: CellPosition;
  readonly row: number;
  readonly text: string;
}

/** Id of the panel whose words explain the active cell. */
export const cellWordsId = 'cell-words';

/**
 * The sheet's cells as a spreadsheet: arrows move, Enter or F2 or a letter edits, Escape leaves it as it was, Delete
 * empties a cell. With Shift rows are marked, Ctrl+A marks all; Space leaves the marked rows out or takes them in again.
 */
export function SheetGrid(props: {
  readonly columns: readonly ColumnMatch[];
  readonly filter: RowFilter;
  readonly selection: RowSelection;
  /** `column` is null on the row's number, where the problems of the whole row are. */
  readonly onActive: (row: SheetRowView, column: number | null) => void;
  readonly onEdit: (row: number, column: number, value: string) => Promise<void>;
  /** Leaves the marked rows out, or takes them in again if the active one is out already. */
  readonly onExclude: (excluded: boolean) => void;
}): ReactNode {
  const { t } = useTranslate();
  const { columns, filter, selection } = props;
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
  const finishEditing = (value: string | null, exit: EditorExit): void => {
    if (editing === null) return;
    setEditing(null);
    const column = columnAt(editing.position.column);
    if (value !== null && column !== null) void props.onEdit(editing.row, column.index, value);
    table.current?.focusCell(leave(editing.position, exit, rows.total ?? 0, columns.length));
  };
  /** Keys of the sheet beyond moving and typing. @returns whether the key was one of them. */
  const actOn = (event: KeyboardEvent, position: CellPosition): boolean => {
    const row = rows.rowAt(position.row);
    const column = columnAt(position.column);
    const ctrl = event.ctrlKey || event.metaKey;
    if (ctrl && event.key.toLowerCase() === 'a') {
      selection.selectAll(rows.total ?? 0);
      return true;
    }
    if (row === null) return false;
    if (event.key === ' ') {
      props.onExclude(row.excluded !== true);
      return true;
    }
    if (column === null) return false;
    if (event.key === 'Delete') {
      void props.onEdit(row.row, column.index, '');
      return true;
    }
    if (ctrl && event.key === '.') {
      const suggestion = problemsOf(row, column.index).find(
        (problem) => problem.suggestion !== null,
      )?.suggestion;
      if (suggestion !== undefined && suggestion !== null)
        void props.onEdit(row.row, column.index, suggestion);
      return true;
    }
    return false;
  };

  return (
    <div className={classes['grid']} {...selection.listen}>
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
          if (column === null) return drawRowNumber(row, t);
          if (editing?.position.row === position.row && editing.position.column === position.column) {
            return (
              <CellEditor
                label={t('import:grid-edit', { heading: column.heading, row: row.row })}
                text={editing.text}
                onFinish={finishEditing}
              />
            );
          }
          const mend = (value: string): void => void props.onEdit(row.row, column.index, value);
          return drawCell(row, column.index, column.field === 'password', t, mend);
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
        isSelected={(row) =>
          selection.range !== null &&
          selection.range.last > selection.range.first &&
          row >= selection.range.first &&
          row <= selection.range.last
        }
        onActivate={(position) => startEditing(position, null)}
        onActiveChange={(position) => {
          selection.moveTo(position.row);
          const row = rows.rowAt(position.row);
          if (row !== null) props.onActive(row, columnAt(position.column)?.index ?? null);
        }}
        onOtherKey={(event, position) => {
          if (actOn(event, position)) {
            event.preventDefault();
            return;
          }
          const letter = event.key === 'Backspace' ? '' : letterOf(event);
          if (letter === null) return;
          event.preventDefault();
          startEditing(position, letter);
        }}
        empty={
          rows.total === null
            ? t('common:loading')
            : t(filter.kind === 'found' ? 'import:find-none' : 'import:grid-empty')
        }
      />
    </div>
  );
}

/** Where an editor leads to: at the sheet's edge the active cell stays. */
function leave(
  { row, column }: CellPosition,
  exit: EditorExit,
  rowCount: number,
  columns: number,
): CellPosition {
  switch (exit) {
    case 'down':
      return { row: Math.min(row + 1, Math.max(0, rowCount - 1)), column };
    case 'up':
      return { row: Math.max(row - 1, 0), column };
    case 'right':
      return { row, column: Math.min(column + 1, columns) };
    case 'left':
      return { row, column: Math.max(column - 1, 1) };
    case 'stay':
      return { row, column };
  }
}
