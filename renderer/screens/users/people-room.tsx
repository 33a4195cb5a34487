import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload, IconRefresh, IconUsers, IconUserSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { EmptyState } from '../../components/empty-state';
import { FailureNotice } from '../../components/failure-notice';
import { PageHeader } from '../../components/page-header';
import { Screen } from '../../components/screen';
import type { VirtualTableHandle } from '../../components/virtual-table';
import { useTranslate } from '../../i18n/use-translate';
import { navigate } from '../../navigation/use-route';
import { useNow } from '../../state/use-now';
import { ExportDialog } from './export-dialog';
import { FilterChips } from './filter-chips';
import { ListNotices } from './list-notices';
import { usePeople, usePeopleStore } from './people-context';
import classes from './people-room.module.css';
import { PeopleTable } from './people-table';
import { PeopleToolbar } from './people-toolbar';
import { PersonPanel } from './person-panel';
import { ReadingBar } from './reading-bar';
import { SearchPanel } from './search-panel';
import { SelectionBar } from './selection-bar';
import { useLocations } from './use-locations';

/** The list with what can be done with it; a person opens at the side. */
export function PeopleRoom(props: { readonly agencyId: string; readonly userId: string | null }): ReactNode {
  const { t, formats } = useTranslate();
  const store = usePeopleStore();
  const { list, reading, failure, filter } = usePeople();
  const locations = useLocations(props.agencyId);
  const now = useNow();
  const table = useRef<VirtualTableHandle>(null);
  const [searching, setSearching] = useState(false);
  const [exporting, setExporting] = useState<'all' | 'selected' | null>(null);

  useEffect(() => table.current?.scrollToTop(), [filter]);

  const busy = reading !== null;
  return (
    <Screen fill>
      <PageHeader
        title={t('people:title')}
        lead={
          list === null
            ? t('people:lead')
            : t('people:lead-read', { count: list.total, when: formats.ago(list.readAt, now) })
        }
        actions={
          <>
            <Button.Group>
              <Button
                variant="default"
                disabled={busy}
                leftSection={<IconRefresh size={18} aria-hidden />}
                onClick={() => void store.read()}
              >
                {list === null ? t('people:read') : t('people:read-again')}
              </Button>
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button variant="default" px={8} disabled={busy} aria-label={t('people:read-otherwise')}>
                    <IconChevronDown size={18} aria-hidden />
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item
                    leftSection={<IconUserSearch size={16} aria-hidden />}
                    onClick={() => setSearching(true)}
                  >
                    {t('people:read-some')}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            </Button.Group>
            <Button
              variant="default"
              disabled={list === null}
              leftSection={<IconDownload size={18} aria-hidden />}
              onClick={() => setExporting('all')}
            >
              {t('people:export')}
            </Button>
          </>
        }
      />
      {reading !== null && <ReadingBar reading={reading} />}
      {failure !== null && (
        <div className={classes['notice']}>
          <FailureNotice
            failure={failure}
            actions={
              <>
                <Button size="sm" onClick={() => void store.read()}>
                  {t('common:try-again')}
                </Button>
                {failure.kind === 'token-rejected' && (
                  <Button
                    size="sm"
                    variant="default"
                    onClick={() => navigate({ name: 'connect', agencyId: props.agencyId })}
                  >
                    {t('import:plan-new-token')}
                  </Button>
                )}
              </>
            }
          />
        </div>
      )}
      {list === null ? (
        reading === null &&
        failure === null && (
          <EmptyState
            icon={IconUsers}
            title={t('people:not-read')}
            text={t('people:not-read-means')}
            action={<Button onClick={() => void store.read()}>{t('people:read')}</Button>}
          />
        )
      ) : (
        <>
          <PeopleToolbar list={list} locations={locations} />
          <FilterChips list={list} locations={locations} />
          <ListNotices list={list} />
          <PeopleTable key={list.listId} ref={table} list={list} locations={locations} />
          <SelectionBar list={list} onExport={() => setExporting('selected')} />
          {exporting !== null && (
            <ExportDialog list={list} what={exporting} onClose={() => setExporting(null)} />
          )}
        </>
      )}
      <SearchPanel opened={searching} onClose={() => setSearching(false)} locations={locations} />
      <PersonPanel agencyId={props.agencyId} userId={props.userId} locations={locations} />
    </Screen>
  );
}
