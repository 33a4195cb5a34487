import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ProgressBar } from '../../components/progress-bar';
import { useTranslate } from '../../i18n/use-translate';
import { usePeopleStore } from './people-context';
import type { Reading } from './people-state';
import classes from './reading-bar.module.css';

/** How far reading has come, and the way to stop it. */
export function ReadingBar({ reading }: { readonly reading: Reading }): ReactNode {
  const { t } = useTranslate();
  const store = usePeopleStore();
  const { stage, done, total } = reading;
  const label = t(`people:reading-${stage}`);
  const words = total === 0 ? label : t(`people:reading-${stage}-count`, { done, count: total });
  return (
    <div className={classes['reading']}>
      <div className={classes['line']}>
        <span className={classes['words']}>{words}</span>
        <Button size="compact-sm" variant="default" onClick={() => void store.cancel()}>
          {t('people:reading-stop')}
        </Button>
      </div>
      <ProgressBar slim done={done} total={total} label={label} valueText={words} />
    </div>
  );
}
