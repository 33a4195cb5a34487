import { assertNever } from '#shared/contract/result';
import type { BulkChange } from '#shared/import-plan/bulk-change';

export interface ChangeNoteWords {
  readonly tone: 'info' | 'warn';
  readonly kind: 'replace' | 'remove' | 'role' | 'agency' | 'rights' | 'scopes' | 'password' | 'delete';
}

/** What has to be said of a change before its people are listed; null where nothing is replaced or lost. */
export function noteOf(change: BulkChange): ChangeNoteWords | null {
  switch (change.kind) {
    case 'locations':
      if (change.mode === 'add') return null;
      return change.mode === 'replace' ? { tone: 'warn', kind: 'replace' } : { tone: 'info', kind: 'remove' };
    case 'role':
      return change.type === 'agency' || change.role === 'agency_admin'
        ? { tone: 'warn', kind: 'agency' }
        : { tone: 'info', kind: 'role' };
    case 'template':
      return change.template.scopes === undefined && change.template.scopesAssignedToOnly === undefined
        ? { tone: 'info', kind: 'rights' }
        : { tone: 'warn', kind: 'scopes' };
    case 'flags':
      return { tone: 'info', kind: 'rights' };
    case 'scopes':
      return { tone: 'warn', kind: 'scopes' };
    case 'language':
      return null;
    case 'password':
      return { tone: 'warn', kind: 'password' };
    case 'delete':
      return { tone: 'warn', kind: 'delete' };
    default:
      return assertNever(change);
  }
}
