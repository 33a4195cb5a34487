import {
  IconBan,
  IconPencil,
  IconPlayerSkipForward,
  IconTrash,
  IconUserPlus,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { PlanOverview } from '#shared/contract/calls';
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
  readonly overview: PlanOverview;
  readonly action: keyof PlanSummary;
}): ReactNode {
  const { t } = useTranslate();
  const { action, overview } = props;
  const count = overview.summary[action];
  const gain = action === 'update' ? (overview.onlyGainLocations ?? 0) : 0;
  const [icon, tone] = looks[action];
  return (
    <UnfoldingSentence
      icon={icon}
      tone={tone}
      words={
        gain === 0
          ? t(`import:plan-${action}`, { count })
          : t('import:plan-update-locations', { count, locations: gain })
      }
    >
      <PlanPeople key={overview.planId} overview={overview} action={action} />
    </UnfoldingSentence>
  );
}
