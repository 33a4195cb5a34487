import { Button } from '@mantine/core';
import { useLayoutEffect, useRef, type FocusEvent, type ReactNode } from 'react';
import type { Result } from '#shared/contract/result';
import { useTranslate } from '../i18n/use-translate';
import { pageSize, usePagedRows } from '../state/use-paged-rows';
import { FailureNotice } from './failure-notice';
import classes from './people-list.module.css';

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
  const { listRef, onFocus, onBlur } = useFocusInPlace(read);

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

/** When the line with the focus leaves the list, the one that takes its place gets the focus, on the same control. */
function useFocusInPlace(rows: unknown) {
  const listRef = useRef<HTMLUListElement>(null);
  const last = useRef<{ readonly index: number; readonly tag: string } | null>(null);
  useLayoutEffect(() => {
    if (last.current === null || document.activeElement !== document.body) return;
    const lines = listRef.current?.children ?? [];
    const line = lines[Math.min(last.current.index, lines.length - 1)];
    const control =
      line?.querySelector<HTMLElement>(last.current.tag) ??
      line?.querySelector<HTMLElement>('summary, button');
    control?.focus();
  }, [rows]);
  return {
    listRef,
    onFocus: ({ currentTarget, target }: FocusEvent<HTMLUListElement>): void => {
      const index = [...currentTarget.children].findIndex((line) => line.contains(target));
      last.current = { index, tag: target.tagName };
    },
    // Without a next element the focus was not taken elsewhere: its own one may have gone.
    onBlur: ({ relatedTarget }: FocusEvent<HTMLUListElement>): void => {
      if (relatedTarget !== null) last.current = null;
    },
  };
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
  readonly children?: ReactNode;
}): ReactNode {
  const { t } = useTranslate();
  const name = props.name === '' ? props.email : props.name;
  const who = (
    <>
      <span className={classes['name']}>{name === '' ? t('import:people-nameless') : name}</span>
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
