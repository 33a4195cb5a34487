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
import { PlanPeople, type PlanContext } from './plan-people';
import { UnfoldingSentence } from './unfolding-sentence';

const looks: Readonly<Record<keyof PlanSummary, readonly [Icon, 'info' | 'bad' | 'quiet']>> = {
  create: [IconUserPlus, 'info'],
  update: [IconPencil, 'info'],
  delete: [IconTrash, 'bad'],
  skip: [IconPlayerSkipForward, 'quiet'],
  invalid: [IconBan, 'bad'],
};

/** One sentence of a plan with its number, in the words of whoever shows it; it unfolds to the people it speaks of. */
export function PlanSentence(props: {
  readonly overview: PlanOverview;
  readonly action: keyof PlanSummary;
  readonly words: string;
  readonly context: PlanContext;
}): ReactNode {
  const { action, overview } = props;
  const [icon, tone] = looks[action];
  return (
    <UnfoldingSentence
      icon={icon}
      tone={tone}
      words={props.words}
      startsOpen={props.context.startsOpen ?? false}
    >
      <PlanPeople key={overview.planId} overview={overview} action={action} context={props.context} />
    </UnfoldingSentence>
  );
}
