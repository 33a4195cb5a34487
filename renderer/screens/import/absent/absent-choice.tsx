import { NumberInput, Radio, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ListedTemplate } from '#shared/contract/template-calls';
import { useTranslate } from '../../../i18n/use-translate';
import classes from './absent.module.css';

/** What is to become of those who were picked, and of how many at most. */
export function AbsentChoice(props: {
  readonly wish: 'delete' | 'template' | null;
  readonly onWish: (wish: 'delete' | 'template') => void;
  readonly templates: readonly ListedTemplate[];
  readonly templateId: string | null;
  readonly onTemplate: (templateId: string | null) => void;
  readonly most: number;
  readonly onMost: (most: number) => void;
}): ReactNode {
  const { t } = useTranslate();
  return (
    <div className={classes['choice']}>
      <Radio.Group
        label={t('plan:absent-what')}
        value={props.wish}
        onChange={(value) => props.onWish(value === 'delete' ? 'delete' : 'template')}
      >
        <div className={classes['wishes']}>
          <Radio
            value="template"
            label={t('plan:absent-template')}
            description={t('plan:absent-template-help')}
          />
          <Radio value="delete" label={t('plan:absent-delete')} description={t('plan:absent-delete-help')} />
        </div>
      </Radio.Group>
      {props.wish === 'template' && (
        <Select
          label={t('fields:permissionTemplate')}
          searchable
          data={props.templates.map(({ templateId, template }) => ({
            value: templateId,
            label: template.name,
          }))}
          value={props.templateId}
          onChange={props.onTemplate}
        />
      )}
      <NumberInput
        className={classes['most']}
        label={t('plan:absent-most')}
        description={t('plan:absent-most-help')}
        min={1}
        allowDecimal={false}
        value={props.most}
        onChange={(value) => props.onMost(Math.max(1, Number(value)))}
      />
    </div>
  );
}
