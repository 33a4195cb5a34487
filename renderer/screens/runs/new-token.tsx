import { Anchor, Button, PasswordInput } from '@mantine/core';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { Agency } from '#shared/contract/calls';
import { assertNever } from '#shared/contract/result';
import { FailureNotice } from '../../components/failure-notice';
import { Notice } from '../../components/notice';
import { useTranslate } from '../../i18n/use-translate';
import { hrefTo } from '../../navigation/route';
import { useAgencies } from '../../state/agencies-provider';
import { useBackend } from '../../state/backend-context';
import { judgeToken, type TokenVerdict } from './judge-token';
import classes from './run-view.module.css';

/**
 * A new token right where a run waits for one: checked, kept, and the run goes on. The token lives in the password field
 * only and never becomes state of the page.
 */
export function NewToken(props: {
  readonly agency: Agency;
  /** Goes on with the run. */
  readonly onReplaced: () => Promise<unknown>;
}): ReactNode {
  const { t } = useTranslate();
  const backend = useBackend();
  const { reloadAgencies } = useAgencies();
  const { agency, onReplaced } = props;
  const field = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState(false);
  const [verdict, setVerdict] = useState<TokenVerdict | null>(null);

  const replace = async (token: string): Promise<TokenVerdict> => {
    const checkId = `${performance.timeOrigin}-${performance.now()}`;
    const checked = await backend.checkConnection({ checkId, token, companyId: agency.companyId });
    if (!checked.ok) return { kind: 'refused', failure: checked.failure };
    const judged = judgeToken(checked.value, agency.companyId);
    if (judged.kind !== 'fits') return judged;
    const replaced = await backend.replaceToken({
      agencyId: agency.agencyId,
      token,
      locationToken: checked.value.locationToken,
    });
    return replaced.ok ? judged : { kind: 'refused', failure: replaced.failure };
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const token = field.current?.value.trim() ?? '';
    setMissing(token === '');
    if (token === '') return field.current?.focus();
    setBusy(true);
    const found = await replace(token);
    setVerdict(found);
    if (found.kind === 'fits') {
      if (field.current) field.current.value = '';
      reloadAgencies();
      await onReplaced();
    }
    setBusy(false);
  };

  return (
    <form className={classes['newToken']} onSubmit={(event) => void submit(event)}>
      <div className={classes['newTokenField']}>
        <PasswordInput
          ref={field}
          label={t('history:new-token', { agency: agency.name })}
          error={missing ? t('connect:token-needed') : undefined}
          autoComplete="off"
          spellCheck={false}
          visibilityToggleButtonProps={{ 'aria-label': t('connect:token-show'), tabIndex: 0 }}
          onChange={() => {
            setMissing(false);
            setVerdict(null);
          }}
        />
        <Button type="submit" loading={busy}>
          {t('history:new-token-continue')}
        </Button>
      </div>
      <Anchor size="sm" href={hrefTo({ name: 'connect', agencyId: agency.agencyId })}>
        {t('history:new-token-where')}
      </Anchor>
      {verdict !== null && <VerdictNotice verdict={verdict} />}
    </form>
  );
}

function VerdictNotice({ verdict }: { readonly verdict: TokenVerdict }): ReactNode {
  const { t } = useTranslate();
  switch (verdict.kind) {
    case 'fits':
      return null;
    case 'other-company':
      return (
        <Notice tone="bad" announce="alert" title={t('connect:other-company')}>
          <p>{t('connect:other-company-next')}</p>
        </Notice>
      );
    case 'refused':
      return <FailureNotice failure={verdict.failure} />;
    default:
      return assertNever(verdict);
  }
}
