import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SheetChoices } from '#shared/sheet/types';
import { describeContent } from '../../components/describe-template';
import { nameField } from '../../components/name-field';
import { useTranslate } from '../../i18n/use-translate';
import { hrefTo } from '../../navigation/route';
import { useTemplates } from '../../state/use-templates';
import { ChoiceRow } from './choice-row';
import { useImportStore } from './import-context';
import classes from './shared-fields.module.css';

/** One template for everyone whose row names none. It reaches those who exist only when that is chosen. */
export function TemplateDefault({ choices }: { readonly choices: SheetChoices }): ReactNode {
  const { t } = useTranslate();
  const store = useImportStore();
  const { templates } = useTemplates();
  const value = choices.defaults.permissionTemplate ?? null;
  const chosen = templates?.find(({ template }) => template.name === value);
  return (
    <div>
      <Select
        aria-label={t('import:shared-label', { field: nameField(t, 'permissionTemplate') })}
        placeholder={t('import:shared-not-given')}
        data={(templates ?? []).map(({ template }) => template.name)}
        value={chosen === undefined ? null : value}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('import:shared-clear') }}
        nothingFoundMessage={t('templates:nothing-found')}
        onChange={(name) => void store.setDefaults({ permissionTemplate: name })}
      />
      {chosen !== undefined && (
        <>
          <p className={classes['note']}>{describeContent(t, chosen.template)}</p>
          <ChoiceRow
            label={t('templates:for-whom')}
            options={(['new', 'everyone'] as const).map((one) => ({
              value: one,
              label: t(`templates:for-${one}`),
            }))}
            value={choices.templateFor ?? 'new'}
            onChange={(templateFor) => void store.choose({ templateFor })}
          />
        </>
      )}
      <a className={classes['note']} href={hrefTo({ name: 'templates', templateId: null, from: null })}>
        {t('templates:open')}
      </a>
    </div>
  );
}
