import { PasswordInput, Radio, Stack, VisuallyHidden } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { PasswordMode } from '#shared/sheet/types';
import { isStrongPassword } from '#shared/sheet/values/understand-text';
import { Notice } from '../../components/notice';
import { useTranslate } from '../../i18n/use-translate';
import { useSettings } from '../../state/settings-provider';
import { useImport, useImportStore } from './import-context';
import classes from './password-choice.module.css';

/**
 * Where new people's passwords come from: the sheet's column, made for each (they leave only in a file somebody asks for),
 * or one for all, which is possible and not recommended.
 */
export function PasswordChoice({
  required,
}: {
  /** The sheet has no column of them, so "only those in the sheet" would be none. */
  readonly required: boolean;
}): ReactNode {
  const { t } = useTranslate();
  const store = useImportStore();
  const { sheet } = useImport();
  if (sheet === null) return null;
  const { passwordMode, defaults } = sheet.choices;
  const shared = defaults.password ?? '';
  // A default beside the column's mode fills what is blank: without a column it is everybody's.
  const mode: PasswordMode =
    required && passwordMode === 'column' && shared !== '' ? 'one-for-all' : passwordMode;

  const choose = (next: string): void => {
    if (next === 'one-for-all') void store.choose({ passwordMode: next });
    else void store.setDefaults({ password: null }, { passwordMode: next === 'generate' ? next : 'column' });
  };
  return (
    <Radio.Group
      label={<VisuallyHidden>{t('import:password-label')}</VisuallyHidden>}
      labelProps={{ className: classes['label'] }}
      value={required && mode === 'column' ? null : mode}
      onChange={choose}
    >
      <Stack gap={8} pt={6}>
        {!required && <Radio value="column" label={t('import:password-sheet')} />}
        <Radio
          value="generate"
          label={t(required ? 'import:password-generate' : 'import:password-generate-rest')}
          description={t('import:password-generate-help')}
        />
        <Radio
          value="one-for-all"
          label={t('import:password-shared')}
          description={required ? undefined : t('import:password-shared-column')}
        />
        {mode === 'one-for-all' && <SharedPassword key={shared} shared={shared} />}
      </Stack>
    </Radio.Group>
  );
}

function SharedPassword({ shared }: { readonly shared: string }): ReactNode {
  const { t } = useTranslate();
  const store = useImportStore();
  const { appInfo } = useSettings();
  const [text, setText] = useState(shared);
  const isWeak = shared !== '' && !isStrongPassword(shared);
  return (
    <div className={classes['shared']}>
      <Notice tone="warn" title={t('import:password-shared-warning')}>
        <p>{t('import:password-shared-help')}</p>
      </Notice>
      <PasswordInput
        aria-label={t('import:password-shared')}
        description={t('import:password-rule')}
        error={isWeak ? t('import:password-weak') : null}
        autoComplete="new-password"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => {
          if (text !== shared) void store.setDefaults({ password: text === '' ? null : text });
        }}
        visibilityToggleButtonProps={{ 'aria-label': t('import:password-show') }}
      />
      {appInfo.keychain !== 'available' && <p className={classes['note']}>{t('import:password-not-kept')}</p>}
    </div>
  );
}
