import {
  useEffect,
  useEffectEvent,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
} from 'react';
import { moveByKey, type CellPosition } from './grid-keys';
import classes from './virtual-table.module.css';
import { findVisibleRows, rowHeight, scrollToSee } from './visible-rows';

export type { CellPosition } from './grid-keys';

export interface TableColumn {
  readonly id: string;
  readonly header: ReactNode;
  /** px. The column never gets narrower; with `grow` it takes its share of spare width. */
  readonly width: number;
  readonly grow?: boolean;
  readonly align?: 'start' | 'end';
  /** How the rows are ordered by this column, for screen readers; absent for a column they cannot be ordered by. */
  readonly sorted?: 'ascending' | 'descending' | 'none';
}

/** How a cell looks and reads beyond its content. */
export interface CellLook {
  readonly tone?: 'bad' | 'warn' | 'quiet';
  /** Shown when the pointer rests on the cell. */
  readonly title?: string;
  /** Marks the cell as holding something wrong, for screen readers. */
  readonly invalid?: boolean;
  /** Id of an element whose words explain the cell, for screen readers. */
  readonly describedBy?: string;
}

export interface VirtualTableHandle {
  /** Gives the table the focus and makes a cell the active one, for example after an editor in it closed. */
  focusCell(position: CellPosition): void;
  scrollToTop(): void;
}

export interface VirtualTableProps {
  /** What the table holds, for screen readers. */
  readonly label: string;
  readonly columns: readonly TableColumn[];
  readonly rowCount: number;
  /** Called for drawn cells only. May answer an input: the table leaves keys inside it alone. */
  readonly renderCell: (position: CellPosition) => ReactNode;
  readonly lookOfCell?: (position: CellPosition) => CellLook | undefined;
  /** Gives the rows a selection: those it says yes to are marked, for the eyes and for screen readers. */
  readonly isSelected?: (row: number) => boolean;
  /** Which rows are drawn, whenever that changes: fetch what is missing. */
  readonly onRangeChange?: (first: number, last: number) => void;
  /** Enter, F2 or a double click on a cell. */
  readonly onActivate?: (position: CellPosition) => void;
  readonly onActiveChange?: (position: CellPosition) => void;
  /** Any other key on the active cell, for example a letter that starts editing. */
  readonly onOtherKey?: (event: KeyboardEvent, position: CellPosition) => void;
  /** Columns from the left that stay when the table scrolls sideways. */
  readonly stickyColumns?: 0 | 1;
  /** Shown instead of rows when there are none. */
  readonly empty?: ReactNode;
  /** `fill` (default) takes the height its parent gives; `fit` is as high as its rows, up to `maxHeight`. */
  readonly height?: 'fill' | 'fit';
  readonly maxHeight?: number;
  readonly ref?: Ref<VirtualTableHandle>;
}

const overscan = 8;
const headerHeight = 40;

/**
 * A table that draws only what is seen: 100,000 rows scroll like a hundred. Rows are 40 px, the header and the first
 * column stay, and the keyboard works as in a spreadsheet.
 *
 * The focus stays on the table and the active cell is named by `aria-activedescendant`: a focused cell that scrolls out
 * of sight would leave the page and take the focus with it.
 */
