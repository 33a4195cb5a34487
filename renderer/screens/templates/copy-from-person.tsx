import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { CallOutput } from '#shared/contract/calls';
import type { Failure } from '#shared/contract/failure';
import type { PermissionTemplate } from '#shared/ghl/permission-template';
import { isAdminRole } from '#shared/ghl/user';
import { templateFromPerson } from '#shared/templates/template-from-person';
import { FailureNotice } from '../../components/failure-notice';
import { useTranslate } from '../../i18n/use-translate';
import { useBackend } from '../../state/backend-context';
import classes from './templates.module.css';

type PersonRow = CallOutput<'getPeopleRows'>['rows'][number];

/** So many people are offered; whoever finds more types more of the name. */
const mostOffered = 8;

/** Finds somebody by name or email and takes over what they may do, as GoHighLevel answers it now. */
export function CopyFromPerson(props: {
  readonly agencyId: string;
  readonly onStart: (name: string, content: Omit<PermissionTemplate, 'name'>) => void;
}): ReactNode {
  const { t } = useTranslate();
  const backend = useBackend();
  const { agencyId } = props;
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<CallOutput<'getPeopleRows'> | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const search = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    setFound(null);
    const list = await backend.loadPeople({ agencyId, search: { query: query.trim() } });
    const rows = list.ok
      ? await backend.getPeopleRows({
          listId: list.value.listId,
          filter: {},
          sort: null,
          offset: 0,
          limit: mostOffered,
        })
      : list;
    setBusy(false);
    if (rows.ok) setFound(rows.value);
    else setFailure(rows.failure);
  };
  const take = async (person: PersonRow): Promise<void> => {
    setBusy(true);
    const answer = await backend.getPerson({ agencyId, userId: person.id });
    setBusy(false);
    if (!answer.ok) return setFailure(answer.failure);
    props.onStart(person.name, templateFromPerson(answer.value.user));
    setFound(null);
  };
  return (
    <div>
      <form
        className={classes['search']}
        onSubmit={(event) => {
          event.preventDefault();
          if (query.trim() !== '') void search();
        }}
      >
        <TextInput
          label={t('templates:start-person')}
          placeholder={t('templates:start-person-search')}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Button
          type="submit"
          variant="default"
          loading={busy}
          leftSection={<IconSearch size={18} aria-hidden />}
        >
          {t('templates:search')}
        </Button>
      </form>
      {failure !== null && <FailureNotice failure={failure} />}
      {found !== null && (
        <p role="status" className={classes['small']}>
          {t('templates:people-found', { count: found.total })}
        </p>
      )}
      <ul className={classes['people']}>
        {(found?.rows ?? []).map((person) => (
          <li key={person.id}>
            <Button
              variant="subtle"
              size="compact-sm"
              disabled={busy}
              onClick={() => void take(person)}
              aria-label={t('templates:take-person', { name: person.name })}
            >
              {person.name}
            </Button>{' '}
            <span className={classes['small']}>
              {person.email}
              {isAdminRole(person.role) && ` · ${t('templates:person-is-admin')}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
