import { userRoles, userTypes, platformLanguages, type GhlUser, type PersonInput } from '../ghl/user';
import { haveSameMembers } from '../import-plan/combine-locations';
import type { AgencyPeople, ChangeableField, ChangeValue, FieldChange, Guard } from '../import-plan/types';
import { findGuards } from '../import-plan/find-guards';
import { isOtherwise } from './compare-granted';
import type { JournalOutcome } from './journal-entry';
import type { RunPlanRow } from './run-plan-row';
import { isUnknown, type RowState, type RunFold } from './run-fold';
import type { UndoLoss, UndoRow, UndoSummary } from './undo-types';

/** One row of an undo with what it would send; stays in the backend. */
export interface UndoDraft {
  readonly view: UndoRow;
  readonly send: PersonInput | null;
  /** The person as they are now; null when gone. */
  readonly current: GhlUser | null;
}

/** Everybody who has to be read before an undo of this run can be planned. */
export function listTouched(run: RunFold): readonly { readonly id: string; readonly email: string }[] {
  return [...run.rows.values()].flatMap(({ planned, outcome }) => {
    const userId = outcome?.userId ?? planned.userId;
    return userId !== null && (outcome?.status === 'created' || outcome?.status === 'updated')
      ? [{ id: userId, email: planned.before?.email ?? planned.email }]
      : [];
  });
}

/** Whether undoing needs what a search leaves out: scopes and permissions of somebody whose own were changed. */
export function needsWhole(run: RunFold): (user: GhlUser) => boolean {
  const sent = new Map(
    [...run.rows.values()].map(
      ({ planned, outcome }) => [outcome?.userId ?? planned.userId, planned] as const,
    ),
  );
  return (user) => {
    const planned = sent.get(user.id);
    if (planned?.action !== 'update' || planned.send === null) return false;
    return (
      (planned.send.permissions !== undefined && Object.keys(user.permissions).length === 0) ||
      (planned.send.scopes !== undefined && user.scopes === null) ||
      (planned.send.scopesAssignedToOnly !== undefined && user.scopesAssignedToOnly === null)
    );
  };
}

/**
 * What it takes to take a run back, from the values its journal kept, without asking anybody. Only what the run changed
 * is put back; what others changed besides stays. Rows that did nothing are not in it.
 * @param now everybody the run touched, as they are now, by id
 */
export function planUndo(run: RunFold, now: ReadonlyMap<string, GhlUser>): readonly UndoDraft[] {
  return [...run.rows.values()].flatMap((row) => {
    const draft = planRow(row, now, run.header.at);
    return draft === null ? [] : [draft];
  });
}

function planRow(row: RowState, now: ReadonlyMap<string, GhlUser>, startedAt: string): UndoDraft | null {
  const { planned, outcome } = row;
  const userId = outcome?.userId ?? planned.userId;
  const base: UndoRow = {
    row: planned.row,
    name: planned.name,
    email: planned.email,
    userId,
    does: 'nothing',
    reason: null,
    changes: [],
    cannotRestore: [],
    changedSince: false,
    changedFields: [],
  };
  const leave = (reason: UndoRow['reason'], cannotRestore: readonly UndoLoss[] = []): UndoDraft => ({
    view: { ...base, reason, cannotRestore },
    send: null,
    current: null,
  });
  if (outcome === null) return isUnknown(row) ? leave('unclear') : null;
  switch (outcome.status) {
    case 'deleted':
      return leave('was-deleted', ['person', 'id', 'undocumented']);
    case 'needs-review':
      return leave('unclear');
    case 'created':
    case 'updated': {
      const current = now.get(userId ?? '');
      if (current === undefined || current.deleted) return leave('gone');
      if (outcome.status === 'updated') return planRestore(row, outcome, current, base);
      if (existedBefore(row, outcome, current, startedAt)) return leave('existed-before');
      const changedFields = findChangesSince(planned.send ?? {}, outcome, current);
      const view = {
        ...base,
        does: 'delete' as const,
        changedSince: changedFields.length > 0,
        changedFields,
      };
      return { view, send: null, current };
    }
    default:
      return null;
  }
}

/**
 * Somebody adopted after a lost answer is ours only if they came to be after the run began. Where GHL does not say when,
 * they are left alone: deleting a person who was there before is worse than leaving one too many.
 */
function existedBefore(row: RowState, outcome: JournalOutcome, current: GhlUser, startedAt: string): boolean {
  if (!(outcome.adopted ?? looksAdopted(row, outcome))) return false;
  const added = Date.parse(current.dateAdded ?? '');
  return Number.isNaN(added) || added < Date.parse(startedAt);
}

/** Journals of before the field: what a correction had to say stood in the place of the word for adopted. */
function looksAdopted(row: RowState, { message }: JournalOutcome): boolean {
  switch (message?.code) {
    case 'adopted':
    case 'adopted-password-lost':
      return true;
    case 'correction-refused':
    case 'correction-failed':
      return row.everUnknown || row.returned !== null;
    default:
      return false;
  }
}

