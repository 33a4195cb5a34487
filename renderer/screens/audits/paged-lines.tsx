import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Result } from '#shared/contract/result';
import { FailureNotice } from '../../components/failure-notice';
import { LoadingLine } from '../../components/loading-line';
import { useFocusInPlace } from '../../components/use-focus-in-place';
import { useTranslate } from '../../i18n/use-translate';
import { pageSize, usePagedRows } from '../../state/use-paged-rows';
import classes from './audits.module.css';

/** Lines of a card, fifty at a time. Give it another `key` for another list, another `version` to read it anew. */
export function PagedLines<Line>(props: {
  readonly label: string;
  readonly fetchPage: (
    offset: number,
    limit: number,
  ) => Promise<Result<{ readonly rows: readonly Line[]; readonly total: number }>>;
  readonly keyOf: (line: Line) => string;
  readonly renderLine: (line: Line) => ReactNode;
  readonly version?: unknown;
}): ReactNode {
  const { t } = useTranslate();
  const { rows, total, isFull, failure, showMore } = usePagedRows(props.fetchPage, props.version);
  const { listRef, onFocus, onBlur } = useFocusInPlace<HTMLUListElement>(rows);
  if (failure !== null) return <FailureNotice failure={failure} />;
  if (rows === null || total === null) return <LoadingLine />;
  return (
    <>
      <ul
        ref={listRef}
        onFocus={onFocus}
        onBlur={onBlur}
        className={classes['lines']}
        aria-label={props.label}
      >
        {rows.map((line) => (
          <li key={props.keyOf(line)}>{props.renderLine(line)}</li>
        ))}
      </ul>
      {rows.length < total && isFull && (
        <div className={classes['moreLine']}>
          <Button variant="subtle" size="compact-md" onClick={showMore}>
            {t('auditRoom:lines-more', { count: Math.min(pageSize, total - rows.length) })}
          </Button>
        </div>
      )}
    </>
  );
}
