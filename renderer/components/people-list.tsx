import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Result } from '#shared/contract/result';
import { useTranslate } from '../i18n/use-translate';
import { pageSize, usePagedRows } from '../state/use-paged-rows';
import { FailureNotice } from './failure-notice';
import classes from './people-list.module.css';
import { useFocusInPlace } from './use-focus-in-place';

/**
 * The people behind one sentence, fifty at a time. Give it another `key` when they are others; another `version` reads
 * the same list anew and keeps its place, for lists whose people can be moved out of it.
 */
export function PeopleList<Row extends { readonly row: number }>(props: {
  readonly total: number;
  readonly fetchPage: (offset: number, limit: number) => Promise<Result<{ readonly rows: readonly Row[] }>>;
  readonly renderPerson: (row: Row) => ReactNode;
  readonly version?: unknown;
}): ReactNode {
  const { t } = useTranslate();
  const { rows: read, isFull, failure, showMore } = usePagedRows(props.fetchPage, props.version);
  const rows = read ?? [];
  const { listRef, onFocus, onBlur } = useFocusInPlace<HTMLUListElement>(read);

  if (failure !== null) return <FailureNotice failure={failure} />;
  return (
    <div className={classes['people']}>
      <ul ref={listRef} className={classes['list']} onFocus={onFocus} onBlur={onBlur}>
        {rows.map((row) => (
          <li key={row.row} className={classes['person']}>
            {props.renderPerson(row)}
          </li>
        ))}
      </ul>
      {rows.length < props.total && isFull && (
        <Button variant="subtle" size="compact-md" onClick={showMore}>
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
  /** Null where rows mean nothing to anybody: a plan that came from no sheet. */
  readonly row: number | null;
  /** Said below, whether it is unfolded or not. */
  readonly notes: readonly string[];
  readonly startsOpen?: boolean;
  /** What has to be seen before the line is unfolded. */
  readonly badge?: ReactNode;
  readonly children?: ReactNode;
}): ReactNode {
  const { t } = useTranslate();
  const name = props.name === '' ? props.email : props.name;
  const who = (
    <>
      <span className={classes['name']}>{name === '' ? t('import:people-nameless') : name}</span>
      {props.badge !== undefined && <span className={classes['badge']}>{props.badge}</span>}
      {props.email !== '' && props.name !== '' && <span className={classes['email']}>{props.email}</span>}
      {props.row !== null && (
        <span className={classes['row']}>{t('import:people-row', { row: props.row })}</span>
      )}
    </>
  );
  return (
    <>
      {props.children === undefined ? (
        <div className={classes['who']}>{who}</div>
      ) : (
        <details open={props.startsOpen}>
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
