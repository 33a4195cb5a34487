import type { FieldChange } from '#shared/import-plan/types';

export interface FlagChange {
  readonly name: string;
  /** Null when the person has no such flag yet. */
  readonly before: boolean | null;
  readonly after: boolean | null;
}

/** The flags that differ: GoHighLevel is sent the whole set (a partial one resets the rest), people see what changes. */
export function changedFlags(change: FieldChange): readonly FlagChange[] {
  const before = flagsOf(change.before);
  const after = flagsOf(change.after);
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names
    .map((name) => ({ name, before: before.get(name) ?? null, after: after.get(name) ?? null }))
    .filter((flag) => flag.before !== flag.after);
}

function flagsOf(value: FieldChange['before']): ReadonlyMap<string, boolean> {
  if (value === null || typeof value === 'string' || Array.isArray(value)) return new Map();
  return new Map(Object.entries(value).map(([name, flag]) => [name, flag === true]));
}
