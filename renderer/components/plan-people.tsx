import type { ReactNode } from 'react';
import type { PlanOverview } from '#shared/contract/calls';
import type { GhlLocation } from '#shared/ghl/user';
import type { PlannedRowView, PlanSummary } from '#shared/import-plan/types';
import { gainsRights } from '#shared/import-plan/gains-rights';
import { describeProblem } from '#shared/sheet/describe-problem';
import { useTranslate } from '../i18n/use-translate';
import { useBackend } from '../state/backend-context';
import { ChangeList } from './change-list';
import { MoreAccessBadge } from './more-access-badge';
import { PeopleList, PersonLine } from './people-list';
import classes from './plan-people.module.css';

/** What a plan's sentences need to know beyond the plan itself. */
export interface PlanContext {
  /** Names for sub-accounts; without them their ids are shown. */
  readonly locations: readonly GhlLocation[] | null;
  /** What can be chosen for one row alone; plans without such choices leave it out. */
  readonly renderChoices?: (row: PlannedRowView) => ReactNode;
  /** False for a plan that came from no sheet: its row numbers mean nothing to anybody. */
  readonly fromSheet?: boolean;
  /** Everything is unfolded at first: right for a plan about a few people. */
  readonly startsOpen?: boolean;
}

/** The people behind one sentence of a plan, each with what would change and what can be chosen instead. */
export function PlanPeople(props: {
  readonly overview: PlanOverview;
  readonly action: keyof PlanSummary;
  readonly context: PlanContext;
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
      renderPerson={(row) => <PlannedPerson row={row} context={props.context} />}
    />
  );
}

function PlannedPerson(props: { readonly row: PlannedRowView; readonly context: PlanContext }): ReactNode {
  const { t } = useTranslate();
  const { row, context } = props;
  const notes = [
    ...(row.skipReason === null ? [] : [t(`plan:skip-${row.skipReason}`)]),
    ...row.problems.map((problem) => describeProblem(t, problem)),
  ];
  return (
    <div className={classes['person']}>
      <div className={classes['who']}>
        <PersonLine
          name={row.name}
          email={row.email}
          row={context.fromSheet === false ? null : row.row}
          notes={notes}
          startsOpen={context.startsOpen ?? false}
          badge={gainsRights(row) ? <MoreAccessBadge /> : undefined}
        >
          {row.changes.length === 0 ? undefined : (
            <ChangeList changes={row.changes} isNew={row.action === 'create'} locations={context.locations} />
          )}
        </PersonLine>
      </div>
      {context.renderChoices?.(row)}
    </div>
  );
}
