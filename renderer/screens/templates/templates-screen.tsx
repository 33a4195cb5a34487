import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { ListedTemplate } from '#shared/contract/preparation-calls';
import { FailureNotice } from '../../components/failure-notice';
import { Notice } from '../../components/notice';
import { PageHeader } from '../../components/page-header';
import { Card, Screen, Section } from '../../components/screen';
import { useSaveFile } from '../../components/use-save-file';
import { useShowFailure } from '../../components/use-show-failure';
import { useTranslate } from '../../i18n/use-translate';
import { hrefTo } from '../../navigation/route';
import { useBackend } from '../../state/backend-context';
import { ImportTemplates } from './import-templates';
import { TemplateEditor } from './template-editor';
import { TemplateLine } from './template-line';
import classes from './templates.module.css';
import { useTemplates } from '../../state/use-templates';

/** Named sets of rights: a person's own and those that come with the app; one of them opens by its address. */
export function TemplatesScreen(props: {
  readonly templateId: string | null;
  readonly from: string | null;
}): ReactNode {
  const { templates, failure, reload } = useTemplates();
  if (failure !== null) {
    return (
      <Screen narrow>
        <FailureNotice failure={failure} actions={<TryAgain onClick={reload} />} />
      </Screen>
    );
  }
  if (templates === null) return null;
  if (props.templateId === null) return <TemplateList templates={templates} onChange={reload} />;
  const address = `${props.templateId} ${props.from ?? ''}`;
  return <TemplateEditor key={address} address={address} templates={templates} {...props} />;
}

function TryAgain({ onClick }: { readonly onClick: () => void }): ReactNode {
  const { t } = useTranslate();
  return (
    <Button size="sm" variant="default" onClick={onClick}>
      {t('common:try-again')}
    </Button>
  );
}

function TemplateList(props: {
  readonly templates: readonly ListedTemplate[];
  readonly onChange: () => void;
}): ReactNode {
  const { t, language } = useTranslate();
  const backend = useBackend();
  const saveFile = useSaveFile();
  const own = props.templates.filter(({ starter }) => starter === null);
  const starters = props.templates.filter(({ starter }) => starter !== null);
  const { removed, remove, putBack } = useRemoval(props.onChange);
  const exportThese = (these: readonly ListedTemplate[]): void =>
    void saveFile(
      backend.exportTemplates({ templateIds: these.map(({ templateId }) => templateId), language }),
    );
  return (
    <Screen>
      <PageHeader
        title={t('templates:title')}
        lead={t('templates:lead')}
        actions={
          <Button
            component="a"
            href={hrefTo({ name: 'templates', templateId: 'new', from: null })}
            leftSection={<IconPlus size={18} aria-hidden />}
          >
            {t('templates:new')}
          </Button>
        }
      />
      {removed !== null && (
        <Notice
          tone="info"
          title={t('templates:removed', { name: removed.template.name })}
          announce="status"
          actions={
            <Button size="sm" variant="default" onClick={putBack}>
              {t('templates:put-back')}
            </Button>
          }
        />
      )}
      <Section
        title={t('templates:own')}
        aside={
          own.length > 1 && (
            <Button variant="subtle" size="compact-sm" onClick={() => exportThese(own)}>
              {t('templates:export-all')}
            </Button>
          )
        }
      >
        <Card flush>
          {own.length === 0 ? (
            <p className={classes['none']}>{t('templates:own-none')}</p>
          ) : (
            <ul className={classes['lines']}>
              {own.map((listed) => (
                <TemplateLine
                  key={listed.templateId}
                  listed={listed}
                  onExport={() => exportThese([listed])}
                  onRemove={() => remove(listed)}
                />
              ))}
            </ul>
          )}
        </Card>
      </Section>
      <Section title={t('templates:starters')}>
        <Card flush>
          <ul className={classes['lines']}>
            {starters.map((listed) => (
              <TemplateLine
                key={listed.templateId}
                listed={listed}
                onExport={() => exportThese([listed])}
                onRemove={null}
              />
            ))}
          </ul>
        </Card>
      </Section>
      <Section title={t('templates:from-file')}>
        <ImportTemplates onDone={props.onChange} />
      </Section>
    </Screen>
  );
}

/** Removes at once and offers the way back in place: quicker than a question, and nothing is lost. */
function useRemoval(onChange: () => void): {
  readonly removed: ListedTemplate | null;
  readonly remove: (listed: ListedTemplate) => void;
  readonly putBack: () => void;
} {
  const backend = useBackend();
  const showFailure = useShowFailure();
  const [removed, setRemoved] = useState<ListedTemplate | null>(null);
  return {
    removed,
    remove: (listed) =>
      void backend.removeTemplate({ templateId: listed.templateId }).then((result) => {
        if (!result.ok) return showFailure(result.failure);
        setRemoved(listed);
        onChange();
      }),
    putBack: () => {
      if (removed === null) return;
      void backend.saveTemplate({ templateId: null, template: removed.template }).then((result) => {
        if (!result.ok) return showFailure(result.failure);
        setRemoved(null);
        onChange();
      });
    },
  };
}
