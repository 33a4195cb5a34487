import { Button } from '@mantine/core';
import { IconEraser, IconRowRemove, IconWand } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { AvailableFix, Fix } from '#shared/sheet/fixing/fix';
import type { ColumnMatch } from '#shared/sheet/types';
import { useTranslate } from '../../i18n/use-translate';
import classes from './fix-list.module.css';
import { describeFix } from './fix-words';

const icons: Readonly<Partial<Record<Fix['kind'], typeof IconWand>>> = {
  clear: IconEraser,
  exclude: IconRowRemove,
};

/** Fixes of one kind of problem, each a button with the number it changes. */
export function FixButtons(props: {
  readonly fixes: readonly AvailableFix[];
  readonly onFix: (fix: Fix) => void;
}): ReactNode {
  const { t } = useTranslate();
  if (props.fixes.length === 0) return null;
  return (
    <div className={classes['buttons']}>
      {props.fixes.map((available) => {
        const FixIcon = icons[available.fix.kind] ?? IconWand;
        return (
          <Button
            key={available.fix.kind}
            variant={available.fix.kind === 'suggestions' ? 'light' : 'subtle'}
            size="compact-sm"
            leftSection={<FixIcon size={15} aria-hidden />}
            onClick={() => props.onFix(available.fix)}
          >
            {describeFix(t, available)}
          </Button>
        );
      })}
    </div>
  );
}

/** What only tidies up: what it does, to which column, with the first cell it would change before and after. */
export function TidyList(props: {
  readonly fixes: readonly AvailableFix[];
  readonly columns: readonly ColumnMatch[];
  readonly onFix: (fix: Fix) => void;
}): ReactNode {
  const { t, formats } = useTranslate();
  if (props.fixes.length === 0) return null;
  return (
    <>
      <h2 className={classes['title']}>{t('import:tidy-title')}</h2>
      <ul className={classes['list']}>
        {props.fixes.map((available) => {
          const { fix, count, example } = available;
          const heading = headingOf(fix, props.columns);
          return (
            <li key={`${fix.kind}:${heading ?? ''}`}>
              <button type="button" className={classes['tidy']} onClick={() => props.onFix(fix)}>
                <span className={classes['what']}>
                  <span>
                    {describeFix(t, available)}
                    {heading !== null && <span className={classes['where']}> · {heading}</span>}
                  </span>
                  <span className={classes['count']}>{formats.number(count)}</span>
                </span>
                {example !== null && (
                  <span className={classes['example']}>
                    {t('import:tidy-example', { before: example.before, after: example.after })}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function headingOf(fix: Fix, columns: readonly ColumnMatch[]): string | null {
  const column = 'columns' in fix ? fix.columns[1] : 'column' in fix ? fix.column : null;
  return columns.find(({ index }) => index === column)?.heading ?? null;
}
