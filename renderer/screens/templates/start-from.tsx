import { Select } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { ListedTemplate } from '#shared/contract/preparation-calls';
import type { PermissionTemplate } from '#shared/ghl/permission-template';
import { useTranslate } from '../../i18n/use-translate';
import { useAgencies } from '../../state/agencies-provider';
import { CopyFromPerson } from './copy-from-person';
import classes from './templates.module.css';

/** What the permissions can be copied from: any template there is, or somebody who has them already. */
export function StartFrom(props: {
  readonly templates: readonly ListedTemplate[];
  readonly onStart: (content: Omit<PermissionTemplate, 'name'>) => void;
}): ReactNode {
  const { t } = useTranslate();
  const { agency } = useAgencies();
  const [said, setSaid] = useState('');
  const start = (name: string, content: Omit<PermissionTemplate, 'name'>): void => {
    props.onStart(content);
    setSaid(t('templates:copied', { name }));
  };
  return (
    <>
      <div className={classes['starts']}>
        <Select
          label={t('templates:start-template')}
          placeholder={t('templates:start-template-choose')}
          searchable
          value={null}
          nothingFoundMessage={t('templates:nothing-found')}
          data={props.templates.map(({ templateId, template }) => ({
            value: templateId,
            label: template.name,
          }))}
          onChange={(chosen) => {
            const found = props.templates.find(({ templateId }) => templateId === chosen);
            if (found === undefined) return;
            const { name, ...content } = found.template;
            start(name, content);
          }}
        />
        {agency === null ? (
          <p className={classes['small']}>{t('templates:start-person-offline')}</p>
        ) : (
          <CopyFromPerson key={agency.agencyId} agencyId={agency.agencyId} onStart={start} />
        )}
      </div>
      <p role="status" className={classes['small']}>
        {said}
      </p>
    </>
  );
}
