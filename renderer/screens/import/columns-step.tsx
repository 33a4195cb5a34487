import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { ColumnMatch } from '#shared/sheet/types';
import { useTranslate } from '../../i18n/use-translate';
import { ColumnLine } from './column-line';
import classes from './columns-step.module.css';
import { findMissingFields, groupColumns, type ColumnGroup } from './field-catalogue';
import { useImport, useImportStore } from './import-context';
import { MappingMenu } from './mapping-menu';
import { MappingNews, type MappingEvent } from './mapping-news';
import { MissingFields } from './missing-fields';
import { OwnExportNotice } from './own-export-notice';
import { SharedFields } from './shared-fields';
import { StepFrame } from '../../components/step-frame';
import { useGrowingCount } from './use-growing-count';

/** Each has a list of its own to choose from. */
const linesAtOnce = 2;
const groups: readonly ColumnGroup[] = ['check', 'sure', 'unused'];

/** Step 2: what each column means, what stands in for the columns the sheet lacks, and what its values stand for. */
export function ColumnsStep(props: { readonly onBack: () => void; readonly onNext: () => void }): ReactNode {
  const { t } = useTranslate();
  const store = useImportStore();
  const { sheet } = useImport();
  const [mappingEvent, setMappingEvent] = useState<MappingEvent | null>(null);
  const columns: readonly ColumnMatch[] = sheet?.overview.columns ?? [];
  // Decided when the step opens: a column that is answered stays where it is, and so does the focus.
  const [groupOf, setGroupOf] = useState(() => groupColumns(columns, sheet?.questions ?? []));
  const drawn = useGrowingCount(columns.length, linesAtOnce, 0);
  /** Another mapping is another beginning. */
  const regroup = (event: MappingEvent | null): void => {
    const now = store.getState().sheet;
    if (now !== null && event?.kind !== 'saved')
      setGroupOf(groupColumns(now.overview.columns, now.questions));
    setMappingEvent(event);
  };
  if (sheet === null) return null;

  const ordered = groups.flatMap((group) => columns.filter((column) => groupOf.get(column.index) === group));
  const shown = new Set(ordered.slice(0, drawn).map(({ index }) => index));
  const missing = findMissingFields(columns, sheet.choices);
  const open = sheet.openQuestions;
  return (
    <StepFrame
      title={t('import:columns-title')}
      lead={t('import:columns-lead')}
      aside={<MappingMenu onEvent={regroup} />}
      onBack={props.onBack}
      status={[
        ...(missing.length > 0 ? [t('import:columns-missing', { count: missing.length })] : []),
        ...(open > 0 ? [t('import:columns-open', { count: open })] : []),
        ...(missing.length + open === 0 ? [t('import:columns-done')] : []),
      ].join(' · ')}
      next={
        <Button rightSection={<IconArrowRight size={18} />} onClick={props.onNext}>
          {t('import:next-check')}
        </Button>
      }
    >
      <MappingNews event={mappingEvent} onUndo={() => void store.undoStep().then(() => regroup(null))} />
      <OwnExportNotice />
      <MissingFields columns={columns} choices={sheet.choices} />
      {groups.map((group) => {
        const members = columns.filter((column) => groupOf.get(column.index) === group);
        if (members.length === 0) return null;
        return (
          <section key={group} className={classes['group']} aria-labelledby={`columns-${group}`}>
            <h2 id={`columns-${group}`} className={classes['groupTitle']}>
              {t(`import:columns-${group}`)}
              <span className={classes['count']}>{members.length}</span>
            </h2>
            <ul className={classes['list']}>
              {members
                .filter(({ index }) => shown.has(index))
                .map((column) => (
                  <ColumnLine key={column.index} column={column} sheet={sheet} />
                ))}
            </ul>
          </section>
        );
      })}
      <SharedFields columns={columns} choices={sheet.choices} />
    </StepFrame>
  );
}
