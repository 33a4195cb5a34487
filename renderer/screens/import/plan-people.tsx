import type { ReactNode } from 'react';
import { describeProblem } from '#shared/sheet/describe-problem';
import type { PlannedRowView, PlanSummary } from '#shared/import-plan/types';

import { PeopleList, PersonLine } from '../../components/people-list';
import { useTranslate } from '../../i18n/use-translate';
import { useBackend } from '../../state/backend-context';
import { ChangeList } from './change-list';
import { useImport } from './import-context';

/** The people behind one sentence of the plan, each with what would change. */
export function PlanPeople(props: {
  readonly planId: string;
  readonly action: keyof PlanSummary;
  readonly total: number;
}): ReactNode {
  const backend = useBackend();
  const { planId, action } = props;
  return (
    <PeopleList
      total={props.total}
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
    <PersonLine name={row.name} email={row.email} row={row.row} notes={notes}>
      {row.changes.length === 0 ? undefined : (
        <ChangeList changes={row.changes} isNew={row.action === 'create'} locations={locations} />
      )}
    </PersonLine>
  );
}
