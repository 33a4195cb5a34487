import { Button, Checkbox, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { userRoles, userTypes } from '#shared/ghl/user';
import type { PeopleSearch } from '#shared/people/saved-view';
import { useTranslate } from '../../i18n/use-translate';
import { usePeople, usePeopleStore } from './people-context';
import { readIds } from './read-ids';
import classes from './side-panel.module.css';
import type { Locations } from './use-locations';

/** What GoHighLevel itself is asked for: an agency of many thousands need not be read whole to look at one branch. */
export function SearchPanel(props: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly locations: Locations;
}): ReactNode {
  const { t } = useTranslate();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={t('people:search-title')}
      size={560}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <SearchForm {...props} />
    </Modal>
  );
}

function SearchForm(props: { readonly onClose: () => void; readonly locations: Locations }): ReactNode {
  const { t } = useTranslate();
  const store = usePeopleStore();
  const [draft, setDraft] = useState<PeopleSearch>(usePeople().search);
  const [ids, setIds] = useState((draft.ids ?? []).join('\n'));
  const put = (change: { readonly [K in keyof PeopleSearch]?: PeopleSearch[K] | undefined }): void => {
    const next = Object.entries({ ...draft, ...change }).filter(
      ([, value]) => value !== undefined && value !== '' && value !== false,
    );
    setDraft(Object.fromEntries(next) as PeopleSearch);
  };
  const read = (search: PeopleSearch): void => {
    props.onClose();
    void store.read(search);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { ids: _before, ...rest } = draft;
    const wanted = readIds(ids);
    read(wanted.length === 0 ? rest : { ...rest, ids: wanted });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap={14}>
        <p className={classes['lead']}>{t('people:search-lead')}</p>
        <TextInput
          label={t('people:search-query')}
          description={t('people:search-query-help')}
          data-autofocus
          value={draft.query ?? ''}
          onChange={(event) => put({ query: event.currentTarget.value })}
        />
        <Select
          label={t('people:search-location')}
          searchable
          clearable
          nothingFoundMessage={t('import:field-nothing')}
          data={(props.locations.list ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.locationId ?? null}
          onChange={(locationId) => put({ locationId: locationId ?? undefined })}
        />
        <Select
          label={t('columns:role')}
          clearable
          data={userRoles.map((role) => ({ value: role, label: t(`import:role-${role}`) }))}
          value={draft.role ?? null}
          onChange={(role) => put({ role: role ?? undefined })}
        />
        <Select
          label={t('columns:type')}
          clearable
          data={userTypes.map((type) => ({ value: type, label: t(`import:type-${type}`) }))}
          value={draft.type ?? null}
          onChange={(type) => put({ type: type ?? undefined })}
        />
        <Textarea
          label={t('people:search-ids')}
          description={t('people:search-ids-help')}
          autosize
          minRows={2}
          maxRows={5}
          value={ids}
          onChange={(event) => setIds(event.currentTarget.value)}
        />
        <Checkbox
          label={t('people:search-two-way')}
          checked={draft.enabled2waySync === true}
          onChange={(event) => put({ enabled2waySync: event.currentTarget.checked })}
        />
        <div className={classes['footer']}>
          <Button variant="default" onClick={() => read({})}>
            {t('people:search-everybody')}
          </Button>
          <Button type="submit">{t('people:search-read')}</Button>
        </div>
      </Stack>
    </form>
  );
}
