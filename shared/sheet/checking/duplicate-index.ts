import type { Problem } from '../problem';

/**
 * Which rows share an email or an id. The first row counts, later ones are duplicates of it; editing a row moves it
 * from one group to another without looking at the rest.
 */
export class DuplicateIndex {
  /** Key → its only row, or -1 when several share it and `#shared` knows them. */
  readonly #owners = new Map<string, number>();
  /** Key → rows, ascending, only where there are two or more: rare, so that most look-ups end before they begin. */
  readonly #shared = new Map<string, number[]>();
  readonly #keys: (string | null)[];

  /** @param rows how many rows there are. Sized at once: growing by a row at a time is what would cost most. */
  constructor(rows: number) {
    this.#keys = new Array<string | null>(rows).fill(null);
  }

  /** Sets the key of the row at `index`; null takes the row out of every group. */
  set(index: number, key: string | null): void {
    const before = this.#keys[index] ?? null;
    if (before === key) return;
    if (before !== null) this.#remove(index, before);
    this.#keys[index] = key;
    if (key === null) return;
    const owner = this.#owners.get(key);
    if (owner === undefined) this.#owners.set(key, index);
    else this.#share(key, owner, index);
  }

  /** @returns the index of the first row with the same key, or null when this row is the first or has none. */
  firstOf(index: number): number | null {
    if (this.#shared.size === 0) return null;
    const key = this.#keys[index] ?? null;
    const [first] = (key === null ? undefined : this.#shared.get(key)) ?? [];
    return first === undefined || first === index ? null : first;
  }

  #share(key: string, owner: number, index: number): void {
    const rows = owner === several ? (this.#shared.get(key) ?? []) : [owner];
    const after = rows.findIndex((row) => row > index);
    rows.splice(after === -1 ? rows.length : after, 0, index);
    this.#shared.set(key, rows);
    this.#owners.set(key, several);
  }

  #remove(index: number, key: string): void {
    const rows = (this.#shared.get(key) ?? []).filter((row) => row !== index);
    const [first, second] = rows;
    if (first === undefined) this.#owners.delete(key);
    else if (second === undefined) this.#owners.set(key, first);
    if (second === undefined) this.#shared.delete(key);
    else this.#shared.set(key, rows);
  }
}

const several = -1;

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
