import { isLimitingFlag } from '../escalation';
import { compareTwo } from '../compare';
import { toSnapshotPerson } from '../snapshot-person';
import type { Snapshot } from '../types';
import type { PermissionTemplate } from '../../ghl/permission-template';
import { isAdminRole, type GhlUser, type PersonInput } from '../../ghl/user';
import type { PlannableRow } from '../../import-plan/types';
import { haveSameMembers } from '../../import-plan/combine-locations';
import type { Review, ReviewDecision, ReviewProblem } from './types';

/** What one person's decisions come to. */
export interface WantedReview {
  readonly userId: string;
  readonly remove: boolean;
  readonly template: PermissionTemplate | null;
  /** Sub-accounts to take away, and to give instead; `everywhere` takes all there are. */
  readonly leave: readonly string[] | 'everywhere';
  readonly enter: readonly string[];
}

/**
 * Puts the decisions of several sheets together, person by person. Decisions that contradict each other do nothing until
 * somebody settles them. Who only stays as they are is not in the answer.
 */
export function combineDecisions(
  review: Pick<Review, 'decisions' | 'templates'>,
  snapshot: Snapshot,
): { readonly wanted: readonly WantedReview[]; readonly problems: readonly ReviewProblem[] } {
  const names = new Map(snapshot.persons.map(({ id, name }) => [id, name]));
  const byUser = new Map<string, ReviewDecision[]>();
  for (const decision of review.decisions) {
    const own = byUser.get(decision.userId);
    if (own === undefined) byUser.set(decision.userId, [decision]);
    else own.push(decision);
  }
  const wanted: WantedReview[] = [];
  const problems: ReviewProblem[] = [];
  for (const [userId, decisions] of byUser) {
    const acting = decisions.filter(({ decision }) => decision !== 'keep');
    if (acting.length === 0) continue;
    const one = isContradictory(decisions) ? null : combine(userId, acting, review.templates);
    if (one === null)
      problems.push(makeProblem('conflict', 'error', userId, names.get(userId) ?? userId, ''));
    else wanted.push(one);
  }
  return { wanted, problems };
}

/**
 * As a whole and in a sub-account, two templates, as a whole both to stay and not, or moved to where somebody else takes
 * the person away.
 */
function isContradictory(decisions: readonly ReviewDecision[]): boolean {
  const acting = decisions.filter(({ decision }) => decision !== 'keep');
  const whole = acting.filter(({ locationId }) => locationId === null);
  const templates = new Set(acting.flatMap(({ template }) => template ?? []));
  const keepsSomewhere = decisions.some(
    ({ decision, locationId }) => decision === 'keep' && locationId !== null,
  );
  if (templates.size > 1) return true;
  if (entersWhatIsLeft(acting)) return true;
  if (whole.length > 0 && whole.length < acting.length) return true;
  // A branch that wants to keep somebody whom the agency wants gone.
  return keepsSomewhere && whole.some(({ decision }) => decision !== 'restrict');
}

function entersWhatIsLeft(acting: readonly ReviewDecision[]): boolean {
  const left = new Set(
    acting.filter(({ decision }) => decision !== 'restrict').flatMap(({ locationId }) => locationId ?? []),
  );
  return acting.some(({ moveTo }) => moveTo.some((id) => left.has(id)));
}

function combine(
  userId: string,
  acting: readonly ReviewDecision[],
  templates: readonly PermissionTemplate[],
): WantedReview | null {
  const name = acting.find(({ template }) => template !== null)?.template ?? null;
  const template = name === null ? null : templates.find((one) => one.name === name);
  if (template === undefined) return null;
  const leaving = acting.filter(({ decision }) => decision === 'remove' || decision === 'move');
  const isWhole = leaving.some(({ locationId }) => locationId === null);
  return {
    userId,
    remove: acting.some(({ decision, locationId }) => decision === 'remove' && locationId === null),
    template,
    leave: isWhole ? 'everywhere' : leaving.flatMap(({ locationId }) => locationId ?? []),
    enter: [...new Set(acting.flatMap(({ moveTo }) => moveTo))],
  };
}

/**
 * Rows of a plan, against the people as they are now. Restricting only ever takes away: a flag the template has and the
 * person has not stays off, and so does a scope. Since flags do not bind admins (observed), a restricted admin becomes
 * a user; the plan shows it like any other change.
 */
