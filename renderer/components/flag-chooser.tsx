import { SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { describePermission } from '#shared/ghl/describe-permission';
import { permissionsByGroup, type PermissionGroup } from '#shared/ghl/permissions';
import { foldText } from '#shared/sheet/fold-text';
import { useTranslate } from '../i18n/use-translate';
import classes from './flag-list.module.css';

/** What is said of one flag: switched on, switched off, or nothing at all. */
export type FlagValue = 'on' | 'off' | 'not-given';

const flagValues: readonly FlagValue[] = ['not-given', 'on', 'off'];

/** Every permission in GoHighLevel's groups, three answers each, searchable, a whole group in one go. */
export function FlagChooser(props: {
  /** A flag that is not there counts as not given. */
  readonly values: ReadonlyMap<string, FlagValue>;
  readonly onChange: (values: ReadonlyMap<string, FlagValue>) => void;
  /** What "not given" is called here. */
  readonly notGiven?: string;
}): ReactNode {
  const { t } = useTranslate();
  const [search, setSearch] = useState('');
  const wanted = foldText(search);
  const { values } = props;
  const put = (names: readonly string[], value: FlagValue): void =>
    props.onChange(new Map([...values, ...names.map((name) => [name, value] as const)]));
  const data = flagValues.map((value) => ({
    value,
    label: value === 'not-given' ? (props.notGiven ?? t('import:flag-not-given')) : t(`import:flag-${value}`),
  }));
  const groups = listGroups(values)
    .map(({ title, names }) => ({
      title: title === null ? t('import:group-other') : t(`permissions:group-${title}`),
      flags: names
        .map((name) => ({ name, words: describePermission(t, name) }))
        .filter(({ name, words }) => foldText(`${words} ${name}`).includes(wanted)),
    }))
    .filter(({ flags }) => flags.length > 0);
  return (
    <>
      <TextInput
        aria-label={t('import:permissions-search')}
        placeholder={t('import:permissions-search')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {groups.map(({ title, flags }) => {
        const names = flags.map(({ name }) => name);
        const shared = new Set(names.map((name) => values.get(name) ?? 'not-given'));
        return (
          <section key={title} className={classes['group']} aria-label={title}>
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
                    value={values.get(name) ?? 'not-given'}
                    onChange={(value) => put([name], toFlagValue(value))}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

/** The catalogue is open: flags spoken of that no group knows come last, in a group of their own. */
function listGroups(values: ReadonlyMap<string, FlagValue>): readonly {
  readonly title: PermissionGroup | null;
  readonly names: readonly string[];
}[] {
  const known = new Set(permissionsByGroup.flatMap(({ names }) => names));
  const others = [...values.keys()].filter((name) => !known.has(name));
  return [
    ...permissionsByGroup.map(({ group, names }) => ({ title: group, names })),
    { title: null, names: others },
  ];
}

function toFlagValue(value: string): FlagValue {
  return flagValues.find((one) => one === value) ?? 'not-given';
}
