import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { asOutput } from '#shared/contract/as-output';
import { describeFailure } from '#shared/contract/describe-failure';
import type { Failure } from '#shared/contract/failure';
import type { ListedTemplate } from '#shared/contract/preparation-calls';
import { userRoles } from '#shared/ghl/user';
import type { Translate } from '#shared/i18n/create-translator';
import { findFreeName, findStarterByName, isSameTemplateName } from '#shared/templates/template-names';
import { FailureNotice } from '../../components/failure-notice';
import { FlagChooser, type FlagValue } from '../../components/flag-chooser';
import { Notice } from '../../components/notice';
import { PageHeader } from '../../components/page-header';
import { Card, Screen, Section } from '../../components/screen';
import { ScopesChoice } from '../../components/scopes-choice';
import { useTranslate } from '../../i18n/use-translate';
import { hrefTo } from '../../navigation/route';
import { useBackend } from '../../state/backend-context';
import { StartFrom } from './start-from';
import {
  draftOf,
  emptyDraft,
  hasOpenList,
  isSameDraft,
  templateOf,
  type TemplateDraft,
} from './template-draft';
import classes from './templates.module.css';
import { findUnsaved, forgetUnsaved, keepUnsaved } from './unsaved-drafts';

const listHref = hrefTo({ name: 'templates', templateId: null, from: null });

/** One template, whole: its name, every permission, and the scopes with their three ways of saying nothing or all. */
export function TemplateEditor(props: {
  /** Tells this editor from others, for what was left unsaved. */
  readonly address: string;
  readonly templates: readonly ListedTemplate[];
  /** `new`, or the id of one of the person's own. */
  readonly templateId: string | null;
  /** Which one a new template is a copy of. */
  readonly from: string | null;
}): ReactNode {
  const { t } = useTranslate();
  const { address, templates, templateId } = props;
  const isNew = templateId === 'new';
  const [saved] = useState(() => findBeginning(props));
  const [restored, setRestored] = useState(() => findUnsaved(address) !== null);
  const [draft, setDraft] = useState<TemplateDraft>(() => findUnsaved(address) ?? saved ?? emptyDraft);
  const { failure, busy, save } = useSave(address, isNew ? null : templateId);

  if (saved === null) {
    return (
      <Screen narrow>
        <FailureNotice failure={{ kind: 'template-not-found' }} />
        <BackToList />
      </Screen>
    );
  }
  const change = (next: Partial<TemplateDraft>): void => {
    const whole = { ...draft, ...next };
    setDraft(whole);
    if (isSameDraft(whole, saved)) forgetUnsaved(address);
    else keepUnsaved(address, whole);
  };
  const startAnew = (): void => {
    forgetUnsaved(address);
    setDraft(saved);
    setRestored(false);
  };
  const nameProblem = findNameProblem(t, draft.name, templates, isNew ? null : templateId);
  const count = (value: FlagValue): number => [...draft.flags.values()].filter((one) => one === value).length;
  const isOpen = hasOpenList(draft);
  return (
    <Screen>
      <div className={classes['editor']}>
        <BackToList />
        <PageHeader
          title={isNew ? t('templates:new-title') : t('templates:edit-title', { name: saved.name })}
          lead={t('templates:editor-lead')}
        />
        {restored && (
          <Notice
            tone="info"
            title={t('templates:restored')}
            announce="status"
            actions={
              <Button size="sm" variant="default" onClick={startAnew}>
                {t('templates:start-anew')}
              </Button>
            }
          />
        )}
        <Section title={t('templates:section-name')}>
          <Card>
            <TextInput
              label={t('templates:name')}
              description={t('templates:name-help')}
              maxLength={80}
              required
              className={classes['nameField']}
              value={draft.name}
              error={draft.name === '' ? null : nameProblem}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
            <Checkbox.Group
              mt="lg"
              label={t('templates:for-roles')}
              description={t('templates:for-roles-help')}
              value={[...draft.forRoles]}
              onChange={(roles) => change({ forRoles: userRoles.filter((role) => roles.includes(role)) })}
            >
              <Group gap="lg" mt={8}>
                {userRoles.map((role) => (
                  <Checkbox key={role} value={role} label={t(`import:role-${role}`)} />
                ))}
              </Group>
            </Checkbox.Group>
          </Card>
        </Section>
        <Section title={t('templates:section-start')}>
          <Card>
            <StartFrom
              templates={templates}
              onStart={(content) =>
                change({ ...draftOf({ name: draft.name, ...content }), forRoles: draft.forRoles })
              }
            />
          </Card>
        </Section>
        <Section
          title={t('templates:section-permissions')}
          aside={
            <span className={classes['count']} role="status">
              {t('templates:count-flags', { on: count('on'), off: count('off') })}
            </span>
          }
        >
          <Card>
            <p className={classes['help']}>{t('templates:permissions-help')}</p>
            <FlagChooser
              values={draft.flags}
              notGiven={t('templates:flag-not-said')}
              onChange={(flags) => change({ flags })}
            />
          </Card>
        </Section>
        <Section title={t('templates:section-scopes')}>
          <Card>
            <ScopesChoice
              label={t('templates:section-scopes')}
              value={draft.scopes}
              onChange={(scopes) => change({ scopes })}
            />
          </Card>
        </Section>
        <Section title={t('templates:section-assigned')}>
          <Card>
            <p className={classes['help']}>{t('templates:assigned-help')}</p>
            <ScopesChoice
              label={t('templates:section-assigned')}
              value={draft.scopesAssignedToOnly}
              onChange={(scopesAssignedToOnly) => change({ scopesAssignedToOnly })}
            />
          </Card>
        </Section>
        <div className={classes['bar']}>
          {failure !== null && (
            <p role="alert" className={classes['problem']}>
              {describeFailure(t, failure).what}. {describeFailure(t, failure).next}
            </p>
          )}
          {isOpen && <p className={classes['problem']}>{t('templates:choose-scopes')}</p>}
          <Button component="a" href={listHref} variant="default" onClick={() => forgetUnsaved(address)}>
            {t('common:cancel')}
          </Button>
          <Button loading={busy} disabled={nameProblem !== null || isOpen} onClick={() => save(draft)}>
            {t('templates:save')}
          </Button>
        </div>
      </div>
    </Screen>
  );
}