export function planReview(
  wanted: readonly WantedReview[],
  found: readonly GhlUser[],
  snapshot: Snapshot,
): { readonly rows: readonly PlannableRow[]; readonly problems: readonly ReviewProblem[] } {
  const people = new Map(found.filter(({ deleted }) => !deleted).map((user) => [user.id, user]));
  const then = new Map(snapshot.persons.map((person) => [person.id, person]));
  const rows: PlannableRow[] = [];
  const problems: ReviewProblem[] = [];
  for (const one of wanted) {
    const user = people.get(one.userId);
    const was = then.get(one.userId);
    const name = user?.name ?? was?.name ?? one.userId;
    if (user === undefined) {
      problems.push(makeProblem('gone', 'warning', one.userId, name, ''));
      continue;
    }
    const changes = was === undefined ? [] : compareTwo(was, toSnapshotPerson(user, false));
    if (changes.length > 0) {
      const fields = [...new Set(changes.map(({ field }) => field))].join(', ');
      problems.push(makeProblem('changed-since', 'warning', one.userId, name, fields));
    }
    if (!one.remove && one.template?.scopes !== undefined && user.scopes === null) {
      problems.push(makeProblem('scopes-unknown', 'warning', one.userId, name, ''));
    }
    const kept = one.remove ? [] : listUnnamed(user, one.template);
    if (kept.length > 0) {
      problems.push(makeProblem('keeps-unnamed', 'warning', one.userId, name, kept.length));
    }
    rows.push({
      row: rows.length + 1,
      person: one.remove
        ? { id: user.id }
        : { id: user.id, ...restrict(user, one.template), ...move(user, one, was?.locationIds ?? []) },
      action: one.remove ? 'delete' : 'update',
      locationMode: 'replace',
      problems: [],
      isDecided: true,
    });
  }
  return { rows, problems };
}

function restrict(user: GhlUser, template: PermissionTemplate | null): PersonInput {
  if (template === null) return {};
  // What limits somebody is switched on, everything else only ever off.
  const permissions = Object.entries(template.permissions).filter(
    ([flag, wanted]) => wanted === isLimitingFlag(flag),
  );
  const scopes =
    template.scopes === undefined || user.scopes === null
      ? undefined
      : user.scopes.filter((scope) => template.scopes?.includes(scope));
  const assigned =
    template.scopesAssignedToOnly === undefined
      ? undefined
      : [...new Set([...(user.scopesAssignedToOnly ?? []), ...template.scopesAssignedToOnly])];
  return {
    ...(isAdminRole(user.role) && { role: 'user' as const }),
    ...(permissions.length > 0 && { permissions: Object.fromEntries(permissions) }),
    ...(scopes !== undefined && { scopes }),
    // An empty list would switch everything off (documented); there it would have to limit nothing.
    ...(assigned !== undefined && assigned.length > 0 && { scopesAssignedToOnly: assigned }),
  };
}

/** Flags that open something, are on, and stay on because the template does not speak of them. */
function listUnnamed(user: GhlUser, template: PermissionTemplate | null): readonly string[] {
  if (template === null) return [];
  return Object.entries(user.permissions)
    .filter(([flag, isOn]) => isOn && !isLimitingFlag(flag) && template.permissions[flag] === undefined)
    .map(([flag]) => flag);
}

/**
 * Whoever has left since enters nothing: in a plan made twice, a sub-account that was taken from the person between the
 * two would be given back.
 * @param before where the person was when the review was written
 */
function move(user: GhlUser, { leave, enter }: WantedReview, before: readonly string[]): PersonInput {
  const isOutside = (id: string): boolean => !enter.includes(id);
  const isLeft = (id: string): boolean => (leave === 'everywhere' ? isOutside(id) : leave.includes(id));
  const hasLeft = !user.locationIds.some(isLeft) && (leave !== 'everywhere' || before.some(isOutside));
  if (hasLeft) return {};
  const staying = user.locationIds.filter((id) => leave !== 'everywhere' && !leave.includes(id));
  const locationIds = [...new Set([...staying, ...enter])];
  return haveSameMembers(locationIds, user.locationIds) ? {} : { locationIds };
}

function makeProblem(
  code: ReviewProblem['code'],
  severity: ReviewProblem['severity'],
  userId: string,
  name: string,
  value: string | number,
): ReviewProblem {
  return { code, severity, row: null, userId, name, params: { name, value } };
}
