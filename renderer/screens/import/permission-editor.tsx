import { SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { Field } from '#shared/sheet/fields';
import { foldText } from '#shared/sheet/fold-text';
import type { SheetChoices } from '#shared/sheet/types';
import { useTranslate } from '../../i18n/use-translate';
import { EditorDialog } from './editor-dialog';
import { permissionsByGroup } from './field-catalogue';
import classes from './flag-list.module.css';
import { useImportStore } from './import-context';
import { flagField, readFlagValue, writeFlagValue, type FlagValue } from './shared-values';
import { nameField } from '../../components/name-field';

const allFlags = permissionsByGroup.flatMap(({ names }) => names);
const flagValues: readonly FlagValue[] = ['not-given', 'on', 'off'];

/** Every permission for everyone, in GoHighLevel's groups. A flag left alone is not sent at all. */
export function PermissionEditor({ choices }: { readonly choices: SheetChoices }): ReactNode {
  const { t } = useTranslate();
  const store = useImportStore();
  const [draft, setDraft] = useState<ReadonlyMap<string, FlagValue>>(new Map());
  const [search, setSearch] = useState('');
  const wanted = foldText(search);

  const saved = new Map(allFlags.map((name) => [name, readFlagValue(choices.defaults[flagField(name)])]));
  const count = (value: FlagValue): number => [...saved.values()].filter((one) => one === value).length;
  const put = (names: readonly string[], value: FlagValue): void =>
    setDraft(new Map([...draft, ...names.map((name) => [name, value] as const)]));
  const data = flagValues.map((value) => ({ value, label: t(`import:flag-${value}`) }));
  const groups = permissionsByGroup
    .map(({ group, names }) => ({
      group,
      title: t(`permissions:group-${group}`),
      flags: names
        .map((name) => ({ name, words: nameField(t, flagField(name)) }))
        .filter(({ name, words }) => foldText(`${words} ${name}`).includes(wanted)),
    }))
    .filter(({ flags }) => flags.length > 0);

  return (
    <EditorDialog
      title={t('import:permissions-title')}
      summary={
        count('not-given') === allFlags.length
          ? t('import:list-not-given')
          : t('import:permissions-summary', { on: count('on'), off: count('off') })
      }
      onOpen={() => {
        setDraft(saved);
        setSearch('');
      }}
      onApply={() => {
        const change: Partial<Record<Field, string | null>> = {};
        for (const [name, value] of draft) change[flagField(name)] = writeFlagValue(value);
        void store.setDefaults(change);
      }}
    >
      <p className={classes['help']}>{t('import:permissions-help')}</p>
      <TextInput
        aria-label={t('import:permissions-search')}
        placeholder={t('import:permissions-search')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {groups.map(({ group, title, flags }) => {
        const names = flags.map(({ name }) => name);
        const shared = new Set(names.map((name) => draft.get(name) ?? 'not-given'));
        return (
          <section key={group} className={classes['group']} aria-label={title}>
            <div className={classes['groupHead']}>
              <h3 className={classes['legend']}>{title}</h3>
              <SegmentedControl
                size="xs"
                aria-label={t('import:permissions-all', { group: title })}
                data={data}
                // Mixed answers select none of the three.
                value={shared.size === 1 ? ([...shared][0] ?? '') : ''}
                onChange={(value) => put(names, toFlagValue(value))}
              />
            </div>
            <ul className={classes['flags']}>
              {flags.map(({ name, words }) => (
                <li key={name} className={classes['flag']}>
                  <span>
                    {words} <span className={classes['api']}>{name}</span>
                  </span>
                  <SegmentedControl
                    size="xs"
                    aria-label={words}
                    data={data}
                    value={draft.get(name) ?? 'not-given'}
                    onChange={(value) => put([name], toFlagValue(value))}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </EditorDialog>
  );
}

function toFlagValue(value: string): FlagValue {
  return flagValues.find((one) => one === value) ?? 'not-given';
}
