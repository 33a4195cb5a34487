import { Button, Drawer, MultiSelect, NumberInput, Select, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PeopleList } from '#shared/contract/people-calls';
import { describePermission } from '#shared/ghl/describe-permission';
import { describeScope } from '#shared/ghl/describe-scope';
import type { PeopleCounts, ValueCount } from '#shared/people/count';
import { twoFactorStates, type LocationCount, type PeopleFilter } from '#shared/people/filter';
import { describeMeaning } from '../../components/value-words';
import { useTranslate } from '../../i18n/use-translate';
import { usePeople, usePeopleStore } from './people-context';
import classes from './side-panel.module.css';
import { useCounts } from './use-counts';
import type { Locations } from './use-locations';

const everybody = {};
const noLanguage = '-';
const countKinds = ['none', 'exactly', 'at-least'] as const;

/** Every way to narrow the list, applied as it is chosen; each value says how many people of the list have it. */
export function FilterPanel(props: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly list: PeopleList;
  readonly locations: Locations;
}): ReactNode {
  const { t } = useTranslate();
  return (
    <Drawer
      opened={props.opened}
      onClose={props.onClose}
      position="right"
      size="md"
      title={t('people:filters-title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      transitionProps={{ duration: 150 }}
      classNames={{ title: classes['title'] ?? '' }}
    >
      <FilterForm {...props} />
    </Drawer>
  );
}

function FilterForm(props: {
  readonly onClose: () => void;
  readonly list: PeopleList;
  readonly locations: Locations;
}): ReactNode {
  const { t, formats } = useTranslate();
  const store = usePeopleStore();
  const { filter, revision } = usePeople();
  const all = useCounts(props.list, everybody, revision);
  const left = useCounts(props.list, filter, revision);
  if (all === null) return null;
  const put = (change: PeopleFilter): void => store.narrow({ ...filter, ...change });
  const withCount = (words: string, people: number): string => `${words} (${formats.number(people)})`;
  const valueOptions = (field: 'role' | 'type', counts: readonly ValueCount[], chosen: readonly string[]) =>
    listValues(counts, chosen).map(({ value, people }) => ({
      value,
      label: withCount(describeMeaning(t, field, value, null), people),
    }));
  return (
    <Stack gap={14}>
      <MultiSelect
        label={t('columns:locations')}
        searchable
        clearable
        nothingFoundMessage={t('import:field-nothing')}
        data={listLocations(all, props.locations).map(({ id, people }) => ({
          value: id,
          label: withCount(props.locations.nameOf(id), people),
        }))}
        value={[...(filter.locationIds ?? [])]}
        onChange={(locationIds) => put({ locationIds })}
      />
      <LocationCountField
        value={filter.locationCount}
        onChange={(locationCount) => {
          const { locationCount: _taken, ...rest } = filter;
          store.narrow(locationCount === undefined ? rest : { ...rest, locationCount });
        }}
      />
      <MultiSelect
        label={t('columns:role')}
        clearable
        data={valueOptions('role', all.roles, filter.roles ?? [])}
        value={[...(filter.roles ?? [])]}
        onChange={(roles) => put({ roles })}
      />
      <MultiSelect
        label={t('columns:type')}
        clearable
        data={valueOptions('type', all.types, filter.types ?? [])}
        value={[...(filter.types ?? [])]}
        onChange={(types) => put({ types })}
      />
      <FlagFields filter={filter} counts={all} onChange={(flags) => put({ flags })} />
      <ScopeFields filter={filter} counts={all} onChange={(scopes) => put({ scopes })} />
      <MultiSelect
        label={t('columns:twoFactor')}
        clearable
        data={twoFactorStates.map((state) => ({
          value: state,
          label: withCount(t(`people:two-factor-${state}`), all.twoFactor[state]),
        }))}
        value={[...(filter.twoFactor ?? [])]}
        onChange={(states) => put({ twoFactor: twoFactorStates.filter((state) => states.includes(state)) })}
      />
      <MultiSelect
        label={t('columns:platformLanguage')}
        clearable
        data={all.languages.map(({ value, people }) => ({
          value: value ?? noLanguage,
          label: withCount(
            value === null
              ? t('people:chip-no-language')
              : describeMeaning(t, 'platformLanguage', value, null),
            people,
          ),
        }))}
        value={(filter.languages ?? []).map((language) => language ?? noLanguage)}
        onChange={(languages) =>
          put({ languages: languages.map((language) => (language === noLanguage ? null : language)) })
        }
      />
      <div className={classes['footer']}>
        <Button variant="default" onClick={() => store.narrow({})}>
          {t('people:chips-clear')}
        </Button>
        <Button onClick={props.onClose}>{t('people:filters-show', { count: left?.people ?? 0 })}</Button>
      </div>
    </Stack>
  );
}

function LocationCountField(props: {
  readonly value: LocationCount | undefined;
  readonly onChange: (value: LocationCount | undefined) => void;
}): ReactNode {
  const { t } = useTranslate();
  const { value } = props;
  const kind = value?.kind ?? null;
  const count = value === undefined || value.kind === 'none' ? 1 : value.count;
  return (
    <div className={classes['pair']}>
      <Select
        label={t('columns:locationCount')}
        clearable
        data={countKinds.map((one) => ({ value: one, label: t(`people:locations-${one}`) }))}
        value={kind}
        onChange={(next) => {
          const chosen = countKinds.find((one) => one === next);
          if (chosen === undefined) props.onChange(undefined);
          else props.onChange(chosen === 'none' ? { kind: 'none' } : { kind: chosen, count });
        }}
      />
      {kind !== null && kind !== 'none' && (
        <NumberInput
          aria-label={t('people:locations-number')}
          min={1}
          max={10_000}
          allowDecimal={false}
          value={count}
          onChange={(next) => {
            if (typeof next === 'number' && next > 0) props.onChange({ kind, count: next });
          }}
        />
      )}
    </div>
  );
}

function FlagFields(props: {
  readonly filter: PeopleFilter;
  readonly counts: PeopleCounts;
  readonly onChange: (flags: NonNullable<PeopleFilter['flags']>) => void;
}): ReactNode {
  const { t, formats } = useTranslate();
  const flags = props.filter.flags ?? [];
  const chosen = (on: boolean): readonly string[] =>
    flags.filter((one) => one.on === on).map(({ flag }) => flag);
  const field = (on: boolean): ReactNode => (
    <MultiSelect
      label={t(on ? 'people:filter-flags-on' : 'people:filter-flags-off')}
      searchable
      clearable
      nothingFoundMessage={t('import:field-nothing')}
      data={props.counts.flags
        .map(({ flag, ...count }) => ({
          value: flag,
          label: `${describePermission(t, flag)} (${formats.number(on ? count.on : count.off)})`,
        }))
        .sort((a, b) => a.label.localeCompare(b.label))}
      value={[...chosen(on)]}
      onChange={(names) =>
        props.onChange([
          // A flag cannot be asked for on and off at once: the later wish counts.
          ...flags.filter((one) => one.on !== on && !names.includes(one.flag)),
          ...names.map((flag) => ({ flag, on })),
        ])
      }
    />
  );
  return (
    <>
      {field(true)}
      {field(false)}
    </>
  );
}

function ScopeFields(props: {
  readonly filter: PeopleFilter;
  readonly counts: PeopleCounts;
  readonly onChange: (scopes: NonNullable<PeopleFilter['scopes']>) => void;
}): ReactNode {
  const { t, formats } = useTranslate();
  const scopes = props.filter.scopes ?? [];
  const { scopesUnknown } = props.counts;
  const field = (has: boolean): ReactNode => (
    <MultiSelect
      label={t(has ? 'people:filter-scopes-has' : 'people:filter-scopes-lacks')}
      description={
        scopesUnknown > 0 && has ? t('people:filter-scopes-unknown', { count: scopesUnknown }) : undefined
      }
      searchable
      clearable
      limit={60}
      nothingFoundMessage={t('import:field-nothing')}
      data={props.counts.scopes
        .map(({ scope, people }) => ({
          value: scope,
          label: `${describeScope(t, scope)} (${formats.number(people)})`,
        }))
        .sort((a, b) => a.label.localeCompare(b.label))}
      value={scopes.filter((one) => one.has === has).map(({ scope }) => scope)}
      onChange={(names) =>
        props.onChange([
          ...scopes.filter((one) => one.has !== has && !names.includes(one.scope)),
          ...names.map((scope) => ({ scope, has })),
        ])
      }
    />
  );
  return (
    <>
      {field(true)}
      {field(false)}
    </>
  );
}

/** Values that are there, and those a saved view asks for although nobody has them now. */
function listValues(
  counts: readonly ValueCount[],
  chosen: readonly string[],
): readonly { readonly value: string; readonly people: number }[] {
  const present = counts.flatMap(({ value, people }) => (value === null ? [] : [{ value, people }]));
  const missing = chosen.filter((value) => !present.some((one) => one.value === value));
  return [...present, ...missing.map((value) => ({ value, people: 0 }))];
}

function listLocations(
  counts: PeopleCounts,
  locations: Locations,
): readonly { readonly id: string; readonly people: number }[] {
  const people = new Map(counts.locations.map((one) => [one.locationId, one.people]));
  const known = (locations.list ?? []).map(({ id }) => id);
  const others = [...people.keys()].filter((id) => !known.includes(id));
  return [...known, ...others].map((id) => ({ id, people: people.get(id) ?? 0 }));
}