/** Fields of a person we made that are no longer as we left them. What GHL changed at once is not somebody else's. */
function findChangesSince(
  sent: PersonInput,
  outcome: JournalOutcome,
  current: GhlUser,
): readonly ChangeableField[] {
  const atOnce = new Set(outcome.grantedOther ?? []);
  const fields = (Object.keys(sent) as ChangeableField[]).filter(
    (field) => !atOnce.has(field) && isOtherwise(field, sent, current),
  );
  // Older journals do not say which flags GHL refused, and what a search leaves out cannot be compared.
  const known = outcome.grantedLess !== undefined && Object.keys(current.permissions).length > 0;
  const settled = new Set([...(outcome.grantedLess ?? []), ...outcome.grantedMore]);
  const flags = Object.entries(sent.permissions ?? {}).some(
    ([flag, on]) => !settled.has(flag) && (current.permissions[flag] ?? false) !== on,
  );
  return known && flags ? [...fields, 'permissions'] : fields;
}

/** What one field of a changed person needs. */
type FieldUndo =
  | { readonly kind: 'same' }
  | { readonly kind: 'lost'; readonly loss: UndoLoss }
  | {
      readonly kind: 'back';
      readonly send: PersonInput;
      readonly before: ChangeValue;
      readonly after: ChangeValue;
      /** Now something else than what we left. */
      readonly changed: boolean;
    };

function planRestore(
  { planned }: RowState,
  outcome: JournalOutcome,
  current: GhlUser,
  base: UndoRow,
): UndoDraft {
  const sent = planned.send ?? {};
  const changes: FieldChange[] = [];
  const cannotRestore: UndoLoss[] = planned.password === 'none' ? [] : ['password'];
  const changedFields: ChangeableField[] = [];
  let send: PersonInput = {};
  for (const field of Object.keys(sent) as ChangeableField[]) {
    const undo =
      planned.before === null
        ? ({ kind: 'same' } as const)
        : undoField(field, sent, planned.before, current, outcome);
    if (undo.kind === 'same') continue;
    if (undo.kind === 'lost') {
      cannotRestore.push(undo.loss);
      continue;
    }
    send = { ...send, ...undo.send };
    changes.push({ field, before: undo.before, after: undo.after });
    if (undo.changed) changedFields.push(field);
  }
  const view = { ...base, changes, cannotRestore };
  if (changes.length === 0) return { view: { ...view, reason: 'nothing-left' }, send: null, current };
  return {
    view: { ...view, does: 'restore', changedSince: changedFields.length > 0, changedFields },
    send,
    current,
  };
}

function undoField(
  field: ChangeableField,
  sent: PersonInput,
  before: GhlUser,
  current: GhlUser,
  outcome: JournalOutcome,
): FieldUndo {
  // What GHL made of it at once is what we left, so it says nothing about somebody else.
  const changed = !(outcome.grantedOther ?? []).includes(field) && isOtherwise(field, sent, current);
  switch (field) {
    case 'firstName':
    case 'lastName':
      if (current[field].trim() === before[field].trim()) return { kind: 'same' };
      return back({ [field]: before[field] }, current[field], before[field], changed);
    case 'phone':
      if (digits(current.phone) === digits(before.phone)) return { kind: 'same' };
      return back({ phone: before.phone ?? '' }, current.phone, before.phone, changed);
    case 'type':
      return undoChoice(field, userTypes, before.type, current.type, changed);
    case 'role':
      return undoChoice(field, userRoles, before.role, current.role, changed);
    case 'platformLanguage':
      return undoChoice(field, platformLanguages, before.platformLanguage, current.platformLanguage, changed);
    case 'profilePhoto':
      if (current.profilePhoto === before.profilePhoto) return { kind: 'same' };
      if (before.profilePhoto === null) return { kind: 'lost', loss: field };
      return back({ profilePhoto: before.profilePhoto }, current.profilePhoto, before.profilePhoto, changed);
    case 'locationIds':
      return undoLocations(sent.locationIds ?? [], before, current, changed);
    case 'permissions':
      return undoPermissions(sent.permissions ?? {}, before, current, outcome);
    case 'scopes':
    case 'scopesAssignedToOnly': {
      const was = before[field];
      if (was === null) return { kind: 'lost', loss: field };
      if (current[field] !== null && haveSameMembers(was, current[field])) return { kind: 'same' };
      return back({ [field]: was }, current[field], was, changed);
    }
    case 'password':
    case 'twilioPhone':
      return { kind: 'lost', loss: field };
    case 'email':
      return { kind: 'same' };
  }
}

/** A value outside what the API documents cannot be sent back. */
function undoChoice<F extends 'type' | 'role' | 'platformLanguage'>(
  field: F,
  allowed: readonly string[],
  was: string | null,
  is: string | null,
  changed: boolean,
): FieldUndo {
  if (was === is) return { kind: 'same' };
  if (was === null || !allowed.includes(was)) return { kind: 'lost', loss: field };
  return back({ [field]: was }, is, was, changed);
}

