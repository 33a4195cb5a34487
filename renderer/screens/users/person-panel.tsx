import { Button, Drawer, Skeleton } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { FailureNotice } from '../../components/failure-notice';
import { useTranslate } from '../../i18n/use-translate';
import { navigate } from '../../navigation/use-route';
import { useBackend } from '../../state/backend-context';
import { useBackendData } from '../../state/use-backend-data';
import { PersonTimeline } from '../audits/person-timeline';
import { nameOf } from './describe-person';
import { usePeopleStore } from './people-context';
import { PersonAccess } from './person-access';
import { PersonFacts } from './person-facts';
import classes from './person-panel.module.css';
import type { Locations } from './use-locations';

/** One person at the side, as GoHighLevel answers now: who, where, what they may do, and the answer itself, folded. */
export function PersonPanel(props: {
  readonly agencyId: string;
  /** Null while nobody is open. */
  readonly userId: string | null;
  readonly locations: Locations;
}): ReactNode {
  const { t } = useTranslate();
  // While the panel slides away it still shows who was in it.
  const [last, setLast] = useState(props.userId);
  if (props.userId !== null && props.userId !== last) setLast(props.userId);
  return (
    <Drawer
      opened={props.userId !== null}
      onClose={() => navigate({ name: 'people', userId: null })}
      position="right"
      size={560}
      title={t('people:person')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      transitionProps={{ duration: 150 }}
      classNames={{ title: classes['panelTitle'] ?? '' }}
    >
      {last !== null && (
        <Person key={last} agencyId={props.agencyId} userId={last} locations={props.locations} />
      )}
    </Drawer>
  );
}

function Person(props: {
  readonly agencyId: string;
  readonly userId: string;
  readonly locations: Locations;
}): ReactNode {
  const { t } = useTranslate();
  const backend = useBackend();
  const store = usePeopleStore();
  const { agencyId, userId } = props;
  const { data, failure, reload } = useBackendData(`person/${agencyId}/${userId}`, () =>
    backend.getPerson({ agencyId, userId }),
  );
  if (failure !== null) {
    return (
      <FailureNotice
        failure={failure}
        actions={
          <Button size="sm" onClick={reload}>
            {t('common:try-again')}
          </Button>
        }
      />
    );
  }
  if (data === null) {
    return (
      <div aria-busy>
        <p className={classes['loading']}>{t('common:loading')}</p>
        <Skeleton height={18} width="60%" mb={10} />
        <Skeleton height={14} width="80%" mb={10} />
        <Skeleton height={14} width="70%" />
      </div>
    );
  }
  const { user } = data;
  return (
    <>
      <h3 className={classes['name']}>{nameOf(user)}</h3>
      <p className={classes['email']}>{user.email}</p>
      <div className={classes['actions']}>
        <Button
          size="sm"
          leftSection={<IconPencil size={18} aria-hidden />}
          onClick={() => store.change([user.id], 'locations', nameOf(user))}
        >
          {t('people:change')}
        </Button>
        <Button
          size="sm"
          variant="default"
          leftSection={<IconTrash size={18} aria-hidden />}
          onClick={() => store.change([user.id], 'delete', nameOf(user))}
        >
          {t('people:delete')}
        </Button>
      </div>
      <PersonFacts user={user} locations={data.locations} />
      <PersonAccess user={user} />
      <section className={classes['part']}>
        <h4 className={classes['partTitle']}>{t('people:person-history')}</h4>
        <PersonTimeline agencyId={agencyId} userId={userId} />
      </section>
      <details className={classes['raw']}>
        <summary>{t('people:raw')}</summary>
        <p className={classes['hint']}>{t('people:raw-means')}</p>
        <pre tabIndex={0} aria-label={t('people:raw')} className={classes['json']}>
          {JSON.stringify(data.raw, null, 2)}
        </pre>
      </details>
    </>
  );
}