export function VirtualTable({ ref, ...props }: VirtualTableProps): ReactNode {
  const { columns, rowCount, stickyColumns = 1, height = 'fill' } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 0 });
  const [active, setActive] = useState<CellPosition | null>(null);

  const { first, last } = findVisibleRows(view.top, view.height, rowCount, overscan);
  const reportRange = useEffectEvent(() => {
    if (last >= first) props.onRangeChange?.(first, last);
  });
  useEffect(() => reportRange(), [first, last, rowCount]);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    const measure = (): void => setView({ top: box.scrollTop, height: box.clientHeight - headerHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    box.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', measure);
    };
  }, []);

  const activate = (position: CellPosition): void => {
    setActive(position);
    props.onActiveChange?.(position);
    const box = scroller.current;
    if (box === null) return;
    box.scrollTop = scrollToSee(position.row, box.scrollTop, box.clientHeight - headerHeight);
    scrollSideways(box, position.column, stickyColumns);
  };

  useImperativeHandle(ref, () => ({
    focusCell(position) {
      scroller.current?.focus({ preventScroll: true });
      activate(position);
    },
    scrollToTop() {
      if (scroller.current) scroller.current.scrollTop = 0;
    },
  }));

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget || event.altKey || rowCount === 0) return;
    const here = clampPosition(active, rowCount, columns.length);
    const page = Math.max(1, Math.floor(view.height / rowHeight) - 1);
    const size = { rows: rowCount, columns: columns.length, page };
    const target = moveByKey(event.key, event.ctrlKey || event.metaKey, here, size);
    if (target !== null) {
      event.preventDefault();
      activate(active === null ? here : target);
    } else if ((event.key === 'Enter' || event.key === 'F2') && props.onActivate) {
      event.preventDefault();
      props.onActivate(here);
    } else {
      props.onOtherKey?.(event, here);
    }
  };

  const onClick = (event: MouseEvent<HTMLDivElement>): void => {
    const position = findCell(event.target);
    if (position === null) return;
    activate(position);
    if (!isInteractive(event.target)) scroller.current?.focus({ preventScroll: true });
  };

  const template = columns
    .map(({ width, grow }) => (grow ? `minmax(${width}px, 1fr)` : `${width}px`))
    .join(' ');
  const layout = {
    '--table-columns': template,
    '--table-width': `${columns.reduce((sum, { width }) => sum + width, 0)}px`,
    ...(height === 'fit'
      ? { height: Math.min(props.maxHeight ?? 480, headerHeight + Math.max(1, rowCount) * rowHeight + 2) }
      : {}),
  } as CSSProperties;
  const activeShown = active !== null && active.row >= first && active.row <= last ? active : null;
  const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);

  return (
    <div
      ref={scroller}
      className={`${classes['scroller'] ?? ''} ${height === 'fill' ? (classes['fill'] ?? '') : ''}`}
      style={layout}
      role="grid"
      aria-label={props.label}
      aria-rowcount={rowCount + 1}
      aria-colcount={columns.length}
      aria-multiselectable={props.isSelected === undefined ? undefined : true}
      aria-activedescendant={activeShown ? cellId(id, activeShown) : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.target === event.currentTarget && active === null && rowCount > 0)
          setActive({ row: first, column: 0 });
      }}
      onClick={onClick}
      onDoubleClick={(event) => {
        const position = findCell(event.target);
        if (position !== null && !isInteractive(event.target)) props.onActivate?.(position);
      }}
    >
      <div role="rowgroup" className={classes['head']}>
        <div role="row" aria-rowindex={1} className={classes['row']}>
          {columns.map((column, index) => (
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={index + 1}
              aria-sort={column.sorted}
              className={cellClasses(classes['headCell'], column, index < stickyColumns)}
            >
              {column.header}
            </div>
          ))}
        </div>
      </div>
      {rowCount === 0 && props.empty !== undefined ? (
        <div role="rowgroup">
          <div role="row" aria-rowindex={2}>
            <div role="gridcell" className={classes['empty']}>
              {props.empty}
            </div>
          </div>
        </div>
      ) : (
        <div
          role="rowgroup"
          className={classes['body']}
          style={{ height: rowCount * rowHeight, paddingTop: first * rowHeight }}
        >
          {indexes.map((row) => (
            <div
              key={row}
              role="row"
              aria-rowindex={row + 2}
              aria-selected={props.isSelected?.(row)}
              className={classes['row']}
            >
              {columns.map((column, index) => {
                const position = { row, column: index };
                const look = props.lookOfCell?.(position);
                return (
                  <div
                    key={column.id}
                    id={cellId(id, position)}
                    role="gridcell"
                    aria-colindex={index + 1}
                    aria-invalid={look?.invalid || undefined}
                    aria-describedby={look?.describedBy}
                    title={look?.title}
                    data-cell={`${row}:${index}`}
                    data-active={(activeShown?.row === row && activeShown.column === index) || undefined}
                    data-tone={look?.tone}
                    className={cellClasses(classes['cell'], column, index < stickyColumns)}
                  >
                    {props.renderCell(position)}
                  </div>
                );
              })}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function cellId(table: string, { row, column }: CellPosition): string {
  return `${table}-${row}-${column}`;
}

function cellClasses(base: string | undefined, column: TableColumn, sticky: boolean): string {
  return [base, sticky && classes['sticky'], column.align === 'end' && classes['end']]
    .filter(Boolean)
    .join(' ');
}

function clampPosition(position: CellPosition | null, rows: number, columns: number): CellPosition {
  return {
    row: Math.max(0, Math.min(rows - 1, position?.row ?? 0)),
    column: Math.max(0, Math.min(columns - 1, position?.column ?? 0)),
  };
}

function findCell(target: EventTarget): CellPosition | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
  const [row, column] = (cell?.dataset['cell'] ?? '').split(':').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

function isInteractive(target: EventTarget): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, button, a, [contenteditable]') !== null
  );
}

/** The sticky first column covers what is under it, so a cell counts as seen only right of it. */
function scrollSideways(box: HTMLElement, index: number, stickyColumns: number): void {
  if (index < stickyColumns) return;
  const cells = box.querySelectorAll<HTMLElement>('[role="columnheader"]');
  const cell = cells[index];
  if (cell === undefined) return;
  const covered = stickyColumns > 0 ? (cells[0]?.offsetWidth ?? 0) : 0;
  if (cell.offsetLeft - covered < box.scrollLeft) box.scrollLeft = cell.offsetLeft - covered;
  else if (cell.offsetLeft + cell.offsetWidth > box.scrollLeft + box.clientWidth)
    box.scrollLeft = cell.offsetLeft + cell.offsetWidth - box.clientWidth;
}