/** Only what we added goes, only what we took comes back: a sub-account somebody else gave stays. */
function undoLocations(
  sent: readonly string[],
  before: GhlUser,
  current: GhlUser,
  changed: boolean,
): FieldUndo {
  const added = new Set(sent.filter((id) => !before.locationIds.includes(id)));
  const taken = before.locationIds.filter((id) => !sent.includes(id));
  const target = [...new Set([...current.locationIds.filter((id) => !added.has(id)), ...taken])];
  if (haveSameMembers(target, current.locationIds)) return { kind: 'same' };
  return back({ locationIds: target }, current.locationIds, target, changed);
}

/**
 * Flag by flag: one that we left different from before, and that is still as we left it, goes back. One that somebody
 * changed since is then either back already, or was never ours, so flags cannot be in each other's way. The whole object
 * is sent (a partial one may reset the rest: observed).
 */
function undoPermissions(
  sent: Readonly<Record<string, boolean>>,
  before: GhlUser,
  current: GhlUser,
  outcome: JournalOutcome,
): FieldUndo {
  const left = new Map(Object.entries(sent));
  for (const flag of outcome.grantedMore) left.set(flag, true);
  for (const flag of outcome.grantedLess ?? []) left.set(flag, false);
  const ours = [...left].flatMap(([flag, on]) => {
    const was = before.permissions[flag] ?? false;
    return was !== on && (current.permissions[flag] ?? false) === on ? [[flag, was] as const] : [];
  });
  if (ours.length === 0) return { kind: 'same' };
  const after = Object.fromEntries(ours);
  const is = Object.fromEntries(ours.map(([flag, was]) => [flag, !was]));
  return back({ permissions: { ...current.permissions, ...after } }, is, after, false);
}

function back(send: PersonInput, before: ChangeValue, after: ChangeValue, changed: boolean): FieldUndo {
  return { kind: 'back', send, before, after, changed };
}

function digits(text: string | null): string {
  return (text ?? '').replace(/\D/g, '');
}

/** The rows of the run that does it. Nobody is left out silently: who is left alone is there with the reason. */
export function toUndoRows(
  drafts: readonly UndoDraft[],
  includeChangedSince: boolean,
): readonly RunPlanRow[] {
  return drafts.map(({ view, send, current }): RunPlanRow => {
    const leftAlone = view.changedSince && !includeChangedSince;
    const does = leftAlone ? 'nothing' : view.does;
    return {
      row: view.row,
      action: does === 'nothing' ? 'skip' : does === 'delete' ? 'delete' : 'update',
      email: view.email,
      name: view.name,
      userId: view.userId,
      changes: does === 'restore' ? view.changes : [],
      problems: [],
      skipReason: leftAlone ? 'changed-since' : does === 'nothing' ? (view.reason ?? 'nothing-left') : null,
      send: does === 'restore' ? send : null,
      before: does === 'nothing' ? null : current,
      passwordGenerated: false,
    };
  });
}

/** Whether an undo as planned now does something to somebody that the one shown did not. Less is never a surprise. */
export function doesMore(
  now: readonly UndoDraft[],
  shown: readonly UndoDraft[],
  includeChangedSince: boolean,
): boolean {
  const known = new Map(shown.map(({ view }) => [view.row, view]));
  return now.some(({ view }) => {
    if (view.does === 'nothing' || (view.changedSince && !includeChangedSince)) return false;
    const before = known.get(view.row);
    if (before === undefined || before.does !== view.does || before.userId !== view.userId) return true;
    if (view.changedSince !== before.changedSince) return true;
    const parts = new Set(before.changes.flatMap(listParts));
    return view.changes.flatMap(listParts).some((part) => !parts.has(part));
  });
}

/** One name for each thing a change sets: rights and sub-accounts one by one. */
function listParts({ field, before, after }: FieldChange): readonly string[] {
  if (Array.isArray(after)) {
    const was = Array.isArray(before) ? before.map(String) : [];
    const becomes = after.map(String);
    return [
      ...becomes.filter((id) => !was.includes(id)).map((id) => `${field} + ${id}`),
      ...was.filter((id) => !becomes.includes(id)).map((id) => `${field} - ${id}`),
    ];
  }
  if (typeof after !== 'object' || after === null) return [`${field} = ${String(after)}`];
  return Object.entries(after).map(([name, value]) => `${field}.${name} = ${String(value)}`);
}

export function findUndoGuards(
  drafts: readonly UndoDraft[],
  includeChangedSince: boolean,
  agency: AgencyPeople,
): readonly Guard[] {
  return findGuards(toUndoRows(drafts, includeChangedSince), agency);
}

export function summarizeUndo(drafts: readonly UndoDraft[]): UndoSummary {
  const summary = { delete: 0, restore: 0, nothing: 0, changedSince: 0 };
  for (const { view } of drafts) {
    summary[view.does] += 1;
    if (view.changedSince) summary.changedSince += 1;
  }
  return summary;
}

export function countLosses(
  drafts: readonly UndoDraft[],
): readonly { readonly kind: UndoLoss; readonly people: number }[] {
  const counts = new Map<UndoLoss, number>();
  for (const { view } of drafts) {
    for (const loss of view.cannotRestore) counts.set(loss, (counts.get(loss) ?? 0) + 1);
  }
  return [...counts].map(([kind, people]) => ({ kind, people }));
}
