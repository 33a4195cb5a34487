import { isAdminRole } from '../ghl/user';
import type { AuditValue, ChangeKind, SnapshotPerson } from './types';

/**
 * Flags that take something away when they are on: only what is assigned to the person, or looking without changing.
 * Everything else opens something.
 */
const limitingFlags: ReadonlySet<string> = new Set([
  'assignedDataOnly',
  'campaignsReadOnly',
  'workflowsReadOnly',
  'adPublishingReadOnly',
  'customMenuLinkReadOnly',
]);

/** @returns whether a flag that is on limits the person instead of opening something. */
export function isLimitingFlag(flag: string): boolean {
  return limitingFlags.has(flag);
}

/** Whether a change lets somebody do or reach more than before, or protects them less. */
export function isEscalation(kind: ChangeKind, before: AuditValue, after: AuditValue): boolean {
  switch (kind) {
    case 'type':
      return after === 'agency';
    case 'role':
      return isAdminRole(asText(after)) && !isAdminRole(asText(before));
    case 'restriction':
      return before === true && after === false;
    case 'locations':
    case 'scopes':
      return asList(after).some((item) => !asList(before).includes(item));
    case 'assigned-only':
      // A scope that no longer is limited to what is assigned to the person.
      return asList(before).some((item) => !asList(after).includes(item));
    case 'permissions':
      return Object.entries(asFlags(after)).some(([flag, isOn]) => isOn !== isLimitingFlag(flag));
    case 'two-factor':
      return before === true && after === false;
    default:
      return false;
  }
}

/** Somebody new is one when they come with the rights of an admin or of the whole agency. */
export function isEscalationOfSomebodyNew({ type, role }: SnapshotPerson): boolean {
  return type === 'agency' || isAdminRole(role);
}

function asText(value: AuditValue): string | null {
  return typeof value === 'string' ? value : null;
}

function asList(value: AuditValue): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

function asFlags(value: AuditValue): Readonly<Record<string, boolean>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, boolean>>)
    : {};
}
