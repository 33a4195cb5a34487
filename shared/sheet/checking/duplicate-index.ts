import type { Problem } from '../problem';

/**
 * Which rows share an email or an id. The first row counts, later ones are duplicates of it; editing a row moves it
 * from one group to another without looking at the rest.
 *
 * A hash table over numbers instead of a `Map`: with 100,000 addresses, growing a Map and keeping its strings alive
 * through garbage collection takes as long as reading all other cells (measured).
 */
export class DuplicateIndex {
  readonly #keys: (string | null)[];
  /** Row index + 1 of a key's first row at the place its hash gives; 0 is free, -1 was freed by an edit. */
  #slots: Int32Array;
  #used = 0;
  /** Key → rows, ascending, only where there are two or more: rare, so that most look-ups end before they begin. */
  readonly #shared = new Map<string, number[]>();

  /** @param rows how many rows there are; the table never has to grow unless cells are edited. */
  constructor(rows: number) {
    this.#keys = new Array<string | null>(rows).fill(null);
    this.#slots = new Int32Array(tableSize(rows));
  }

  /** Sets the key of the row at `index`; null takes the row out of every group. */
  set(index: number, key: string | null): void {
    const before = this.#keys[index] ?? null;
    if (before === key) return;
    if (before !== null) this.#remove(index, before);
    this.#keys[index] = key;
    if (key === null) return;
    if (this.#used * 2 > this.#slots.length) this.#rebuild();
    const slot = this.#find(key, index);
    const owner = (this.#slots[slot] ?? 0) - 1;
    if (owner < 0) {
      this.#slots[slot] = index + 1;
      this.#used++;
    } else this.#share(key, owner, index, slot);
  }

  /** @returns the index of the first row with the same key, or null when this row is the first or has none. */
  firstOf(index: number): number | null {
    if (this.#shared.size === 0) return null;
    const key = this.#keys[index] ?? null;
    const [first] = (key === null ? undefined : this.#shared.get(key)) ?? [];
    return first === undefined || first === index ? null : first;
  }

  /** The slot of the key's first row, or the free one where it belongs. `except` is a row not yet entered. */
  #find(key: string, except: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hashKey(key) & mask; ; slot = (slot + 1) & mask) {
      const owner = this.#slots[slot] ?? 0;
      if (owner === free) return slot;
      if (owner !== freed && owner - 1 !== except && this.#keys[owner - 1] === key) return slot;
    }
  }

  #share(key: string, owner: number, index: number, slot: number): void {
    const rows = this.#shared.get(key) ?? [owner];
    // Rows are read in order, so the next one nearly always goes to the end.
    if ((rows.at(-1) ?? -1) < index) rows.push(index);
    else
      rows.splice(
        rows.findIndex((row) => row > index),
        0,
        index,
      );
    this.#shared.set(key, rows);
    this.#slots[slot] = (rows[0] ?? index) + 1;
  }

  #remove(index: number, key: string): void {
    const slot = this.#find(key, -1);
    const rows = (this.#shared.get(key) ?? []).filter((row) => row !== index);
    const [first] = rows;
    this.#slots[slot] = first === undefined ? freed : first + 1;
    if (rows.length > 1) this.#shared.set(key, rows);
    else this.#shared.delete(key);
  }

  /** Freed places add up over thousands of edits; a new table has none. */
  #rebuild(): void {
    this.#slots = new Int32Array(tableSize(this.#keys.length));
    this.#used = 0;
    for (const [index, key] of this.#keys.entries()) {
      if (key === null) continue;
      const slot = this.#find(key, index);
      if (this.#slots[slot] !== free) continue;
      this.#slots[slot] = index + 1;
      this.#used++;
    }
  }
}

const free = 0;
const freed = -1;

/** A power of two, four times the rows: more than half of it is always free, so that a search soon ends. */
function tableSize(rows: number): number {
  let size = 64;
  while (size < rows * 4) size *= 2;
  return size;
}

function hashKey(key: string): number {
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = (Math.imul(hash, 31) + key.charCodeAt(i)) | 0;
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 8;
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
