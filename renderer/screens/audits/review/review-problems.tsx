import type { ReactNode } from 'react';
import type { ReviewProblem } from '#shared/audit/review/types';
import { Notice } from '../../../components/notice';
import { useTranslate } from '../../../i18n/use-translate';
import classes from './review.module.css';

/** As many problems are seen at once: what only has to be known must not push what can be done out of sight. */
const shown = { error: 20, warning: 4 } as const;

/** As many more unfold; beyond that only their number is said. */
const unfolded = 200;

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
  const first = shown[severity];
  return (
    <Notice
      tone={severity === 'error' ? 'bad' : 'warn'}
      title={t(`reviewRoom:problems-${severity}`, { count: problems.length })}
    >
      <ProblemList problems={problems.slice(0, first)} />
      {problems.length > first && (
        <details>
          <summary>{t('reviewRoom:problems-more', { count: problems.length - first })}</summary>
          <ProblemList problems={problems.slice(first, first + unfolded)} />
          {problems.length > first + unfolded && (
            <p>{t('reviewRoom:problems-more', { count: problems.length - first - unfolded })}</p>
          )}
        </details>
      )}
    </Notice>
  );
}

function ProblemList({ problems }: { readonly problems: readonly ReviewProblem[] }): ReactNode {
  const { t } = useTranslate();
  return (
    <ul className={classes['problems']}>
      {problems.map((problem) => (
        <li key={`${problem.row ?? ''} ${problem.code} ${problem.userId ?? ''}`}>
          {problem.row !== null && <strong>{t('import:people-row', { row: problem.row })} </strong>}
          {t(`review:problem-${problem.code}`, { name: problem.name, value: '', ...problem.params })}
        </li>
      ))}
    </ul>
  );
}
