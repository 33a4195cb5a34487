import type { PermissionTemplate } from '../../ghl/permission-template';
import type { PersonInput } from '../../ghl/user';
import { plainFields, type Field, type PlainField } from '../fields';
import type { RowAction } from '../types';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A row in the making: what its cells say so far. */
export interface RowDraft {
  person: Writable<PersonInput>;
  action: RowAction | null;
  /** Bits of the plain fields the row says something about, even if it could not be understood. */
  given: number;
  permissions: Record<string, boolean> | null;
  /** Named by the row or by the default; laid beneath what the row says itself once all of it is read. */
  template: PermissionTemplate | null;
}

export function createDraft(): RowDraft {
  return { person: {}, action: null, given: 0, permissions: null, template: null };
}

const bits = new Map<string, number>(plainFields.map((field, index) => [field, 1 << index]));

/** A field's bit in {@link RowDraft.given}; 0 for permission flags, which nothing depends on. */
export function bitOf(field: Field): number {
  return bits.get(field) ?? 0;
}

export function isGiven(draft: RowDraft, field: PlainField): boolean {
  return (draft.given & bitOf(field)) !== 0;
}
