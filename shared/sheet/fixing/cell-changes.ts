/** Many changed cells, kept as four lists: an object for each of 100,000 would take three times the memory. */
export class CellChanges {
  readonly #indexes: number[] = [];
  readonly #columns: number[] = [];
  readonly #before: string[] = [];
  readonly #after: string[] = [];

  get size(): number {
    return this.#indexes.length;
  }

  /** Row index of the first change; null when there is none. */
  get firstIndex(): number | null {
    return this.#indexes[0] ?? null;
  }

  add(index: number, column: number, before: string, after: string): void {
    this.#indexes.push(index);
    this.#columns.push(column);
    this.#before.push(before);
    this.#after.push(after);
  }

  forEach(visit: (index: number, column: number, before: string, after: string) => void): void {
    for (let i = 0; i < this.#indexes.length; i++) {
      visit(this.#indexes[i] ?? 0, this.#columns[i] ?? 0, this.#before[i] ?? '', this.#after[i] ?? '');
    }
  }
}
