import { writeCsv } from '../export/write-csv';
import type { Translate } from '../i18n/create-translator';
import { describeRole } from './describe-finding';
import { describeAccess, describePlaces } from './review/access-words';
import type { SnapshotLocation, SnapshotPerson } from './types';

/** Everybody of a snapshot and what they may do, to be read. What is not known is left blank, which is not "none". */
export function writeAuditPeopleCsv(
  t: Translate,
  persons: readonly SnapshotPerson[],
  locations: readonly SnapshotLocation[],
): string {
  const names = new Map(locations.map(({ id, name }) => [id, name]));
  const headings = [
    t('audits:heading-name'),
    t('audits:heading-email'),
    t('fields:phone'),
    t('fields:type'),
    t('fields:role'),
    t('review:heading-locations'),
    t('review:heading-access'),
    t('auditRoom:kind-two-factor'),
    t('audits:heading-added'),
    t('audits:heading-updated'),
    t('audits:heading-userId'),
  ];
  return writeCsv(
    headings,
    persons.map((person) => [
      person.name,
      person.email,
      person.phone,
      person.type,
      describeRole(t, person.role ?? ''),
      describePlaces(t, person, names),
      describeAccess(t, person),
      person.totpEnabled === null ? null : person.totpEnabled ? t('audits:on') : t('audits:off'),
      person.dateAdded?.slice(0, 10) ?? null,
      person.dateUpdated?.slice(0, 10) ?? null,
      person.id,
    ]),
  );
}
