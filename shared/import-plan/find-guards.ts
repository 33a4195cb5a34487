import { isAdminRole } from '../ghl/user';
import type { AgencyPeople, Guard, GuardKind, PlannedRow } from './types';

/** What a guard looks at: rows of a sheet's plan, or of one that takes a run back. */
type ActingRow = Omit<PlannedRow, 'skipReason'>;

/** More than this share of the agency changed or deleted by one run needs a yes. */
export const largeShare = 0.2;

/** Everything about a plan that needs an explicit yes, with the rows it is about. */
export function findGuards(rows: readonly ActingRow[], agency: AgencyPeople): readonly Guard[] {
  const touching = rows.filter((row) => row.action === 'update' || row.action === 'delete');
  const sending = rows.filter((row) => row.action === 'create' || row.action === 'update');
  const guards: readonly { readonly kind: GuardKind; readonly rows: readonly ActingRow[] }[] = [
    {
      kind: 'empty-scopes',
      rows: sending.filter(
        ({ send }) => send?.scopes?.length === 0 || send?.scopesAssignedToOnly?.length === 0,
      ),
    },
    { kind: 'twilio', rows: sending.filter(({ send }) => send?.twilioPhone !== undefined) },
    { kind: 'delete', rows: rows.filter((row) => row.action === 'delete') },
    { kind: 'large-share', rows: isLargeShare(touching, agency) ? touching : [] },
    { kind: 'last-admin', rows: findLastAdminRows(rows, agency) },
    {
      kind: 'email-change',
      rows: rows.filter(
        (row) =>
          row.action === 'update' && row.problems.some((problem) => problem.code === 'email-cannot-change'),
      ),
    },
    { kind: 'no-location', rows: sending.filter(losesAllLocations) },
    { kind: 'becomes-admin', rows: sending.filter(gainsAdmin) },
  ];
  return guards
    .filter((guard) => guard.rows.length > 0)
    .map((guard) => ({ kind: guard.kind, rows: guard.rows.map((row) => row.row) }));
}

/** Agency-level people need no sub-account; anybody else can do nothing without one. */
function losesAllLocations({ send, before }: ActingRow): boolean {
  if ((send?.type ?? before?.type) === 'agency') return false;
  if (send?.locationIds !== undefined) return send.locationIds.length === 0;
  // Whoever comes down from the agency's level needs one from then on.
  return send?.type !== undefined && before?.locationIds.length === 0;
}

/**
 * Somebody who exists rises, or anybody gets to the agency's own level. A new admin of one sub-account is what most
 * sheets of new people hold, and the plan says so in its line.
 */
function gainsAdmin({ action, send, before }: ActingRow): boolean {
  if (send?.type === 'agency' && before?.type !== 'agency') return true;
  return action === 'update' && isAdminRole(send?.role) && !isAdminRole(before?.role);
}

function isLargeShare(touching: readonly ActingRow[], agency: AgencyPeople): boolean {
  if (agency.total === null || agency.total === 0) return false;
  const people = new Set(touching.map((row) => row.userId));
  return people.size / agency.total > largeShare;
}

/** The rows that together leave the agency without an admin; none while one stays, is made, or nobody knows. */
function findLastAdminRows(rows: readonly ActingRow[], agency: AgencyPeople): readonly ActingRow[] {
  if (agency.agencyAdminIds === null) return [];
  const admins = new Set(agency.agencyAdminIds);
  const losing = rows.filter((row) => row.userId !== null && admins.has(row.userId) && losesAgencyAdmin(row));
  if (losing.length === 0) return [];
  for (const row of losing) if (row.userId !== null) admins.delete(row.userId);
  const gaining = rows.some(
    (row) =>
      (row.action === 'create' || row.action === 'update') &&
      (row.send?.type ?? row.before?.type) === 'agency' &&
      isAdminRole(row.send?.role ?? row.before?.role) &&
      !losing.includes(row),
  );
  return admins.size === 0 && !gaining ? losing : [];
}

function losesAgencyAdmin(row: ActingRow): boolean {
  if (row.action === 'delete') return true;
  if (row.action !== 'update') return false;
  const { type, role } = row.send ?? {};
  return (type !== undefined && type !== 'agency') || (role !== undefined && !isAdminRole(role));
}
