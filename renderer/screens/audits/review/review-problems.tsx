import type { ReactNode } from 'react';
import type { ReviewProblem } from '#shared/audit/review/types';
import { Notice } from '../../../components/notice';
import { useTranslate } from '../../../i18n/use-translate';
import classes from './review.module.css';

/** As many problems of one weight are listed; the rest is counted. */
const shown = 20;

/** Lines of an answered sheet, or of a plan made from it, that need a look, in plain words. */
export function ReviewProblems({ problems }: { readonly problems: readonly ReviewProblem[] }): ReactNode {
  return (['error', 'warning'] as const).map((severity) => (
    <ProblemsOf
      key={severity}
      severity={severity}
      problems={problems.filter((problem) => problem.severity === severity)}
    />
  ));
}

function ProblemsOf(props: {
  readonly severity: ReviewProblem['severity'];
  readonly problems: readonly ReviewProblem[];
}): ReactNode {
  const { t } = useTranslate();
  const { problems, severity } = props;
  if (problems.length === 0) return null;
  return (
    <Notice
      tone={severity === 'error' ? 'bad' : 'warn'}
      title={t(`reviewRoom:problems-${severity}`, { count: problems.length })}
    >
      <ul className={classes['problems']}>
        {problems.slice(0, shown).map((problem) => (
          <li key={`${problem.row ?? ''} ${problem.code} ${problem.userId ?? ''}`}>
            {problem.row !== null && <strong>{t('import:people-row', { row: problem.row })} </strong>}
            {t(`review:problem-${problem.code}`, { name: problem.name, value: '', ...problem.params })}
          </li>
        ))}
      </ul>
      {problems.length > shown && <p>{t('reviewRoom:problems-more', { count: problems.length - shown })}</p>}
    </Notice>
  );
}
