import { Button } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { PeopleList } from '#shared/contract/people-calls';
import { useTranslate } from '../../i18n/use-translate';
import { useRuns } from '../../state/runs-provider';
import { usePeople, usePeopleStore } from './people-context';
import { isOutdated } from './people-state';
import classes from './list-notices.module.css';
import { useCounts } from './use-counts';

/** At the documented rate of 100 requests in 10 seconds. */
const msPerRequest = 100;

/** What should be known about the list before anything is concluded from it, one line each, nothing when all is well. */
export function ListNotices({ list }: { readonly list: PeopleList }): ReactNode {
  const { t, formats } = useTranslate();
  const store = usePeopleStore();
  const { details, reading, revision, search, filter } = usePeople();
  const { runs } = useRuns();
  const shown = useCounts(list, filter, revision);
  const missing = shown?.detailsMissing ?? 0;
  const duration = formats.duration(missing * msPerRequest);
  return (
    <div className={classes['lines']}>
      {isOutdated(list, runs ?? []) && (
        <Line warn words={t('people:outdated')}>
          <Button size="compact-sm" variant="default" onClick={() => void store.read()}>
            {t('people:read-again')}
          </Button>
        </Line>
      )}
      {Object.keys(search).length > 0 && (
        <Line words={t('people:searched')}>
          <Button
            size="compact-sm"
            variant="default"
            disabled={reading !== null}
            onClick={() => void store.read({})}
          >
            {t('people:search-everybody')}
          </Button>
        </Line>
      )}
      {!list.complete && list.apiCount !== null && (
        <Line warn words={t('people:incomplete', { count: list.total, api: list.apiCount })}>
          <Button size="compact-sm" variant="default" onClick={() => void store.read()}>
            {t('people:read-again')}
          </Button>
        </Line>
      )}
      {list.shifted && list.complete && <Line words={t('people:shifted')} />}
      {details !== null && details.failed.length > 0 && (
        <Line warn words={t('people:details-failed', { count: details.failed.length })} />
      )}
      {details !== null && details.gone > 0 && (
        <Line words={t('people:details-gone', { count: details.gone })} />
      )}
      {missing > 0 && (
        <Line words={t('people:details-missing', { count: missing, duration })}>
          <Button
            size="compact-sm"
            variant="default"
            disabled={reading !== null}
            onClick={() => void store.readDetails()}
          >
            {details?.stopped === true ? t('people:details-go-on') : t('people:details-read')}
          </Button>
        </Line>
      )}
    </div>
  );
}

function Line(props: {
  readonly warn?: boolean;
  readonly words: string;
  readonly children?: ReactNode;
}): ReactNode {
  const Symbol = props.warn === true ? IconAlertTriangle : IconInfoCircle;
  return (
    <p className={classes['line']} data-warn={props.warn === true || undefined}>
      <Symbol size={17} aria-hidden className={classes['icon']} />
      <span>{props.words}</span>
      {props.children}
    </p>
  );
}
