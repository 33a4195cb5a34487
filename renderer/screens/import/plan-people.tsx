import type { ReactNode } from 'react';
import { describeProblem } from '#shared/sheet/describe-problem';
import type { PlanOverview } from '#shared/contract/calls';
import type { PlannedRowView, PlanSummary } from '#shared/import-plan/types';

import { PeopleList, PersonLine } from '../../components/people-list';
import { useTranslate } from '../../i18n/use-translate';
import { useBackend } from '../../state/backend-context';
import { ChangeList } from './change-list';
import { useImport } from './import-context';
import classes from './plan-people.module.css';
import { RowChoices } from './row-choices';

/** The people behind one sentence of the plan, each with what would change and what can be chosen instead. */
export function PlanPeople(props: {
  readonly overview: PlanOverview;
  readonly action: keyof PlanSummary;
}): ReactNode {
  const backend = useBackend();
  const { overview, action } = props;
  const { planId } = overview;
  return (
    <PeopleList
      total={overview.summary[action]}
      // Every change of the choices answers with another overview, and with other people behind the same sentence.
      version={overview}
      fetchPage={(offset, limit) => backend.getPlanRows({ planId, action, offset, limit })}
      renderPerson={(row) => <PlannedPerson row={row} />}
    />
  );
}

function PlannedPerson({ row }: { readonly row: PlannedRowView }): ReactNode {
  const { t } = useTranslate();
  const { locations } = useImport();
  const notes = [
    ...(row.skipReason === null ? [] : [t(`plan:skip-${row.skipReason}`)]),
    ...row.problems.map((problem) => describeProblem(t, problem)),
  ];
  return (
    <div className={classes['person']}>
      <div className={classes['who']}>
        <PersonLine name={row.name} email={row.email} row={row.row} notes={notes}>
          {row.changes.length === 0 ? undefined : (
            <ChangeList changes={row.changes} isNew={row.action === 'create'} locations={locations} />
          )}
        </PersonLine>
      </div>
      <RowChoices row={row} />
    </div>
  );
}
