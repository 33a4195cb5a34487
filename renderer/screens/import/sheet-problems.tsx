import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { describeProblem } from '#shared/sheet/describe-problem';
import type { Problem } from '#shared/sheet/problem';
import { Notice } from '../../components/notice';
import { useTranslate } from '../../i18n/use-translate';
import { nameField } from '../../components/name-field';
import { useImport } from './import-context';
import { isFromHere } from './own-export';
import classes from './sheet-problems.module.css';

/** What is wrong with the sheet as a whole: one notice for all it lacks, and one for everything odd about the file. */
export function SheetProblems(props: {
  readonly problems: readonly Problem[];
  readonly onColumns: () => void;
}): ReactNode {
  const { t, formats } = useTranslate();
  // Everybody in an export exists already: nothing is wrong unless somebody was added to it.
  const fromHere = isFromHere(useImport().sheet);
  const isMissing = (problem: Problem): boolean => problem.code === 'missing-column';
  const missing = props.problems.filter(isMissing).flatMap(({ field }) => (field === null ? [] : [field]));
  const odd = props.problems.filter((problem) => !isMissing(problem));
  if (missing.length + odd.length === 0) return null;
  return (
    <div className={classes['notices']}>
      {missing.length > 0 && (
        <Notice
          tone={fromHere ? 'info' : 'bad'}
          title={t('import:check-missing', {
            count: missing.length,
            fields: formats.list(missing.map((field) => nameField(t, field))),
          })}
          actions={
            <Button size="compact-md" variant="default" onClick={props.onColumns}>
              {t('import:to-columns')}
            </Button>
          }
        >
          {fromHere ? <p>{t('import:missing-lead-export')}</p> : undefined}
        </Notice>
      )}
      {odd.length > 0 && (
        <Notice tone="warn" title={t('import:check-odd')}>
          {odd.map((problem, at) => (
            <p key={at}>{describeProblem(t, problem)}</p>
          ))}
        </Notice>
      )}
    </div>
  );
}
