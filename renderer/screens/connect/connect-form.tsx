import { Button, PasswordInput, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconLock } from '@tabler/icons-react';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { Agency, ConnectionReport } from '#shared/contract/calls';
import type { Failure } from '#shared/contract/failure';
import { useAnnounce } from '../../components/announcer';
import { FailureNotice } from '../../components/failure-notice';
import { Notice } from '../../components/notice';
import { Card } from '../../components/screen';
import { useTranslate } from '../../i18n/use-translate';
import { navigate } from '../../navigation/use-route';
import { useAgencies } from '../../state/agencies-provider';
import { useBackend } from '../../state/backend-context';
import { useSettings } from '../../state/settings-provider';
import { Checklist } from './checklist';
import classes from './connect.module.css';
import { listLines, needsCompany } from './connection-checklist';
import { useTokenCheck } from './use-token-check';

/** Long enough to be a token: pasting one starts the check by itself. */
const tokenLength = 20;

/**
 * The token, its check, and saving it. The token lives in the password field only: it is read when it is needed and
 * never becomes state of the page, and the field is emptied once it is saved.
 */
export function ConnectForm({ agency }: { readonly agency: Agency | null }): ReactNode {
  const { t } = useTranslate();
  const { appInfo } = useSettings();
  const field = useRef<HTMLInputElement>(null);
  const [companyId, setCompanyId] = useState('');
  const [asksCompany, setAsksCompany] = useState(false);
  const [tokenMissing, setTokenMissing] = useState(false);
  const { state, check, forget } = useTokenCheck();
  const checking = state.phase === 'checking';
  const companyMissing = needsCompany(state);
  // Once asked for, the field stays while the next check runs: it must not vanish under the person typing.
  if (companyMissing && !asksCompany) setAsksCompany(true);
  useAnnounceVerdict(state.phase === 'checked' ? state.report : null);

  const readToken = (): string => field.current?.value.trim() ?? '';
  const start = (): void => {
    const token = readToken();
    setTokenMissing(token === '');
    if (token === '') field.current?.focus();
    else void check(token, agency?.companyId ?? (companyId.trim() || null));
  };
  const clear = (): void => {
    if (field.current) field.current.value = '';
  };

  return (
    <div className={classes['form']}>
      <Card>
        <form
          className={classes['fields']}
          onSubmit={(event) => {
            event.preventDefault();
            start();
          }}
        >
          <PasswordInput
            ref={field}
            label={t('connect:token')}
            description={t('connect:token-help')}
            error={tokenMissing ? t('connect:token-needed') : undefined}
            autoComplete="off"
            spellCheck={false}
            visibilityToggleButtonProps={{ 'aria-label': t('connect:token-show'), tabIndex: 0 }}
            onChange={() => {
              setTokenMissing(false);
              forget();
            }}
            onPaste={() => {
              // The field holds the pasted text only after this event.
              setTimeout(() => {
                if (readToken().length >= tokenLength) start();
              });
            }}
          />
          {asksCompany && agency === null && (
            <TextInput
              label={t('connect:company')}
              description={t('connect:company-help')}
              value={companyId}
              onChange={(event) => setCompanyId(event.currentTarget.value)}
            />
          )}
          <p className={classes['kept']}>
            <IconLock size={16} stroke={1.75} aria-hidden />
            {appInfo.keychain === 'available' ? t('connect:kept-keychain') : t('connect:kept-session')}
          </p>
          <Button
            type="submit"
            loading={checking}
            variant={state.phase === 'checked' && state.report.usable ? 'default' : 'filled'}
            className={classes['checkButton']}
          >
            {state.phase === 'idle' || checking ? t('connect:check') : t('connect:check-again')}
          </Button>
        </form>
      </Card>
      {state.phase === 'failed' && <FailureNotice failure={state.failure} />}
      {(state.phase === 'checking' || state.phase === 'checked') && (
        <Card>
          <h2 className={classes['cardTitle']}>{t('connect:checklist-title')}</h2>
          <Checklist lines={listLines(state)} />
          {state.phase === 'checked' && state.report.locationToken && (
            <p className={classes['note']}>{t('connect:sub-account-note')}</p>
          )}
        </Card>
      )}
      {state.phase === 'checked' && state.report.usable && (
        <SaveForm agency={agency} report={state.report} readToken={readToken} onSaved={clear} />
      )}
    </div>
  );
}

function useAnnounceVerdict(report: ConnectionReport | null): void {
  const { t } = useTranslate();
  const announce = useAnnounce();
  useEffect(() => {
    if (report !== null)
      announce(report.usable ? t('connect:announce-usable') : t('connect:announce-not-usable'));
  }, [announce, t, report]);
}

function SaveForm(props: {
  readonly agency: Agency | null;
  readonly report: ConnectionReport;
  readonly readToken: () => string;
  readonly onSaved: () => void;
}): ReactNode {
  const { t } = useTranslate();
  const backend = useBackend();
  const { reloadAgencies, selectAgency } = useAgencies();
  const { agency, report } = props;
  const [onlyLocation] = report.locations;
  const [name, setName] = useState(
    report.locationToken && report.locations.length === 1 ? (onlyLocation?.name ?? '') : '',
  );
  const [nameMissing, setNameMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  // What comes next is the name, or where there is one already, the button: bring it into sight and under the hand.
  const next = useRef<HTMLFormElement>(null);
  useEffect(() => {
    next.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, []);

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const token = props.readToken();
    const company = report.companyId;
    if (token === '' || company === null) return;
    if (agency === null && name.trim() === '') return setNameMissing(true);
    setBusy(true);
    const result =
      agency === null
        ? await backend.addAgency({ name, token, companyId: company, locationToken: report.locationToken })
        : await backend.replaceToken({
            agencyId: agency.agencyId,
            token,
            locationToken: report.locationToken,
          });
    setBusy(false);
    if (!result.ok) return setFailure(result.failure);
    props.onSaved();
    reloadAgencies();
    await selectAgency(result.value.agencyId);
    notifications.show({
      message:
        agency === null
          ? t('connect:saved-new', { name: result.value.name })
          : t('connect:saved-replaced', { name: result.value.name }),
      closeButtonProps: { 'aria-label': t('common:close') },
    });
    if (agency === null) navigate({ name: 'home' }, { replace: true });
    // Back to where the new token was asked for: the run it held, or the settings.
    else if (window.history.length > 1) window.history.back();
    else navigate({ name: 'settings' }, { replace: true });
  };

  if (agency !== null && agency.companyId !== null && report.companyId !== agency.companyId)
    return (
      <Notice tone="bad" announce="alert" title={t('connect:other-company')}>
        <p>{t('connect:other-company-next')}</p>
      </Notice>
    );
  return (
    <Card>
      <form ref={next} className={classes['fields']} onSubmit={(event) => void save(event)}>
        {failure !== null && <FailureNotice failure={failure} />}
        {agency === null && (
          <TextInput
            label={t('connect:name')}
            description={t('connect:name-help')}
            placeholder={t('connect:name-placeholder')}
            error={nameMissing ? t('connect:name-needed') : undefined}
            maxLength={100}
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value);
              setNameMissing(false);
            }}
          />
        )}
        <Button type="submit" loading={busy} className={classes['checkButton']}>
          {agency === null ? t('connect:save') : t('connect:save-replace')}
        </Button>
      </form>
    </Card>
  );
}
