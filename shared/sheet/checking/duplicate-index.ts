import type { Problem } from '../problem';

/**
 * Which rows share an email or an id. The first row counts, later ones are duplicates of it; editing a row moves it
 * from one group to another without looking at the rest.
 */
export class DuplicateIndex {
  readonly #groups = new Map<string, number | number[]>();
  readonly #keys: (string | null)[] = [];

  /** Sets the key of the row at `index`; null takes the row out of every group. */
  set(index: number, key: string | null): void {
    const before = this.#keys[index] ?? null;
    if (before === key) return;
    if (before !== null) this.#remove(index, before);
    if (key !== null) this.#insert(index, key);
    this.#keys[index] = key;
  }

  /** @returns the index of the first row with the same key, or null when this row is the first or has none. */
  firstOf(index: number): number | null {
    const key = this.#keys[index] ?? null;
    const group = key === null ? undefined : this.#groups.get(key);
    if (group === undefined || typeof group === 'number') return null;
    const [first] = group;
    return first === undefined || first === index ? null : first;
  }

  #insert(index: number, key: string): void {
    const group = this.#groups.get(key);
    if (group === undefined) this.#groups.set(key, index);
    else if (typeof group === 'number')
      this.#groups.set(key, group < index ? [group, index] : [index, group]);
    else if ((group.at(-1) ?? -1) < index) group.push(index);
    else
      group.splice(
        group.findIndex((other) => other > index),
        0,
        index,
      );
  }

  #remove(index: number, key: string): void {
    const group = this.#groups.get(key);
    if (group === undefined || typeof group === 'number') this.#groups.delete(key);
    else {
      const rest = group.filter((other) => other !== index);
      const [only] = rest;
      this.#groups.set(key, rest.length === 1 && only !== undefined ? only : rest);
    }
  }
}

export function describeDuplicate(
  code: 'duplicate-in-sheet' | 'same-id-in-sheet',
  row: number,
  column: number | null,
  value: string,
  firstRow: number,
): Problem {
  return {
    code,
    severity: 'error',
    row,
    column,
    field: code === 'duplicate-in-sheet' ? 'email' : 'id',
    params: { value, firstRow },
    suggestion: null,
  };
}
