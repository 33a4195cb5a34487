import {
  IconBan,
  IconChevronDown,
  IconPencil,
  IconPlayerSkipForward,
  IconTrash,
  IconUserPlus,
  type Icon,
} from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import type { PlanSummary } from '#shared/import-plan/types';
import { useTranslate } from '../../i18n/use-translate';
import { PlanPeople } from './plan-people';
import classes from './plan-sentence.module.css';

const icons: Readonly<Record<keyof PlanSummary, Icon>> = {
  create: IconUserPlus,
  update: IconPencil,
  delete: IconTrash,
  skip: IconPlayerSkipForward,
  invalid: IconBan,
};

/** One sentence with its number; it unfolds to the people it speaks of, who are fetched only then. */
export function PlanSentence(props: {
  readonly planId: string;
  readonly summary: PlanSummary;
  readonly action: keyof PlanSummary;
}): ReactNode {
  const { t } = useTranslate();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { action, summary } = props;
  const ActionIcon = icons[action];
  return (
    <>
      <button
        type="button"
        className={classes['sentence']}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <ActionIcon size={20} stroke={1.75} aria-hidden className={classes['icon']} data-action={action} />
        <span className={classes['words']}>{t(`import:plan-${action}`, { count: summary[action] })}</span>
        <IconChevronDown size={18} aria-hidden className={classes['chevron']} />
      </button>
      <div id={id} hidden={!open}>
        {open && (
          // Another choice of the same plan has other people behind the same sentence: the key starts them anew.
          <PlanPeople
            key={JSON.stringify(summary)}
            planId={props.planId}
            action={action}
            total={summary[action]}
          />
        )}
      </div>
    </>
  );
}
