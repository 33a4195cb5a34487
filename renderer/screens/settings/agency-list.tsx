import { Button, Modal } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { Agency } from '#shared/contract/calls';
import { AgencyBadge } from '../../components/agency-badge';
import { Card } from '../../components/screen';
import { useShowFailure } from '../../components/use-show-failure';
import { useTranslate } from '../../i18n/use-translate';
import { hrefTo } from '../../navigation/route';
import { useAgencies } from '../../state/agencies-provider';
import { useBackend } from '../../state/backend-context';
import classes from './settings.module.css';

/** Every connected agency with what can be done to it; a token itself is never shown, nobody here has it. */
export function AgencyList(): ReactNode {
  const { t } = useTranslate();
  const { agencies } = useAgencies();
  const [leaving, setLeaving] = useState<Agency | null>(null);
  const profiles = (agencies ?? []).filter((one) => one.kind === 'profile');
  return (
    <>
      <Card flush>
        {profiles.length === 0 ? (
          <p className={classes['none']}>{t('settings:agencies-none')}</p>
        ) : (
          <ul className={classes['agencies']}>
            {profiles.map((agency) => (
              <AgencyLine key={agency.agencyId} agency={agency} onRemove={() => setLeaving(agency)} />
            ))}
          </ul>
        )}
        <div className={classes['foot']}>
          <Button
            component="a"
            href={hrefTo({ name: 'connect', agencyId: null })}
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
          >
            {t('settings:agency-add')}
          </Button>
        </div>
      </Card>
      <RemoveAgency agency={leaving} onClose={() => setLeaving(null)} />
    </>
  );
}

function AgencyLine(props: { readonly agency: Agency; readonly onRemove: () => void }): ReactNode {
  const { t } = useTranslate();
  const { agency } = props;
  const { agencyId, name } = agency;
  return (
    <li className={classes['agency']}>
      <div className={classes['agencyWords']}>
        <p className={classes['agencyName']}>
          {name} <AgencyBadge agency={agency} />
        </p>
        <p className={classes['small']}>{t(`settings:token-${agency.token}`)}</p>
        {agency.companyId !== null && (
          <p className={classes['small']}>
            {t('settings:agency-company', { companyId: agency.companyId })}
            {agency.locationToken && ` · ${t('settings:agency-sub-account')}`}
          </p>
        )}
      </div>
      <div className={classes['agencyButtons']}>
        <Button
          component="a"
          href={hrefTo({ name: 'connect', agencyId })}
          size="sm"
          variant={agency.token === 'missing' ? 'filled' : 'default'}
          aria-label={t('settings:agency-replace-of', { name })}
        >
          {t('settings:agency-replace')}
        </Button>
        <Button
          size="sm"
          variant="default"
          onClick={props.onRemove}
          aria-label={t('settings:agency-remove-of', { name })}
        >
          {t('settings:agency-remove')}
        </Button>
      </div>
    </li>
  );
}

function RemoveAgency(props: { readonly agency: Agency | null; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslate();
  const backend = useBackend();
  const { reloadAgencies, agency: current, selectAgency } = useAgencies();
  const showFailure = useShowFailure();
  const [busy, setBusy] = useState(false);
  const remove = async ({ agencyId }: Agency): Promise<void> => {
    setBusy(true);
    if (current?.agencyId === agencyId) await selectAgency(null);
    const result = await backend.removeAgency({ agencyId });
    setBusy(false);
    props.onClose();
    if (result.ok) reloadAgencies();
    else showFailure(result.failure);
  };
  const { agency } = props;
  return (
    <Modal
      opened={agency !== null}
      onClose={props.onClose}
      title={t('settings:remove-title', { name: agency?.name ?? '' })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <p className={classes['dialogText']}>{t('settings:remove-text')}</p>
      <div className={classes['dialogButtons']}>
        <Button variant="default" onClick={props.onClose} data-autofocus>
          {t('common:cancel')}
        </Button>
        <Button color="red.9" loading={busy} onClick={() => agency !== null && void remove(agency)}>
          {t('settings:remove-action')}
        </Button>
      </div>
    </Modal>
  );
}
