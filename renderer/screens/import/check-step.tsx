import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useCallback, useState, type ReactNode } from 'react';
import type { Fix, SearchTerms } from '#shared/sheet/fixing/fix';
import type { RowFilter, SheetRowView, StepDone } from '#shared/sheet/types';
import { useAnnounce } from '../../components/announcer';
import { StepFrame } from '../../components/step-frame';
import { useTranslate } from '../../i18n/use-translate';
import { CheckChips } from './check-chips';
import classes from './check-step.module.css';
import { CheckTools } from './check-tools';
import { FindBar } from './find-bar';
import { useImport, useImportStore } from './import-context';
import { ProblemPanel } from './problem-panel';
import { SheetGrid } from './sheet-grid';
import { SheetProblems } from './sheet-problems';
import { useRowSelection } from './use-row-selection';
import { useSheetKeys } from './use-sheet-keys';

const everything: RowFilter = { kind: 'all' };

interface Finding {
  readonly on: 'find' | 'replace';
  /** Grows with every press of the key, so that the field gets the focus back. */
  readonly times: number;
}

/** Step 3: the sheet itself, every problem on its cell, mended in place or all of a kind at once. */
export function CheckStep(props: { readonly onBack: () => void; readonly onNext: () => void }): ReactNode {
  const { t } = useTranslate();
  const store = useImportStore();
  const { sheet } = useImport();
  const announce = useAnnounce();
  const [filter, setFilter] = useState<RowFilter>(everything);
  const [finding, setFinding] = useState<Finding | null>(null);
  const selection = useRowSelection();
  const [active, setActive] = useState<{ readonly row: SheetRowView; readonly column: number | null } | null>(
    null,
  );

  const { clear } = selection;
  const show = useCallback(
    (next: RowFilter): void => {
      setFilter(next);
      // The cell in hand may not be among the rows shown now.
      setActive(null);
      clear();
    },
    [clear],
  );
  const search = useCallback(
    (terms: SearchTerms | null) => show(terms === null ? everything : { kind: 'found', ...terms }),
    [show],
  );
  const find = (on: Finding['on']): void => setFinding((before) => ({ on, times: (before?.times ?? 0) + 1 }));
  const closeFind = (): void => {
    setFinding(null);
    if (filter.kind === 'found') show(everything);
  };

  const say = (done: StepDone | null, words: 'import:undone' | 'import:redone'): void => {
    if (done === null) return;
    // Its words may be those of the cell as it was.
    setActive(null);
    announce(t(words));
  };
  const undo = async (): Promise<void> => say(await store.undoStep(), 'import:undone');
  const redo = async (): Promise<void> => say(await store.redoStep(), 'import:redone');
  useSheetKeys({
    undo: () => void undo(),
    redo: () => void redo(),
    find: () => find('find'),
    replace: () => find('replace'),
  });

  if (sheet === null) return null;
  const { check, overview, history } = sheet;
  const edit = async (row: number, column: number, value: string): Promise<void> => {
    const view = await store.editCell(row, column, value);
    if (view === null) return;
    setActive((before) => (before?.row.row === row ? { row: view, column: before.column } : before));
  };
  const exclude = async (excluded: boolean): Promise<void> => {
    const { range } = selection;
    if (range === null) return;
    const rows = { filter, offset: range.first, limit: range.last - range.first + 1 };
    const changed = await store.exclude(rows, excluded);
    // Left out, a row has no problems to tell of; taken in again, they are told when it is chosen anew.
    setActive((before) =>
      before === null || !excluded
        ? null
        : { ...before, row: { ...before.row, excluded: true, problems: [] } },
    );
    if (changed !== null) announce(t(excluded ? 'import:rows-out' : 'import:rows-in', { count: changed }));
  };
  const fix = async (chosen: Fix): Promise<void> => {
    const changed = await store.applyFix(chosen);
    if (changed === null) return;
    setActive(null);
    announce(t(chosen.kind === 'exclude' ? 'import:rows-out' : 'import:changed-cells', { count: changed }));
  };
  const marked = selection.range === null ? 0 : selection.range.last - selection.range.first + 1;
  return (
    <StepFrame
      fill
      title={t('import:check-title')}
      lead={t('import:check-lead')}
      onBack={props.onBack}
      status={
        check.invalid === 0
          ? t('import:check-status-ready', { count: check.valid })
          : t('import:check-status-mixed', { ready: check.valid, count: check.invalid })
      }
      next={
        <Button rightSection={<IconArrowRight size={18} />} onClick={props.onNext}>
          {t('import:next-plan')}
        </Button>
      }
    >
      <SheetProblems problems={check.sheetProblems} onColumns={props.onBack} />
      <div className={classes['bar']}>
        <CheckChips check={check} filter={filter} onFilter={show} />
        <CheckTools
          history={history}
          marked={marked}
          isOut={active?.row.excluded === true}
          isFinding={finding !== null}
          onExclude={(excluded) => void exclude(excluded)}
          onFind={() => (finding === null ? find('find') : closeFind())}
          onUndo={() => void undo()}
          onRedo={() => void redo()}
        />
      </div>
      {finding !== null && (
        <FindBar columns={overview.columns} focus={finding} onTerms={search} onClose={closeFind} />
      )}
      <div className={classes['work']}>
        <SheetGrid
          columns={overview.columns}
          filter={filter}
          selection={selection}
          onActive={(row, column) => setActive({ row, column })}
          onEdit={edit}
          onExclude={(excluded) => void exclude(excluded)}
        />
        <ProblemPanel
          check={check}
          columns={overview.columns}
          filter={filter}
          active={active}
          onFilter={show}
          onEdit={edit}
          onFix={(chosen) => void fix(chosen)}
        />
      </div>
    </StepFrame>
  );
}
