import { isEscalation, isEscalationOfSomebodyNew } from './escalation';
import { haveSameMembers } from '../import-plan/combine-locations';
import {
  changeKinds,
  type AuditChange,
  type AuditValue,
  type ChangedField,
  type ChangeKind,
  type Comparison,
  type ComparisonCaution,
  type Snapshot,
  type SnapshotPerson,
} from './types';

export interface CompareOptions {
  /** Ids and emails of everybody known from snapshots before `before`: who was there then and is again has come back. */
  readonly earlier?: { readonly ids: ReadonlySet<string>; readonly emails: ReadonlySet<string> };
}

/**
 * Everything that differs between two snapshots, and nothing else. People are the same by id; somebody new with the
 * email of somebody gone has come back under a new id, and their rights are compared as well. What one of the two does
 * not know is never a difference.
 */
export function compareSnapshots(
  before: Snapshot,
  after: Snapshot,
  options: CompareOptions = {},
): Comparison {
  const old = new Map(before.persons.map((person) => [person.id, person]));
  const present = new Set(after.persons.map(({ id }) => id));
  const seesBoth = before.wholeAgency === after.wholeAgency && before.companyId === after.companyId;
  const gone = new Set(before.persons.filter(({ id }) => !present.has(id)));
  const goneByEmail = new Map([...gone].reverse().map((person) => [person.email, person]));
  goneByEmail.delete('');
  const context: Context = { knownFlags: intersect(flagsOf(before), flagsOf(after)) };

  const changes: AuditChange[] = [];
  for (const person of after.persons) {
    const same = old.get(person.id);
    if (same !== undefined) {
      comparePerson(same, person, context, changes);
      continue;
    }
    const former = goneByEmail.get(person.email);
    if (former !== undefined) {
      goneByEmail.delete(person.email);
      gone.delete(former);
      changes.push(
        makeChange('rejoined', person, 'id', former.id, person.id, isEscalationOfSomebodyNew(person)),
      );
      comparePerson(former, person, context, changes);
    } else if (seesBoth) {
      const kind = wasThereEarlier(person, options) ? 'rejoined' : 'joined';
      changes.push(makeChange(kind, person, 'id', null, person.id, isEscalationOfSomebodyNew(person)));
    }
  }
  if (seesBoth) {
    for (const person of gone) changes.push(makeChange('left', person, 'id', person.id, null, false));
  }
  return { changes: changes.sort(byWeight), cautions: findCautions(before, after) };
}

function wasThereEarlier({ id, email }: SnapshotPerson, { earlier }: CompareOptions): boolean {
  return earlier !== undefined && (earlier.ids.has(id) || (email !== '' && earlier.emails.has(email)));
}

/** What differs between two readings of one person; flags that only one of the two speaks of are left aside. */
export function compareTwo(before: SnapshotPerson, after: SnapshotPerson): readonly AuditChange[] {
  const known = intersect(
    new Set(Object.keys(before.permissions ?? {})),
    new Set(Object.keys(after.permissions ?? {})),
  );
  const changes: AuditChange[] = [];
  comparePerson(before, after, { knownFlags: known }, changes);
  return changes;
}

interface Context {
  /** Flags that both snapshots speak of. */
  readonly knownFlags: ReadonlySet<string>;
}

function comparePerson(
  before: SnapshotPerson,
  after: SnapshotPerson,
  { knownFlags }: Context,
  changes: AuditChange[],
): void {
  const note = (kind: ChangeKind, field: ChangedField, was: AuditValue, is: AuditValue): void => {
    changes.push(makeChange(kind, after, field, was, is, isEscalation(kind, was, is)));
  };
  for (const [kind, field] of plainFields) {
    const was = before[field];
    const is = after[field];
    if (was === null || is === null || isSamePlain(field, was, is)) continue;
    note(kind, field, was, is);
  }
  for (const [kind, field] of listFields) {
    const was = before[field];
    const is = after[field];
    if (was === null || is === null || haveSameMembers(was, is)) continue;
    note(kind, field, was, is);
  }
  const flags = compareFlags(before.permissions, after.permissions, knownFlags);
  if (flags !== null) note('permissions', 'permissions', flags.before, flags.after);
}

