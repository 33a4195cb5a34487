import { Button, Checkbox } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { assertNever } from '#shared/contract/result';
import type { GhlLocation } from '#shared/ghl/user';
import { FailureNotice } from '../../../components/failure-notice';
import { Notice } from '../../../components/notice';
import { ProgressBar } from '../../../components/progress-bar';
import { describeMeaning } from '../../../components/value-words';
import { useTranslate } from '../../../i18n/use-translate';
import { pageSize } from '../../../state/use-paged-rows';
import classes from './absent.module.css';
import type { AbsentList, AbsentState } from './use-absent-people';

interface Choosing {
  readonly chosen: ReadonlySet<string>;
  readonly locations: readonly GhlLocation[] | null;
  readonly onChoose: (userIds: readonly string[], isChosen: boolean) => void;
}

/** Whom the sheet leaves out, each with a tick; what may be wrong with the list is said before it. */
export function AbsentPeople(props: { readonly state: AbsentState } & Choosing): ReactNode {
  const { t } = useTranslate();
  const { state } = props;
  switch (state.kind) {
    case 'none':
      return null;
    case 'reading': {
      const words =
        state.total === 0
          ? t('import:plan-reading')
          : t('import:plan-reading-count', { done: state.done, count: state.total });
      return (
        <ProgressBar
          done={state.done}
          total={state.total}
          label={t('import:plan-reading')}
          valueText={words}
        />
      );
    }
    case 'failed':
      return <FailureNotice failure={state.failure} />;
    case 'listed':
      // Another list starts at its beginning.
      return <Listed key={state.found.absentId} {...props} list={state} />;
    default:
      return assertNever(state);
  }
}

function Listed(props: { readonly list: AbsentList } & Choosing): ReactNode {
  const { t } = useTranslate();
  const [shown, setShown] = useState(pageSize);
  const { list, chosen } = props;
  const { found, people } = list;
  if (people.length === 0) return <p>{t('plan:absent-nobody', { count: found.inScope })}</p>;
  // Whoever shares a name with a row may well be that row's person: only a person decides that.
  const sure = people.filter(({ sameName }) => !sameName).map(({ userId }) => userId);
  return (
    <>
      <p className={classes['found']}>
        {t('plan:absent-found', { count: people.length, all: found.inScope })}
      </p>
      {found.unreadableRows > 0 && (
        <Notice tone="warn" title={t('plan:absent-unreadable', { count: found.unreadableRows })} />
      )}
      <p className={classes['all']}>
        {sure.length > 0 && (
          <Button variant="subtle" size="compact-md" onClick={() => props.onChoose(sure, true)}>
            {t('plan:absent-choose-all', { count: sure.length })}
          </Button>
        )}
        {chosen.size > 0 && (
          <Button variant="subtle" size="compact-md" onClick={() => props.onChoose([...chosen], false)}>
            {t('plan:absent-choose-none')}
          </Button>
        )}
        {found.sameName > 0 && <span>{t('plan:absent-same-name-left', { count: found.sameName })}</span>}
      </p>
      <ul className={classes['people']} aria-label={t('plan:absent-title')}>
        {people.slice(0, shown).map((person) => (
          <li key={person.userId}>
            <Checkbox
              checked={chosen.has(person.userId)}
              onChange={(event) => props.onChoose([person.userId], event.currentTarget.checked)}
              label={`${person.name} · ${person.email}`}
              description={[
                ...(person.role === null ? [] : [describeMeaning(t, 'role', person.role, props.locations)]),
                ...person.locationIds.map((id) => describeMeaning(t, 'locationIds', id, props.locations)),
                ...(person.sameName ? [t('plan:absent-same-name')] : []),
              ].join(' · ')}
            />
          </li>
        ))}
      </ul>
      {shown < people.length && (
        <Button variant="subtle" size="compact-md" onClick={() => setShown(shown + pageSize)}>
          {t('import:people-more', { count: Math.min(pageSize, people.length - shown) })}
        </Button>
      )}
    </>
  );
}
