import { IconArrowRight, IconMinus, IconPlus, type Icon } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { AuditChange } from '#shared/audit/types';
import type { NamedLocation } from '../../components/value-words';
import { useTranslate } from '../../i18n/use-translate';
import classes from './change-words.module.css';
import { describeChange } from './describe-change';

/** Of a long list of rights gained or lost, as many are shown at first. */
const shownAtFirst = 6;

/** What a change did to one person: before → after, or what was gained and lost. */
export function ChangeWords(props: {
  readonly change: Pick<AuditChange, 'kind' | 'field' | 'before' | 'after'>;
  readonly locations: readonly NamedLocation[] | null;
}): ReactNode {
  const { t } = useTranslate();
  const words = describeChange(t, props.change, props.locations);
  if (words === null) return null;
  if (words.kind === 'replaced')
    return (
      <p className={classes['line']}>
        <span className={classes['before']}>{words.before}</span>
        <IconArrowRight
          size={15}
          role="img"
          aria-label={t('import:change-to')}
          className={classes['arrow']}
        />
        <span className={classes['after']}>{words.after}</span>
      </p>
    );
  return (
    <>
      <Items icon={IconPlus} label={t('auditRoom:gained')} items={words.gained} look="gained" />
      <Items icon={IconMinus} label={t('auditRoom:lost')} items={words.lost} look="lost" />
    </>
  );
}

function Items(props: {
  readonly icon: Icon;
  readonly label: string;
  readonly items: readonly string[];
  readonly look: 'gained' | 'lost';
}): ReactNode {
  const { t } = useTranslate();
  const [all, setAll] = useState(false);
  const { items } = props;
  if (items.length === 0) return null;
  const Symbol = props.icon;
  const shown = all ? items : items.slice(0, shownAtFirst);
  return (
    <p className={classes['line']}>
      <Symbol size={15} role="img" aria-label={props.label} className={classes['arrow']} />
      <span className={classes[props.look]}>{shown.join(' · ')}</span>
      {shown.length < items.length && (
        <button type="button" className={classes['more']} onClick={() => setAll(true)}>
          {t('auditRoom:items-more', { count: items.length - shown.length })}
        </button>
      )}
    </p>
  );
}
