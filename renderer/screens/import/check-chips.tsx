import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconCopy,
  IconRowRemove,
  IconTable,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CheckSummary, RowFilter } from '#shared/sheet/types';
import { useTranslate } from '../../i18n/use-translate';
import classes from './check-chips.module.css';

type ChipKind = Exclude<RowFilter['kind'], 'code' | 'found'>;

const chips: readonly { readonly kind: ChipKind; readonly icon: Icon }[] = [
  { kind: 'all', icon: IconTable },
  { kind: 'valid', icon: IconCircleCheck },
  { kind: 'errors', icon: IconCircleX },
  { kind: 'warnings', icon: IconAlertTriangle },
  { kind: 'duplicates', icon: IconCopy },
  { kind: 'excluded', icon: IconRowRemove },
];

/** The sheet in a few numbers, each a filter of the table below. */
export function CheckChips(props: {
  readonly check: CheckSummary;
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
}): ReactNode {
  const { t } = useTranslate();
  const { check } = props;
  const counts: Readonly<Record<ChipKind, number>> = {
    all: check.rows,
    valid: check.valid,
    errors: check.invalid,
    warnings: check.warnings,
    duplicates: check.duplicates,
    excluded: check.excluded,
  };
  return (
    <div className={classes['chips']} role="group" aria-label={t('import:chips-label')}>
      {chips
        .filter(
          ({ kind }) => counts[kind] > 0 || kind === 'all' || kind === 'valid' || kind === props.filter.kind,
        )
        .map(({ kind, icon: ChipIcon }) => (
          <button
            key={kind}
            type="button"
            className={classes['chip']}
            data-kind={kind}
            aria-pressed={props.filter.kind === kind}
            onClick={() => props.onFilter({ kind })}
          >
            <ChipIcon size={17} aria-hidden className={classes['icon']} />
            {t(`import:chip-${kind}`, { count: counts[kind] })}
          </button>
        ))}
    </div>
  );
}