const plainFields = [
  ['type', 'type'],
  ['role', 'role'],
  ['restriction', 'restrictSubAccount'],
  ['two-factor', 'totpEnabled'],
  ['email', 'email'],
  ['name', 'name'],
  ['phone', 'phone'],
  ['language', 'platformLanguage'],
] as const;

const listFields = [
  ['locations', 'locationIds'],
  ['scopes', 'scopes'],
  ['assigned-only', 'scopesAssignedToOnly'],
] as const;

/** GHL answers one number with and without blanks at times (observed); only its digits tell. */
function isSamePlain(field: ChangedField, was: string | boolean, is: string | boolean): boolean {
  if (was === is) return true;
  return (
    field === 'phone' &&
    typeof was === 'string' &&
    typeof is === 'string' &&
    was.replace(/\D/g, '') === is.replace(/\D/g, '')
  );
}

/**
 * The flags that differ. One that an answer leaves out counts as off, but only if that snapshot speaks of the flag for
 * anybody: a flag GHL began to answer meanwhile is news of the API, not of this person.
 */
function compareFlags(
  before: SnapshotPerson['permissions'],
  after: SnapshotPerson['permissions'],
  known: ReadonlySet<string>,
): { readonly before: Record<string, boolean>; readonly after: Record<string, boolean> } | null {
  if (before === null || after === null || before === after) return null;
  const was: Record<string, boolean> = {};
  const is: Record<string, boolean> = {};
  for (const flag of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (!known.has(flag)) continue;
    const old = before[flag] ?? false;
    const now = after[flag] ?? false;
    if (old === now) continue;
    was[flag] = old;
    is[flag] = now;
  }
  return Object.keys(is).length === 0 ? null : { before: was, after: is };
}

function makeChange(
  kind: ChangeKind,
  person: SnapshotPerson,
  field: ChangedField,
  before: AuditValue,
  after: AuditValue,
  escalation: boolean,
): AuditChange {
  const { id: userId, name, email } = person;
  return { kind, userId, name, email, field, before, after, escalation };
}

const rank = new Map(changeKinds.map((kind, index) => [kind, index]));

function byWeight(a: AuditChange, b: AuditChange): number {
  if (a.escalation !== b.escalation) return a.escalation ? -1 : 1;
  const byKind = (rank.get(a.kind) ?? 0) - (rank.get(b.kind) ?? 0);
  if (byKind !== 0) return byKind;
  // Not by locale: the same two snapshots must come out the same on every machine.
  return compareText(a.name.toLowerCase(), b.name.toLowerCase()) || compareText(a.userId, b.userId);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function findCautions(before: Snapshot, after: Snapshot): ComparisonCaution[] {
  const cautions: ComparisonCaution[] = [];
  if (before.wholeAgency !== after.wholeAgency) cautions.push('different-reach');
  if (before.companyId !== after.companyId) cautions.push('different-company');
  if (isIncomplete(before) || isIncomplete(after)) cautions.push('incomplete');
  if (Date.parse(before.takenAt) > Date.parse(after.takenAt)) cautions.push('wrong-order');
  const lacksDetails = ({ persons }: Snapshot): boolean =>
    persons.length > 0 && persons.filter(({ scopes }) => scopes === null).length > persons.length / 2;
  if (lacksDetails(before) || lacksDetails(after)) cautions.push('without-details');
  return cautions;
}

function isIncomplete({ counted, people }: Snapshot): boolean {
  return counted !== null && counted !== people;
}

function flagsOf({ persons }: Snapshot): ReadonlySet<string> {
  const flags = new Set<string>();
  const done = new Set<SnapshotPerson['permissions']>();
  for (const { permissions } of persons) {
    // Equal sets are one object: looking at each once is enough.
    if (permissions === null || done.has(permissions)) continue;
    done.add(permissions);
    for (const flag of Object.keys(permissions)) flags.add(flag);
  }
  return flags;
}

function intersect(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a].filter((item) => b.has(item)));
}
