import { writeCsv } from '../../export/write-csv';
import type { Translate } from '../../i18n/create-translator';
import { describeFinding, describeRole } from '../describe-finding';
import { isOpen, type MarkedFinding } from '../dismissals';
import type { Snapshot } from '../types';
import { describeAccess, describePlaces } from './access-words';
import { listSheetPeople, subjectKey } from './subjects';
import type { Review } from './types';

/** What stands in the sub-account's column of a sheet of everybody: a blank there would be a lost id. */
export const wholePerson = '*';

/**
 * The sheet a reviewer fills in. Decisions made before are in it, so that it can go out a second time. The ids at the end
 * are how the answers find their people, whatever becomes of the order and the names.
 */
export function writeReviewSheet(
  t: Translate,
  review: Review,
  snapshot: Snapshot,
  locationId: string | null,
  findings: readonly MarkedFinding[],
): string {
  const names = new Map((snapshot.locations ?? []).map(({ id, name }) => [id, name]));
  const made = new Map(review.decisions.map((decision) => [subjectKey(decision), decision]));
  const points = new Map<string, string[]>();
  for (const finding of findings) {
    if (finding.userId === null || !isOpen(finding) || finding.severity === 'low') continue;
    const title = describeFinding(t, finding).title;
    points.set(finding.userId, [...(points.get(finding.userId) ?? []), title]);
  }
  const help = locationId === null ? 'whole' : 'here';
  const templates = review.templates.map(({ name }) => name).join(' / ');
  const headings = [
    t('review:heading-person'),
    t('review:heading-email'),
    t('review:heading-locations'),
    t('review:heading-role'),
    t('review:heading-access'),
    t('review:heading-points'),
    `${t('review:heading-decision')} (${t(`review:heading-decision-help-${help}`)})`,
    templates === '' ? t('review:heading-template') : `${t('review:heading-template')} (${templates})`,
    `${t('review:heading-move')} (${t('review:heading-move-help')})`,
    t('review:heading-decidedBy'),
    t('review:heading-decidedOn'),
    t('review:heading-note'),
    t('review:heading-review'),
    t('review:heading-user'),
    t('review:heading-location'),
  ];
  return writeCsv(
    headings,
    listSheetPeople(review, snapshot, locationId).map((person) => {
      const decision = made.get(subjectKey({ userId: person.id, locationId }));
      return [
        person.name,
        person.email,
        describePlaces(t, person, names),
        describeRole(t, person.role ?? ''),
        describeAccess(t, person),
        (points.get(person.id) ?? []).join('; '),
        decision === undefined ? null : t(`review:decision-${decision.decision}`),
        decision?.template ?? null,
        decision?.moveTo.map((id) => names.get(id) ?? id).join('; ') ?? null,
        decision?.decidedBy ?? null,
        decision?.decidedOn ?? null,
        decision?.note ?? null,
        review.reviewId,
        person.id,
        locationId ?? wholePerson,
      ];
    }),
  );
}
