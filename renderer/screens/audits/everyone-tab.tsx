import { Anchor, Drawer, Select, TextInput } from '@mantine/core';
import { IconSearch, IconUsers } from '@tabler/icons-react';
import { useCallback, useDeferredValue, useRef, useState, type ReactNode } from 'react';
import type { SnapshotInfo, SnapshotLocation, SnapshotPerson } from '#shared/audit/types';
import { isAdminRole } from '#shared/ghl/user';
import { EmptyState } from '../../components/empty-state';
import { describeMeaning } from '../../components/value-words';
import { VirtualTable, type CellPosition, type VirtualTableHandle } from '../../components/virtual-table';
import { useTranslate } from '../../i18n/use-translate';
import { hrefTo } from '../../navigation/route';
import { useBackend } from '../../state/backend-context';
import { useRowWindows } from '../../state/use-row-windows';
import classes from './audits.module.css';
import { PersonTimeline } from './person-timeline';

const columns = ['name', 'email', 'type', 'role', 'locations', 'rights', 'two-factor'] as const;
type Column = (typeof columns)[number];
const widths: Readonly<Record<Column, number>> = {
  name: 200,
  email: 240,
  type: 170,
  role: 130,
  locations: 220,
  rights: 110,
  'two-factor': 110,
};

/** Everybody in one picture, as they were then; a line opens what is known of the person over all pictures. */
export function EveryoneTab({ snapshot }: { readonly snapshot: SnapshotInfo }): ReactNode {
  const { t, formats } = useTranslate();
  const backend = useBackend();
  const { agencyId, snapshotId } = snapshot;
  const [text, setText] = useState('');
  const [locationId, setLocationId] = useState<string | null>(null);
  const [locations, setLocations] = useState<readonly SnapshotLocation[]>([]);
  const [opened, setOpened] = useState<{ readonly person: SnapshotPerson; readonly at: CellPosition } | null>(
    null,
  );
  const table = useRef<VirtualTableHandle>(null);
  const wanted = useDeferredValue(text.trim());
  const fetchRows = useCallback(
    async (offset: number, limit: number) => {
      const answer = await backend.getSnapshotPeople({
        agencyId,
        snapshotId,
        text: wanted,
        locationId,
        offset,
        limit,
      });
      if (!answer.ok) return null;
      setLocations(answer.value.locations);
      return { total: answer.value.total, rows: answer.value.people };
    },
    [backend, agencyId, snapshotId, wanted, locationId],
  );
  const { total, rowAt, show } = useRowWindows<SnapshotPerson>(fetchRows, snapshotId);

  const describe = (person: SnapshotPerson, column: Column): string => {
    switch (column) {
      case 'name':
        return person.name;
      case 'email':
        return person.email;
      case 'type':
      case 'role':
        return person[column] === null
          ? t('charts:unknown')
          : describeMeaning(t, column, person[column], null);
      case 'locations':
        return describeLocations(person);
      case 'rights':
        return describeRights(person);
      case 'two-factor':
        return person.totpEnabled === null
          ? t('charts:unknown')
          : person.totpEnabled
            ? t('auditRoom:value-yes')
            : t('auditRoom:value-no');
    }
  };
  const describeLocations = ({ type, locationIds }: SnapshotPerson): string => {
    if (type === 'agency') return t('auditRoom:everyone-all');
    if (locationIds === null) return t('charts:unknown');
    return locationIds.length === 0
      ? t('auditRoom:value-none')
      : locationIds.map((id) => describeMeaning(t, 'locationIds', id, locations)).join(', ');
  };
  const describeRights = ({ role, permissions }: SnapshotPerson): string => {
    if (isAdminRole(role)) return t('auditRoom:everyone-everything');
    if (permissions === null) return t('charts:unknown');
    const flags = Object.values(permissions);
    return t('auditRoom:everyone-rights', { on: flags.filter(Boolean).length, of: flags.length });
  };

  return (
    <>
      <div className={classes['filters']}>
        <TextInput
          className={classes['search']}
          type="search"
          aria-label={t('auditRoom:everyone-search')}
          placeholder={t('auditRoom:everyone-search')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Select
          aria-label={t('auditRoom:everyone-location')}
          placeholder={t('auditRoom:everyone-location')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('auditRoom:everyone-location-all') }}
          data={[...locations]
            .sort((a, b) => a.name.localeCompare(b.name))
            .map(({ id, name }) => ({ value: id, label: name }))}
          value={locationId}
          onChange={setLocationId}
        />
        {total !== null && (
          <p className={classes['quiet']} role="status">
            {t('auditRoom:everyone-count', { count: total })}
          </p>
        )}
      </div>
      <div className={classes['tableBox']}>
        <VirtualTable
          ref={table}
          label={t('auditRoom:tab-everyone')}
          columns={columns.map((id) => ({
            id,
            header: t(`auditRoom:column-${id}`),
            width: widths[id],
            grow: id === 'locations' || id === 'email',
          }))}
          rowCount={total ?? 0}
          onRangeChange={show}
          renderCell={({ row, column }) => {
            const person = rowAt(row);
            const id = columns[column];
            return person === null || id === undefined ? '' : describe(person, id);
          }}
          onActivate={(at) => {
            const person = rowAt(at.row);
            if (person !== null) setOpened({ person, at });
          }}
          empty={
            total === null ? undefined : (
              <EmptyState icon={IconUsers} title={t('auditRoom:everyone-nobody')} />
            )
          }
        />
      </div>
      <p className={classes['hint']}>
        {t('auditRoom:everyone-hint', { when: formats.dateTime(snapshot.takenAt) })}
      </p>
      <Drawer
        opened={opened !== null}
        onClose={() => {
          setOpened(null);
          if (opened !== null) table.current?.focusCell(opened.at);
        }}
        position="right"
        size="md"
        title={opened?.person.name}
        closeButtonProps={{ 'aria-label': t('common:close') }}
        transitionProps={{ duration: 120 }}
        classNames={{ title: classes['panelTitle'] ?? '' }}
      >
        {opened !== null && (
          <>
            <p className={classes['email']}>{opened.person.email}</p>
            <p>
              <Anchor href={hrefTo({ name: 'people', userId: opened.person.id })}>
                {t('auditRoom:open-person')}
              </Anchor>
            </p>
            <PersonTimeline agencyId={agencyId} userId={opened.person.id} />
          </>
        )}
      </Drawer>
    </>
  );
}
