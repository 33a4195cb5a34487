import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ListedTemplate } from '#shared/contract/preparation-calls';
import { describeStarter } from '#shared/templates/starters';
import { useTranslate } from '../../i18n/use-translate';
import { hrefTo } from '../../navigation/route';
import { describeContent } from '../../components/describe-template';
import classes from './templates.module.css';

/** One template: what it is for, what it says in numbers, and what can be done with it. */
export function TemplateLine(props: {
  readonly listed: ListedTemplate;
  readonly onExport: () => void;
  /** Null for one that comes with the app. */
  readonly onRemove: (() => void) | null;
}): ReactNode {
  const { t } = useTranslate();
  const { templateId, starter, template } = props.listed;
  const { name } = template;
  return (
    <li className={classes['line']}>
      <div className={classes['words']}>
        <p className={classes['name']}>{name}</p>
        {starter !== null && <p className={classes['about']}>{describeStarter(t, starter)}</p>}
        <p className={classes['small']}>{describeContent(t, template)}</p>
      </div>
      <div className={classes['buttons']}>
        {starter === null && (
          <Button
            component="a"
            href={hrefTo({ name: 'templates', templateId, from: null })}
            size="sm"
            variant="default"
            aria-label={t('templates:edit-of', { name })}
          >
            {t('templates:edit')}
          </Button>
        )}
        <Button
          component="a"
          href={hrefTo({ name: 'templates', templateId: 'new', from: templateId })}
          size="sm"
          variant="default"
          aria-label={t('templates:copy-of', { name })}
        >
          {t('templates:copy')}
        </Button>
        <Button
          size="sm"
          variant="subtle"
          onClick={props.onExport}
          aria-label={t('templates:export-of', { name })}
        >
          {t('templates:export')}
        </Button>
        {props.onRemove !== null && (
          <Button
            size="sm"
            variant="subtle"
            onClick={props.onRemove}
            aria-label={t('templates:remove-of', { name })}
          >
            {t('templates:remove')}
          </Button>
        )}
      </div>
    </li>
  );
}
