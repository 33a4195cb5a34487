import { Checkbox, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { describeScope, describeScopeGroup, scopesByGroup } from '#shared/ghl/describe-scope';
import { foldText } from '#shared/sheet/fold-text';
import { useTranslate } from '../i18n/use-translate';
import classes from './flag-list.module.css';

/** The 189 scopes by area, searchable, a whole area in one go. */
export function ScopeChooser(props: {
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}): ReactNode {
  const { t } = useTranslate();
  const [search, setSearch] = useState('');
  const wanted = foldText(search);
  const { chosen } = props;
  const toggle = (scopes: readonly string[], on: boolean): void => {
    const next = new Set(chosen);
    for (const scope of scopes) {
      if (on) next.add(scope);
      else next.delete(scope);
    }
    props.onChange(next);
  };
  const groups = listGroups(chosen)
    .map(({ group, scopes }) => ({
      group,
      title: describeScopeGroup(t, group),
      scopes: scopes
        .map((scope) => ({ scope, words: describeScope(t, scope) }))
        .filter(({ scope, words }) => foldText(`${words} ${scope}`).includes(wanted)),
    }))
    .filter(({ scopes }) => scopes.length > 0);
  return (
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
  );
}

/** The catalogue is open: chosen scopes nobody documented stand among the others that have no area. */
function listGroups(chosen: ReadonlySet<string>): typeof scopesByGroup {
  const known = new Set(scopesByGroup.flatMap(({ scopes }) => scopes));
  const unknown = [...chosen].filter((scope) => !known.has(scope));
  if (unknown.length === 0) return scopesByGroup;
  const others = scopesByGroup.find(({ group }) => group === 'other')?.scopes ?? [];
  return [
    ...scopesByGroup.filter(({ group }) => group !== 'other'),
    { group: 'other', scopes: [...others, ...unknown] },
  ];
}
