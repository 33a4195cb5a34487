import { useState, type ReactNode } from 'react';
import type { ReviewProblem } from '#shared/audit/review/types';
import { PlanPage } from '../../../components/plan-page';
import { useTranslate } from '../../../i18n/use-translate';
import { navigate } from '../../../navigation/use-route';
import { useBackend } from '../../../state/backend-context';
import { useBackendData } from '../../../state/use-backend-data';
import { ReviewProblems } from './review-problems';

/** `#/audits/apply/<id>`: everything decided as a plan against GoHighLevel as it is now; its run has its own page. */
export function ReviewPlan(props: { readonly agencyId: string; readonly reviewId: string }): ReactNode {
  const { t } = useTranslate();
  const backend = useBackend();
  const { agencyId, reviewId } = props;
  const locations = useBackendData(`locations ${agencyId}`, () => backend.listLocations({ agencyId }));
  const [problems, setProblems] = useState<readonly ReviewProblem[]>([]);
  return (
    <PlanPage
      agencyId={agencyId}
      title={t('reviewRoom:plan-title')}
      lead={t('reviewRoom:plan-lead')}
      locations={locations.data}
      prepare={async () => {
        const answer = await backend.prepareReviewPlan({ reviewId });
        if (answer.ok) setProblems(answer.value.problems);
        return answer;
      }}
      describe={(action, count) => t(`import:plan-${action}`, { count })}
      startLabel={(count) => t('reviewRoom:plan-start', { count })}
      note={<ReviewProblems problems={problems} />}
      onBack={() => navigate({ name: 'audits', part: 'review', detail: reviewId })}
      onStarted={(runId) => navigate({ name: 'run', runId })}
    />
  );
}
