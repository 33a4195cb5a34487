import { buildTable, type SheetTable } from './build-table';
import type { DraftEdit } from './draft';
import { sampleColumn } from './matching/sample-column';
import type { RawTable } from './reading/raw-table';
import type { SheetOverview } from './types';

const previewRows = 15;
/** More than any spreadsheet has columns. */
const columnRoom = 1 << 15;

/** The cells of a sheet as they stand, what they were in the file, and which rows are left out. Rows by index, from 0. */
export class SheetCells {
  readonly raw: RawTable;
  readonly table: SheetTable;
  /** Copied, since editing changes the rows themselves. */
  readonly preview: SheetOverview['preview'];
  /** What columns are matched by: values as the file has them, so that mending a cell never gives its column another meaning. */
  readonly columns: readonly { readonly heading: string; readonly values: readonly string[] }[];
  /** Indexes of the rows left out. Live: who holds it sees every change. */
  readonly excluded: ReadonlySet<number>;
  readonly #excluded = new Set<number>();
  /** Row and column of every cell ever changed → what the file has there. */
  readonly #originals = new Map<number, string>();
  /** Rows that had fewer cells than were needed → how many they had. */
  readonly #lengths = new Map<number, number>();

  /** @param headerRow as a person chose it; 0 for none, null to find it. */
  constructor(raw: RawTable, headerRow: number | null) {
    this.raw = raw;
    this.preview = raw.records.slice(0, previewRows).map((cells, at) => ({ row: at + 1, cells: [...cells] }));
    this.table = buildTable(raw, headerRow);
    const { headings, records } = this.table;
    this.columns = headings.map((heading, column) => ({ heading, values: sampleColumn(records, column) }));
    this.excluded = this.#excluded;
  }

  get rowCount(): number {
    return this.table.records.length;
  }

  /** Cells the headings' own row has. A worksheet's rows are as wide as the reader made them; only a delimited file can be torn. */
  get width(): number {
    const { headerRow, headings } = this.table;
    return headerRow === 0 ? headings.length : (this.raw.records[headerRow - 1]?.length ?? 0);
  }

  cell(index: number, column: number): string {
    return this.table.records[index]?.[column] ?? '';
  }

  put(index: number, column: number, value: string): void {
    const record = this.table.records[index];
    if (record === undefined || column < 0 || column >= this.table.headings.length) {
      throw new Error(`No cell at index ${index}, column ${column}`);
    }
    const place = index * columnRoom + column;
    if (!this.#originals.has(place)) this.#originals.set(place, record[column] ?? '');
    if (record.length <= column) {
      if (!this.#lengths.has(index)) this.#lengths.set(index, record.length);
      while (record.length <= column) record.push('');
    }
    record[column] = value;
    const length = this.#lengths.get(index);
    // Blanked again, a row is as short as it was: undo must not mend a torn row.
    if (length !== undefined) while (record.length > length && record.at(-1) === '') record.pop();
  }

  setExcluded(index: number, excluded: boolean): void {
    if (excluded) this.#excluded.add(index);
    else this.#excluded.delete(index);
  }

  /** Cells that are not as in the file, in the order of the sheet. */
  edits(): DraftEdit[] {
    const edits: DraftEdit[] = [];
    for (const [place, original] of this.#originals) {
      const index = Math.floor(place / columnRoom);
      const column = place % columnRoom;
      const value = this.cell(index, column);
      if (value !== original) edits.push([this.rowNumber(index), column, value]);
    }
    return edits.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  }

  rowNumber(index: number): number {
    return this.table.rowNumbers[index] ?? 0;
  }

  /** @throws when the sheet has no such row: only a mistake of ours asks for one. */
  indexOfRow(row: number): number {
    const index = this.findRow(row);
    if (index === null) throw new Error(`The sheet has no row ${row}`);
    return index;
  }

  findRow(row: number): number | null {
    const { rowNumbers } = this.table;
    let low = 0;
    let high = rowNumbers.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rowNumbers[middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return rowNumbers[low] === row ? low : null;
  }
}
