import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowRight } from '@tabler/icons-react';
import { useCallback, useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import type { RowFilter, SheetRowView } from '#shared/sheet/types';
import { useAnnounce } from '../../components/announcer';
import { useTranslate } from '../../i18n/use-translate';
import { CheckChips } from './check-chips';
import classes from './check-step.module.css';
import { useImport, useImportStore } from './import-context';
import { ProblemPanel } from './problem-panel';
import { SheetGrid } from './sheet-grid';
import { SheetProblems } from './sheet-problems';
import { StepFrame } from '../../components/step-frame';

const everything: RowFilter = { kind: 'all' };

/** Step 3: the sheet itself, every problem on its cell, mended in place. */
export function CheckStep(props: { readonly onBack: () => void; readonly onNext: () => void }): ReactNode {
  const { t } = useTranslate();
  const store = useImportStore();
  const { sheet } = useImport();
  const announce = useAnnounce();
  const [filter, setFilter] = useState<RowFilter>(everything);
  const [active, setActive] = useState<{ readonly row: SheetRowView; readonly column: number | null } | null>(
    null,
  );

  const show = (next: RowFilter): void => {
    setFilter(next);
    // The cell in hand may not be among the rows shown now.
    setActive(null);
  };

  const undo = useCallback(async () => {
    const done = await store.undoEdit();
    if (done === null) return;
    setActive(null);
    announce(t('import:undone'));
  }, [store, announce, t]);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea') !== null;
    if (typing || event.key.toLowerCase() !== 'z' || event.shiftKey || !(event.ctrlKey || event.metaKey))
      return;
    event.preventDefault();
    void undo();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  if (sheet === null) return null;
  const { check, overview } = sheet;
  const edit = async (row: number, column: number, value: string): Promise<void> => {
    const view = await store.editCell(row, column, value);
    if (view !== null) setActive({ row: view, column });
  };
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
        <Button
          variant="default"
          size="sm"
          leftSection={<IconArrowBackUp size={18} />}
          disabled={sheet.history.undo === null}
          onClick={() => void undo()}
        >
          {t('import:undo')}
        </Button>
      </div>
      <div className={classes['work']}>
        <SheetGrid
          columns={overview.columns}
          filter={filter}
          onActive={(row, column) => setActive({ row, column })}
          onEdit={edit}
        />
        <ProblemPanel
          check={check}
          columns={overview.columns}
          filter={filter}
          active={active}
          onFilter={show}
          onEdit={edit}
        />
      </div>
    </StepFrame>
  );
}
