import { Button, Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PlanOverview } from '#shared/contract/calls';
import type { Translate } from '#shared/i18n/create-translator';
import type { PlanSummary } from '#shared/import-plan/types';
import { FailureNotice } from '../../components/failure-notice';
import { Notice } from '../../components/notice';
import { PlanGuards } from '../../components/plan-guards';
import { PlanSentences } from '../../components/plan-sentences';
import { useTranslate } from '../../i18n/use-translate';
import { useImport, useImportStore } from './import-context';
import { OwnExportNotice } from './own-export-notice';
import { countToImport, type PlanState } from './import-state';
import { PlanGroups } from './plan-groups';
import { PlanNews } from './plan-news';
import classes from './plan-view.module.css';
import { RowChoices } from './row-choices';

/** The plan as sentences with numbers, the choice that shapes it, and what needs an explicit yes. */
export function PlanView(props: {
  readonly plan: Extract<PlanState, { readonly kind: 'ready' }>;
  /** Back to the table, to mend what keeps rows out. */
  readonly onCheck: () => void;
  /** To the people of the agency who are not in the sheet. */
  readonly onAbsent: () => void;
}): ReactNode {
  const { t } = useTranslate();
  const store = useImportStore();
  const { allowed, leaveOutInvalid, exactly, locations, draft } = useImport();
  const { plan } = props;
  const { overview } = plan;
  const nobody = countToImport(overview) === 0;
  const { summary } = overview;
  return (
    <div className={classes['plan']} aria-busy={plan.changing}>
      {plan.failure !== null && (
        <FailureNotice
          failure={plan.failure}
          actions={
            <Button size="sm" onClick={() => void store.preparePlan()}>
              {t('import:plan-again')}
            </Button>
          }
        />
      )}
      {draft.news !== null && <PlanNews news={draft.news} />}
      <OwnExportNotice />
      <PlanGroups overview={overview} changing={plan.changing} />
      <PlanSentences
        overview={overview}
        describe={(action) => describeAction(t, overview, action)}
        context={{ locations, renderChoices: (row) => <RowChoices row={row} /> }}
      />
      {summary.create > 0 && (
        <Checkbox
          className={classes['exactly']}
          label={t('import:exactly')}
          description={t('import:exactly-means')}
          checked={exactly}
          onChange={(event) => store.askExactly(event.currentTarget.checked)}
        />
      )}
      {nobody && summary.invalid > 0 && (
        <Notice
          tone="warn"
          title={t('import:plan-all-invalid')}
          actions={
            <Button size="compact-md" variant="default" onClick={props.onCheck}>
              {t('import:to-check')}
            </Button>
          }
        />
      )}
      {!nobody && (
        <PlanGuards
          overview={overview}
          allowed={allowed}
          onAllow={store.allowGuard}
          leaveOutInvalid={leaveOutInvalid}
          onLeaveOutInvalid={store.leaveOutInvalid}
        />
      )}
      <p className={classes['look']}>
        <span>{t('plan:absent-offer')}</span>
        <Button variant="default" size="compact-md" disabled={plan.changing} onClick={props.onAbsent}>
          {t('plan:absent-open')}
        </Button>
      </p>
    </div>
  );
}

function describeAction(t: Translate, overview: PlanOverview, action: keyof PlanSummary): string {
  const count = overview.summary[action];
  const gain = action === 'update' ? (overview.onlyGainLocations ?? 0) : 0;
  return gain === 0
    ? t(`import:plan-${action}`, { count })
    : t('import:plan-update-locations', { count, locations: gain });
}