function BackToList(): ReactNode {
  const { t } = useTranslate();
  return (
    <a className={classes['back']} href={listHref}>
      <IconArrowLeft size={16} aria-hidden /> {t('templates:back')}
    </a>
  );
}

/** What the editor begins with; null when the template is not there any more. */
function findBeginning(props: {
  readonly templates: readonly ListedTemplate[];
  readonly templateId: string | null;
  readonly from: string | null;
}): TemplateDraft | null {
  const { templates } = props;
  const wanted = props.templateId === 'new' ? props.from : props.templateId;
  if (wanted === null) return emptyDraft;
  const found = templates.find(({ templateId }) => templateId === wanted);
  if (found === undefined) return null;
  if (props.templateId !== 'new') return found.starter === null ? draftOf(found.template) : null;
  const name = findFreeName(found.template.name, (name) => isTaken(name, templates, null));
  return { ...draftOf(found.template), name };
}

function findNameProblem(
  t: Translate,
  name: string,
  templates: readonly ListedTemplate[],
  templateId: string | null,
): string | null {
  if (name.trim() === '') return t('templates:name-missing');
  return isTaken(name, templates, templateId) ? t('templates:name-taken') : null;
}

function isTaken(name: string, templates: readonly ListedTemplate[], except: string | null): boolean {
  return (
    findStarterByName(name) !== null ||
    templates.some((one) => one.templateId !== except && isSameTemplateName(one.template.name, name))
  );
}

function useSave(
  address: string,
  templateId: string | null,
): {
  readonly failure: Failure | null;
  readonly busy: boolean;
  readonly save: (draft: TemplateDraft) => void;
} {
  const backend = useBackend();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async (draft: TemplateDraft): Promise<void> => {
    setBusy(true);
    const result = await backend.saveTemplate({ templateId, template: asOutput(templateOf(draft)) });
    setBusy(false);
    if (!result.ok) return setFailure(result.failure);
    forgetUnsaved(address);
    window.location.hash = listHref;
  };
  return { failure, busy, save: (draft) => void save(draft) };
}
