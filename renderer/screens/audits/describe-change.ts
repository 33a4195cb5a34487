import type { AuditChange, AuditValue, ChangedField, ChangeKind } from '#shared/audit/types';
import { describePermission } from '#shared/ghl/describe-permission';
import { describeScope } from '#shared/ghl/describe-scope';
import type { Translate } from '#shared/i18n/create-translator';
import { describeMeaning, type NamedLocation } from '../../components/value-words';

/** One line of a change in words: a value that became another, or what was gained and lost of several. */
export type ChangeWords =
  | { readonly kind: 'replaced'; readonly label: string; readonly before: string; readonly after: string }
  | {
      readonly kind: 'moved';
      readonly label: string;
      readonly gained: readonly string[];
      readonly lost: readonly string[];
    };

type Described = Pick<AuditChange, 'kind' | 'field' | 'before' | 'after'>;

/**
 * What a difference between two snapshots means in an office's words. Somebody who joined or left needs no line: the
 * kind of change says it all.
 */
export function describeChange(
  t: Translate,
  change: Described,
  locations: readonly NamedLocation[] | null,
): ChangeWords | null {
  const { field, before, after } = change;
  if (field === 'id')
    return change.kind === 'rejoined' && before !== null && after !== null
      ? { kind: 'replaced', label: t('fields:id'), before: String(before), after: String(after) }
      : null;
  const label = t(`auditRoom:kind-${change.kind}`);
  if (field === 'permissions') return { kind: 'moved', label, ...sortFlags(t, before, after) };
  if (Array.isArray(before) || Array.isArray(after)) {
    const name = (one: string): string => nameItem(t, field, one, locations);
    return { kind: 'moved', label, ...sortItems(listOf(before), listOf(after), name) };
  }
  return {
    kind: 'replaced',
    label,
    before: describeValue(t, field, before, locations),
    after: describeValue(t, field, after, locations),
  };
}

/** The kinds that are about rights, not about who somebody is: drawn with more weight. */
export function isAboutAccess(kind: ChangeKind): boolean {
  return !['email', 'name', 'phone', 'language'].includes(kind);
}

function nameItem(
  t: Translate,
  field: ChangedField,
  item: string,
  locations: readonly NamedLocation[] | null,
): string {
  return field === 'locationIds'
    ? describeMeaning(t, 'locationIds', item, locations)
    : describeScope(t, item);
}

function describeValue(
  t: Translate,
  field: ChangedField,
  value: AuditValue,
  locations: readonly NamedLocation[] | null,
): string {
  if (value === null || value === '') return t('auditRoom:value-none');
  if (typeof value === 'boolean') return value ? t('auditRoom:value-yes') : t('auditRoom:value-no');
  if (typeof value !== 'string') return JSON.stringify(value);
  switch (field) {
    case 'role':
    case 'type':
    case 'platformLanguage':
      return describeMeaning(t, field, value, locations);
    default:
      return value;
  }
}

function sortFlags(
  t: Translate,
  before: AuditValue,
  after: AuditValue,
): { readonly gained: readonly string[]; readonly lost: readonly string[] } {
  const on = (value: AuditValue): readonly string[] =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.entries(value)
          .filter(([, isOn]) => isOn)
          .map(([flag]) => flag)
      : [];
  return sortItems(on(before), on(after), (flag) => describePermission(t, flag));
}

function sortItems(
  before: readonly string[],
  after: readonly string[],
  name: (item: string) => string,
): { readonly gained: readonly string[]; readonly lost: readonly string[] } {
  const without = (items: readonly string[], others: readonly string[]): readonly string[] =>
    items
      .filter((item) => !others.includes(item))
      .map(name)
      .sort((a, b) => a.localeCompare(b));
  return { gained: without(after, before), lost: without(before, after) };
}

function listOf(value: AuditValue): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}
