import { writeCsv } from '../export/write-csv';
import { describePermission } from '../ghl/describe-permission';
import type { Translate } from '../i18n/create-translator';
import type { AuditChange, AuditValue, SnapshotLocation } from './types';

/** All changes between two snapshots, escalations first, each with before and after. */
export function writeChangesCsv(
  t: Translate,
  changes: readonly AuditChange[],
  locations: readonly SnapshotLocation[],
): string {
  const names = new Map(locations.map(({ id, name }) => [id, name]));
  const headings = [
    t('audits:heading-escalation'),
    t('audits:heading-change'),
    t('audits:heading-person'),
    t('audits:heading-email'),
    t('audits:heading-before'),
    t('audits:heading-after'),
    t('audits:heading-field'),
    t('audits:heading-userId'),
  ];
  return writeCsv(
    headings,
    changes.map((change) => [
      change.escalation ? t('audits:yes') : null,
      t(`auditRoom:kind-${change.kind}`),
      change.name,
      change.email,
      describeValue(t, change, change.before, names),
      describeValue(t, change, change.after, names),
      change.field,
      change.userId,
    ]),
  );
}

/** One side of a change as text; null for nothing. Sub-accounts by name, permissions in words. */
export function describeValue(
  t: Translate,
  { field }: Pick<AuditChange, 'field'>,
  value: AuditValue,
  names: ReadonlyMap<string, string>,
): string | null {
  if (value === null) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? t('audits:on') : t('audits:off');
  if (isList(value)) {
    return value.map((item) => (field === 'locationIds' ? (names.get(item) ?? item) : item)).join('; ');
  }
  return Object.entries(value)
    .map(([flag, isOn]) => `${describePermission(t, flag)}: ${isOn ? t('audits:on') : t('audits:off')}`)
    .join('; ');
}

function isList(value: AuditValue): value is readonly string[] {
  return Array.isArray(value);
}
