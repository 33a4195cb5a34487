import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleX, IconWand } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { AvailableFix, Fix } from '#shared/sheet/fixing/fix';
import { describeProblem } from '#shared/sheet/describe-problem';
import type { Problem, ProblemCode } from '#shared/sheet/problem';
import type { CheckSummary, ColumnMatch, RowFilter, SheetRowView } from '#shared/sheet/types';
import { useTranslate } from '../../i18n/use-translate';
import { FixButtons, TidyList } from './fix-list';
import { codeOf } from './fix-words';
import { problemsOf } from './grid-columns';
import classes from './problem-panel.module.css';
import { cellWordsId } from './sheet-grid';
import { useFixes } from './use-fixes';

/** Beside the table: what is wrong with the cell in hand, its fix as a button, and every kind of problem with its count. */
export function ProblemPanel(props: {
  readonly check: CheckSummary;
  readonly columns: readonly ColumnMatch[];
  readonly filter: RowFilter;
  readonly active: { readonly row: SheetRowView; readonly column: number | null } | null;
  readonly onFilter: (filter: RowFilter) => void;
  readonly onEdit: (row: number, column: number, value: string) => Promise<void>;
  readonly onFix: (fix: Fix) => void;
}): ReactNode {
  const { t, formats } = useTranslate();
  const fixes = useFixes();
  const { check, filter } = props;
  // Problems of the sheet as a whole have no rows to show; they stand above the table.
  const whole = new Set(check.sheetProblems.map(({ code }) => code));
  const kinds = (Object.entries(check.byCode) as [ProblemCode, number][])
    .filter(([code, count]) => count > 0 && !whole.has(code))
    .sort(([, a], [, b]) => b - a);
  return (
    <aside className={classes['panel']} aria-label={t('import:panel-label')} tabIndex={0}>
      <div id={cellWordsId} className={classes['cell']}>
        <ActiveCell {...props} />
      </div>
      {kinds.length > 0 && (
        <>
          <h2 className={classes['title']}>{t('import:panel-kinds')}</h2>
          <ul className={classes['kinds']}>
            {kinds.map(([code, count]) => {
              const pressed = filter.kind === 'code' && filter.code === code;
              return (
                <li key={code}>
                  <button
                    type="button"
                    className={classes['kind']}
                    aria-pressed={pressed}
                    onClick={() => props.onFilter(pressed ? { kind: 'all' } : { kind: 'code', code })}
                  >
                    <span>{t(`import:kind-${code}`)}</span>
                    <span className={classes['count']}>{formats.number(count)}</span>
                  </button>
                  <FixButtons fixes={fixesFor(fixes, code, pressed)} onFix={props.onFix} />
                </li>
              );
            })}
          </ul>
        </>
      )}
      <TidyList
        fixes={fixes.filter(({ fix }) => codeOf(fix) === null)}
        columns={props.columns}
        onFix={props.onFix}
      />
    </aside>
  );
}

/** What mends a kind is always at hand; what gives values or rows up only once somebody looks at it. */
function fixesFor(fixes: readonly AvailableFix[], code: ProblemCode, looking: boolean): AvailableFix[] {
  return fixes.filter(({ fix }) => codeOf(fix) === code && (looking || fix.kind === 'suggestions'));
}

function ActiveCell(props: Parameters<typeof ProblemPanel>[0]): ReactNode {
  const { t } = useTranslate();
  const { active, columns } = props;
  if (active === null) return <p className={classes['hint']}>{t('import:panel-hint')}</p>;
  const { row, column } = active;
  const heading = columns.find(({ index }) => index === column)?.heading;
  // On the row's number every problem of the row is told; on a cell only its own.
  const problems = column === null ? row.problems : problemsOf(row, column);
  return (
    <>
      <h2 className={classes['title']}>
        {heading === undefined
          ? t('import:panel-row', { row: row.row })
          : t('import:panel-cell', { row: row.row, heading })}
      </h2>
      {problems.length === 0 ? (
        <p className={classes['hint']}>
          {row.excluded === true
            ? t('import:panel-out')
            : row.problems.length === 0
              ? t('import:panel-fine')
              : t('import:panel-fine-here')}
        </p>
      ) : (
        <ul className={classes['problems']}>
          {problems.map((problem, at) => (
            <ProblemLine
              key={`${problem.code}:${at}`}
              problem={problem}
              onFix={(fixColumn, value) => void props.onEdit(row.row, fixColumn, value)}
            />
          ))}
        </ul>
      )}
    </>
  );
}

function ProblemLine(props: {
  readonly problem: Problem;
  readonly onFix: (column: number, value: string) => void;
}): ReactNode {
  const { t } = useTranslate();
  const { problem } = props;
  const { column, suggestion } = problem;
  const bad = problem.severity === 'error';
  const ProblemIcon = bad ? IconCircleX : IconAlertTriangle;
  return (
    <li className={classes['problem']}>
      <ProblemIcon
        size={18}
        role="img"
        aria-label={bad ? t('import:row-bad') : t('import:row-warn')}
        className={bad ? classes['bad'] : classes['warn']}
      />
      <div className={classes['words']}>
        <p className={classes['sentence']}>
          {describeProblem(t, problem)}
          {problem.onlyForCreate === true && ` ${t('import:only-for-new')}`}
        </p>
        {column !== null && suggestion !== null && (
          <Button
            variant="light"
            size="compact-sm"
            classNames={{ root: classes['fix'], label: classes['fixLabel'] }}
            leftSection={<IconWand size={15} />}
            onClick={() => props.onFix(column, suggestion)}
          >
            {t('import:fix', { value: suggestion })}
          </Button>
        )}
      </div>
    </li>
  );
}
