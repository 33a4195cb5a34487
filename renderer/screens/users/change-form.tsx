import { MultiSelect, Radio, Select, Stack, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ListedTemplate } from '#shared/contract/template-calls';
import { assertNever } from '#shared/contract/result';
import { platformLanguages, userRoles, userTypes } from '#shared/ghl/user';
import type { LocationMode } from '#shared/sheet/types';
import { FlagChooser } from '../../components/flag-chooser';
import { Card } from '../../components/screen';
import { useTranslate } from '../../i18n/use-translate';
import { changeKinds, type ChangeDraft } from './change-draft';
import classes from './change-form.module.css';
import { ScopesWishes } from './scopes-wishes';
import { TemplateChoice } from './template-choice';
import type { Locations } from './use-locations';

interface ChangeFormProps {
  readonly draft: ChangeDraft;
  readonly locations: Locations;
  /** Null while they are being read. */
  readonly templates: readonly ListedTemplate[] | null;
  readonly onChange: (change: Partial<ChangeDraft>) => void;
}

const modes: readonly LocationMode[] = ['add', 'replace', 'remove'];

/** What shall change on the left, and what exactly on the right. */
export function ChangeForm(props: ChangeFormProps): ReactNode {
  const { t } = useTranslate();
  const { draft, onChange } = props;
  return (
    <div className={classes['form']}>
      <Radio.Group
        label={<VisuallyHidden>{t('people:change-what')}</VisuallyHidden>}
        value={draft.kind}
        onChange={(value) => onChange({ kind: changeKinds.find((kind) => kind === value) ?? draft.kind })}
      >
        <Stack gap={12}>
          {changeKinds.map((kind) => (
            <Radio
              key={kind}
              value={kind}
              label={t(`people:kind-${kind}`)}
              description={t(`people:kind-${kind}-means`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Card>
        {/* The two lists of scopes have headings of their own. */}
        {draft.kind !== 'scopes' && <h2 className={classes['title']}>{t(`people:kind-${draft.kind}`)}</h2>}
        <ChangeDetails key={draft.kind} {...props} />
      </Card>
    </div>
  );
}

function ChangeDetails(props: ChangeFormProps): ReactNode {
  const { t } = useTranslate();
  const { draft, onChange } = props;
  const { kind } = draft;
  switch (kind) {
    case 'locations':
      return (
        <Stack gap={16}>
          <Radio.Group
            label={t('people:mode')}
            value={draft.mode}
            onChange={(value) => onChange({ mode: modes.find((mode) => mode === value) ?? draft.mode })}
          >
            <Stack gap={8} mt={6}>
              {modes.map((mode) => (
                <Radio
                  key={mode}
                  value={mode}
                  label={t(`people:mode-${mode}`)}
                  description={t(`people:mode-${mode}-means`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          <MultiSelect
            label={t('columns:locations')}
            searchable
            clearable
            nothingFoundMessage={t('import:field-nothing')}
            data={(props.locations.list ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={[...draft.locationIds]}
            onChange={(locationIds) => onChange({ locationIds })}
          />
        </Stack>
      );
    case 'role':
      return (
        <Stack gap={20}>
          <Radio.Group
            label={t('columns:role')}
            value={draft.role ?? ''}
            onChange={(value) => onChange({ role: userRoles.find((role) => role === value) ?? null })}
          >
            <Stack gap={8} mt={6}>
              {userRoles.map((role) => (
                <Radio
                  key={role}
                  value={role}
                  label={t(`import:role-${role}`)}
                  description={t(`people:role-${role}-means`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          <Radio.Group
            label={t('columns:type')}
            value={draft.type ?? ''}
            onChange={(value) => onChange({ type: userTypes.find((type) => type === value) ?? null })}
          >
            <Stack gap={8} mt={6}>
              <Radio value="" label={t('people:leave')} />
              {userTypes.map((type) => (
                <Radio
                  key={type}
                  value={type}
                  label={t(`import:type-${type}`)}
                  description={t(`people:type-${type}-means`)}
                />
              ))}
            </Stack>
          </Radio.Group>
        </Stack>
      );
    case 'template':
      return (
        <TemplateChoice
          templates={props.templates}
          templateId={draft.templateId}
          onChange={(templateId) => onChange({ templateId })}
        />
      );
    case 'flags':
      return (
        <>
          <p className={classes['help']}>{t('people:flags-help')}</p>
          <FlagChooser
            values={draft.flags}
            notGiven={t('people:leave-short')}
            onChange={(flags) => onChange({ flags })}
          />
        </>
      );
    case 'scopes':
      return <ScopesWishes draft={draft} onChange={onChange} />;
    case 'language':
      return (
        <Select
          label={t('columns:platformLanguage')}
          placeholder={t('people:language-choose')}
          data={platformLanguages.map((value) => ({ value, label: t(`languages:${value}`) }))}
          value={draft.language}
          allowDeselect={false}
          onChange={(value) =>
            onChange({ language: platformLanguages.find((language) => language === value) ?? null })
          }
        />
      );
    case 'password':
    case 'delete':
      return <p className={classes['help']}>{t(`people:note-${kind}-means`)}</p>;
    default:
      return assertNever(kind);
  }
}
