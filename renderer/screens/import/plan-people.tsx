import { Button } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { describeProblem } from '#shared/sheet/describe-problem';
import type { Failure } from '#shared/contract/failure';
import type { PlannedRowView, PlanSummary } from '#shared/import-plan/types';
import { FailureNotice } from '../../components/failure-notice';
import { useTranslate } from '../../i18n/use-translate';
import { useBackend } from '../../state/backend-context';
import { ChangeList } from './change-list';
import classes from './plan-people.module.css';

const pageSize = 50;

/** The people behind one sentence of the plan, fifty at a time, each with what would change. */
export function PlanPeople(props: {
  readonly planId: string;
  readonly action: keyof PlanSummary;
  readonly total: number;
}): ReactNode {
  const { t } = useTranslate();
  const backend = useBackend();
  const { planId, action } = props;
  const [wanted, setWanted] = useState(pageSize);
  const [rows, setRows] = useState<readonly PlannedRowView[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      const answer = await backend.getPlanRows({
        planId,
        action,
        offset: wanted - pageSize,
        limit: pageSize,
      });
      if (!current) return;
      if (answer.ok) setRows((before) => [...before.slice(0, wanted - pageSize), ...answer.value.rows]);
      else setFailure(answer.failure);
    };
    void load();
    return () => {
      current = false;
    };
  }, [backend, planId, action, wanted]);

  if (failure !== null) return <FailureNotice failure={failure} />;
  return (
    <div className={classes['people']}>
      <ul className={classes['list']}>
        {rows.map((row) => (
          <li key={row.row} className={classes['person']}>
            <PersonLine row={row} />
          </li>
        ))}
      </ul>
      {rows.length < props.total && rows.length >= wanted && (
        <Button variant="subtle" size="compact-md" onClick={() => setWanted(wanted + pageSize)}>
          {t('import:people-more', { count: Math.min(pageSize, props.total - rows.length) })}
        </Button>
      )}
    </div>
  );
}

function PersonLine({ row }: { readonly row: PlannedRowView }): ReactNode {
  const { t } = useTranslate();
  const name = row.name === '' ? row.email : row.name;
  const who = (
    <>
      <span className={classes['name']}>{name === '' ? t('import:people-nameless') : name}</span>
      {row.email !== '' && row.name !== '' && <span className={classes['email']}>{row.email}</span>}
      <span className={classes['row']}>{t('import:people-row', { row: row.row })}</span>
    </>
  );
  const notes = (
    <>
      {row.skipReason !== null && <p className={classes['note']}>{t(`plan:skip-${row.skipReason}`)}</p>}
      {row.problems.map((problem, at) => (
        <p key={at} className={classes['note']}>
          {describeProblem(t, problem)}
        </p>
      ))}
    </>
  );
  if (row.changes.length === 0) {
    return (
      <>
        <div className={classes['who']}>{who}</div>
        {notes}
      </>
    );
  }
  return (
    <>
      <details>
        <summary className={classes['who']}>{who}</summary>
        <ChangeList changes={row.changes} isNew={row.action === 'create'} />
      </details>
      {notes}
    </>
  );
}
