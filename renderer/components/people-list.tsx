import { Button } from '@mantine/core';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import type { Failure } from '#shared/contract/failure';
import type { Result } from '#shared/contract/result';
import { useTranslate } from '../i18n/use-translate';
import { FailureNotice } from './failure-notice';
import classes from './people-list.module.css';

const pageSize = 50;

/** The people behind one sentence, fifty at a time. Give it another `key` when they are others. */
export function PeopleList<Row extends { readonly row: number }>(props: {
  readonly total: number;
  readonly fetchPage: (offset: number, limit: number) => Promise<Result<{ readonly rows: readonly Row[] }>>;
  readonly renderPerson: (row: Row) => ReactNode;
}): ReactNode {
  const { t } = useTranslate();
  const [wanted, setWanted] = useState(pageSize);
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const fetchPage = useEffectEvent(props.fetchPage);

  useEffect(() => {
    let current = true;
    void fetchPage(wanted - pageSize, pageSize).then((answer) => {
      if (!current) return;
      if (answer.ok) setRows((before) => [...before.slice(0, wanted - pageSize), ...answer.value.rows]);
      else setFailure(answer.failure);
    });
    return () => {
      current = false;
    };
  }, [wanted]);

  if (failure !== null) return <FailureNotice failure={failure} />;
  return (
    <div className={classes['people']}>
      <ul className={classes['list']}>
        {rows.map((row) => (
          <li key={row.row} className={classes['person']}>
            {props.renderPerson(row)}
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

/** One person: who and which row; with `children` it unfolds to them. */
export function PersonLine(props: {
  readonly name: string;
  readonly email: string;
  readonly row: number;
  /** Said below, whether it is unfolded or not. */
  readonly notes: readonly string[];
  readonly children?: ReactNode;
}): ReactNode {
  const { t } = useTranslate();
  const name = props.name === '' ? props.email : props.name;
  const who = (
    <>
      <span className={classes['name']}>{name === '' ? t('import:people-nameless') : name}</span>
      {props.email !== '' && props.name !== '' && <span className={classes['email']}>{props.email}</span>}
      <span className={classes['row']}>{t('import:people-row', { row: props.row })}</span>
    </>
  );
  return (
    <>
      {props.children === undefined ? (
        <div className={classes['who']}>{who}</div>
      ) : (
        <details>
          <summary className={classes['who']}>{who}</summary>
          {props.children}
        </details>
      )}
      {props.notes.map((note) => (
        <p key={note} className={classes['note']}>
          {note}
        </p>
      ))}
    </>
  );
}
