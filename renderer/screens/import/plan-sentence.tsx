import {
  IconBan,
  IconPencil,
  IconPlayerSkipForward,
  IconTrash,
  IconUserPlus,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { PlanSummary } from '#shared/import-plan/types';
import { UnfoldingSentence } from '../../components/unfolding-sentence';
import { useTranslate } from '../../i18n/use-translate';
import { PlanPeople } from './plan-people';

const looks: Readonly<Record<keyof PlanSummary, readonly [Icon, 'info' | 'bad' | 'quiet']>> = {
  create: [IconUserPlus, 'info'],
  update: [IconPencil, 'info'],
  delete: [IconTrash, 'bad'],
  skip: [IconPlayerSkipForward, 'quiet'],
  invalid: [IconBan, 'bad'],
};

/** One sentence of the plan with its number; it unfolds to the people it speaks of. */
export function PlanSentence(props: {
  readonly planId: string;
  readonly summary: PlanSummary;
  readonly action: keyof PlanSummary;
}): ReactNode {
  const { t } = useTranslate();
  const { action, summary } = props;
  const [icon, tone] = looks[action];
  return (
    <UnfoldingSentence icon={icon} tone={tone} words={t(`import:plan-${action}`, { count: summary[action] })}>
      {/* Another choice of the same plan has other people behind the same sentence: the key starts them anew. */}
      <PlanPeople
        key={JSON.stringify(summary)}
        planId={props.planId}
        action={action}
        total={summary[action]}
      />
    </UnfoldingSentence>
  );
}
