import { Anchor, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ListedTemplate } from '#shared/contract/template-calls';
import { describePermission } from '#shared/ghl/describe-permission';
import type { PermissionTemplate } from '#shared/ghl/permission-template';
import { useTranslate } from '../../i18n/use-translate';
import { hrefTo } from '../../navigation/route';
import classes from './change-form.module.css';

/** One of the kept sets of rights, with everything it sets: what it does not name stays as it is. */
export function TemplateChoice(props: {
  readonly templates: readonly ListedTemplate[] | null;
  readonly templateId: string | null;
  readonly onChange: (templateId: string | null) => void;
}): ReactNode {
  const { t } = useTranslate();
  const { templates } = props;
  const chosen = templates?.find(({ templateId }) => templateId === props.templateId);
  return (
    <>
      <Select
        label={t('people:kind-template')}
        placeholder={t('people:template-choose')}
        searchable
        nothingFoundMessage={t('import:field-nothing')}
        data={(templates ?? []).map(({ templateId, template }) => ({
          value: templateId,
          label: template.name,
        }))}
        value={props.templateId}
        onChange={props.onChange}
      />
      {chosen !== undefined && <TemplateSummary template={chosen.template} />}
      <p className={classes['summary']}>
        <Anchor href={hrefTo({ name: 'templates', templateId: null, from: null })} inherit>
          {t('templates:open')}
        </Anchor>
      </p>
    </>
  );
}

function TemplateSummary({ template }: { readonly template: PermissionTemplate }): ReactNode {
  const { t } = useTranslate();
  const namesOf = (on: boolean): readonly string[] =>
    Object.entries(template.permissions)
      .filter(([, value]) => value === on)
      .map(([flag]) => describePermission(t, flag));
  const on = namesOf(true);
  const off = namesOf(false);
  const { scopes } = template;
  return (
    <>
      {on.length > 0 && <FlagNames title={t('people:template-on', { count: on.length })} names={on} />}
      {off.length > 0 && <FlagNames title={t('people:template-off', { count: off.length })} names={off} />}
      <p className={classes['summary']}>
        {scopes === undefined
          ? t('people:template-scopes-leave')
          : scopes.length === 0
            ? t('people:template-scopes-none')
            : t('people:template-scopes-exactly', { count: scopes.length })}
      </p>
    </>
  );
}

function FlagNames(props: { readonly title: string; readonly names: readonly string[] }): ReactNode {
  return (
    <>
      <p className={classes['summary']}>{props.title}</p>
      <ul className={classes['flagNames']}>
        {props.names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </>
  );
}
