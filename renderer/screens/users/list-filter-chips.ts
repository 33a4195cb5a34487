import { describePermission } from '#shared/ghl/describe-permission';
import { describeScope } from '#shared/ghl/describe-scope';
import type { Translate } from '#shared/i18n/create-translator';
import type { PeopleFilter } from '#shared/people/filter';
import { describeMeaning } from '../../components/value-words';

export interface FilterChip {
  readonly key: string;
  readonly label: string;
  /** The filter without this one. */
  readonly without: PeopleFilter;
}

/** What the list is narrowed by at the moment, one chip for each thing that can be taken away by itself. */
export function listFilterChips(
  t: Translate,
  filter: PeopleFilter,
  nameOfLocation: (id: string) => string,
): readonly FilterChip[] {
  const chips: FilterChip[] = [];
  const add = (key: string, label: string, change: PeopleFilter): void => {
    chips.push({ key, label, without: { ...filter, ...change } });
  };
  const others = <T>(values: readonly T[] | undefined, value: T): readonly T[] =>
    (values ?? []).filter((one) => one !== value);

  if (filter.text !== undefined && filter.text.trim() !== '') {
    add('text', t('people:chip-text', { text: filter.text.trim() }), { text: '' });
  }
  for (const id of filter.locationIds ?? []) {
    add(`location-${id}`, nameOfLocation(id), { locationIds: others(filter.locationIds, id) });
  }
  for (const role of filter.roles ?? []) {
    add(`role-${role}`, describeMeaning(t, 'role', role, null), { roles: others(filter.roles, role) });
  }
  for (const type of filter.types ?? []) {
    add(`type-${type}`, describeMeaning(t, 'type', type, null), { types: others(filter.types, type) });
  }
  const { locationCount } = filter;
  if (locationCount !== undefined) {
    const label =
      locationCount.kind === 'none'
        ? t('people:chip-no-location')
        : t(`people:chip-locations-${locationCount.kind}`, { count: locationCount.count });
    const { locationCount: _taken, ...rest } = filter;
    chips.push({ key: 'location-count', label, without: rest });
  }
  for (const one of filter.flags ?? []) {
    const label = t(one.on ? 'people:chip-flag-on' : 'people:chip-flag-off', {
      flag: describePermission(t, one.flag),
    });
    add(`flag-${one.flag}`, label, { flags: others(filter.flags, one) });
  }
  for (const one of filter.scopes ?? []) {
    const label = t(one.has ? 'people:chip-scope-has' : 'people:chip-scope-lacks', {
      scope: describeScope(t, one.scope),
    });
    add(`scope-${one.scope}`, label, { scopes: others(filter.scopes, one) });
  }
  for (const language of filter.languages ?? []) {
    const label =
      language === null
        ? t('people:chip-no-language')
        : describeMeaning(t, 'platformLanguage', language, null);
    add(`language-${language ?? ''}`, label, { languages: others(filter.languages, language) });
  }
  for (const state of filter.twoFactor ?? []) {
    add(`two-factor-${state}`, t(`people:chip-two-factor-${state}`), {
      twoFactor: others(filter.twoFactor, state),
    });
  }
  if (filter.detailsMissing === true) {
    add('details', t('people:chip-details-missing'), { detailsMissing: false });
  }
  return chips;
}
