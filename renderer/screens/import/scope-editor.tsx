import { Checkbox, Radio, Stack, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { describeScope, describeScopeGroup, scopesByGroup } from '#shared/ghl/describe-scope';
import type { Field } from '#shared/sheet/fields';
import { foldText } from '#shared/sheet/fold-text';
import { Notice } from '../../components/notice';
import { useTranslate } from '../../i18n/use-translate';
import { EditorDialog } from './editor-dialog';
import { nameField } from '../../components/name-field';
import classes from './flag-list.module.css';
import type { ListValue } from './shared-values';

/** The 189 scopes by area. "Not given" and "explicitly none" are two answers, and the second says what it does. */
export function ScopeEditor(props: {
  readonly field: Field;
  readonly value: ListValue;
  readonly onChange: (value: ListValue) => void;
}): ReactNode {
  const { t } = useTranslate();
  const [kind, setKind] = useState<ListValue['kind']>('not-given');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [search, setSearch] = useState('');
  const wanted = foldText(search);
  const { value } = props;

  const toggle = (scopes: readonly string[], on: boolean): void => {
    const next = new Set(chosen);
    for (const scope of scopes) {
      if (on) next.add(scope);
      else next.delete(scope);
    }
    setChosen(next);
  };
  const groups = scopesByGroup
    .map(({ group, scopes }) => ({
      group,
      title: describeScopeGroup(t, group),
      scopes: scopes
        .map((scope) => ({ scope, words: describeScope(t, scope) }))
        .filter(({ scope, words }) => foldText(`${words} ${scope}`).includes(wanted)),
    }))
    .filter(({ scopes }) => scopes.length > 0);

  return (
    <EditorDialog
      title={nameField(t, props.field)}
      summary={
        value.kind === 'chosen'
          ? t('import:scopes-chosen', { count: value.values.length })
          : t(`import:list-${value.kind}`)
      }
      onOpen={() => {
        setKind(value.kind);
        setChosen(new Set(value.kind === 'chosen' ? value.values : []));
        setSearch('');
      }}
      onApply={() => props.onChange(kind === 'chosen' ? { kind, values: [...chosen] } : { kind })}
    >
      <Radio.Group
        aria-label={nameField(t, props.field)}
        value={kind}
        onChange={(next) => setKind(next === 'none' || next === 'chosen' ? next : 'not-given')}
      >
        <Stack gap={8}>
          <Radio
            value="not-given"
            label={t('import:list-not-given')}
            description={t('import:scopes-not-given-help')}
          />
          <Radio value="chosen" label={t('import:list-chosen')} />
          <Radio value="none" label={t('import:list-none')} />
        </Stack>
      </Radio.Group>
      {kind === 'none' && (
        <div className={classes['notice']}>
          <Notice tone="warn" title={t('import:scopes-none-what')} announce="status">
            <p>{t('import:scopes-none-means')}</p>
          </Notice>
        </div>
      )}
      {kind === 'chosen' && (
        <>
          <TextInput
            mt="md"
            aria-label={t('import:scopes-search')}
            placeholder={t('import:scopes-search')}
            leftSection={<IconSearch size={18} aria-hidden />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <p className={classes['count']} role="status">
            {t('import:scopes-chosen', { count: chosen.size })}
          </p>
          {groups.map(({ group, title, scopes }) => {
            const names = scopes.map(({ scope }) => scope);
            const on = names.filter((name) => chosen.has(name)).length;
            return (
              <fieldset key={group} className={classes['group']}>
                <legend className={classes['legend']}>
                  <Checkbox
                    label={title}
                    fw={600}
                    checked={on === names.length}
                    indeterminate={on > 0 && on < names.length}
                    onChange={(event) => toggle(names, event.currentTarget.checked)}
                  />
                </legend>
                <div className={classes['scopes']}>
                  {scopes.map(({ scope, words }) => (
                    <Checkbox
                      key={scope}
                      label={words}
                      description={scope}
                      checked={chosen.has(scope)}
                      onChange={(event) => toggle([scope], event.currentTarget.checked)}
                    />
                  ))}
                </div>
              </fieldset>
            );
          })}
        </>
      )}
    </EditorDialog>
  );
}
