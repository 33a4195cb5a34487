import { isEscalation } from '../audit/escalation';
import type { ChangeKind } from '../audit/types';
import type { ChangeableField, ChangeValue, FieldChange, PlannedRow } from './types';

/** The changes that can let somebody do more, as the audits call them. Sub-accounts are told apart: they are where, not what. */
const kindOf: Readonly<Partial<Record<ChangeableField, ChangeKind>>> = {
  type: 'type',
  role: 'role',
  permissions: 'permissions',
  scopes: 'scopes',
  scopesAssignedToOnly: 'assigned-only',
};

/**
 * Whether a change lets the person do more than before: a higher role, a flag that opens something, a scope, or the end of
 * a limit ("only what is assigned to them"). Where GHL did not say what there was, more is supposed.
 */
export function givesMoreRights({ field, before, after }: FieldChange): boolean {
  const kind = kindOf[field];
  // Limits nobody knows may have been wider: a new list in their place can lift some.
  if (kind === 'assigned-only' && before === null) return true;
  return kind !== undefined && isEscalation(kind, asAuditValue(before), asAuditValue(after));
}

/** Whether an update lets somebody who exists do more than before. Somebody new comes with what the row says. */
export function gainsRights({ action, changes }: Pick<PlannedRow, 'action' | 'changes'>): boolean {
  return action === 'update' && changes.some(givesMoreRights);
}

/** The words that go behind "so many will be changed". */
export function gainWords(gaining: number, changed: number): 'plan:gain-rights' | 'plan:gain-rights-all' {
  return gaining === changed ? 'plan:gain-rights-all' : 'plan:gain-rights';
}

/** The fields that can give rights hold no text by key. */
function asAuditValue(value: ChangeValue) {
  return value as string | readonly string[] | Readonly<Record<string, boolean>> | null;
}
