import { PasswordInput, Radio, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { SheetChoices } from '#shared/sheet/types';
import { useTranslate } from '../../i18n/use-translate';
import { useImportStore } from './import-context';

/** Passwords for new people without one: made for each (they leave only in a file somebody asks for), or one for all. */
export function PasswordChoice(props: {
  readonly choices: SheetChoices;
  /** The sheet has no column of them, so "only those in the sheet" would be none. */
  readonly required: boolean;
}): ReactNode {
  const { t } = useTranslate();
  const store = useImportStore();
  const { choices } = props;
  const shared = choices.defaults.password ?? '';
  const [wantsShared, setWantsShared] = useState(shared !== '');
  const [draft, setDraft] = useState(shared);
  const mode =
    choices.passwordMode === 'generate'
      ? 'generate'
      : wantsShared
        ? 'shared'
        : props.required
          ? null
          : 'sheet';

  const choose = (next: string): void => {
    setWantsShared(next === 'shared');
    const { password: _password, ...defaults } = choices.defaults;
    if (next === 'shared') void store.choose({ passwordMode: 'column' });
    else void store.choose({ passwordMode: next === 'generate' ? 'generate' : 'column', defaults });
  };
  return (
    <Radio.Group aria-label={t('import:password-label')} value={mode} onChange={choose}>
      <Stack gap={8} pt={6}>
        {!props.required && <Radio value="sheet" label={t('import:password-sheet')} />}
        <Radio
          value="generate"
          label={t('import:password-generate')}
          description={t('import:password-generate-help')}
        />
        <Radio
          value="shared"
          label={t('import:password-shared')}
          description={t('import:password-shared-help')}
        />
        {mode === 'shared' && (
          <PasswordInput
            ml={32}
            aria-label={t('import:password-shared')}
            description={t('import:password-rule')}
            autoComplete="new-password"
            value={draft}
            onChange={(event) => setDraft(event.currentTarget.value)}
            onBlur={() => void store.setDefaults({ password: draft === '' ? null : draft })}
            visibilityToggleButtonProps={{ 'aria-label': t('import:password-show') }}
          />
        )}
      </Stack>
    </Radio.Group>
  );
}
