import type { SheetRowView } from '#shared/sheet/types';
import type { RowWindow } from '../../workers/sheet-protocol';

const pageSize = 200;
/** Enough for several screens up and down; the rest is asked for again when somebody scrolls back. */
const keptPages = 25;

export interface RowWindows {
  /** The row, or null while it is on its way. */
  rowAt(index: number): SheetRowView | null;
  /** Asks for the pages that show `first` to `last` unless they are there or under way. */
  want(first: number, last: number): void;
  /** The sheet changed: what is held stays on screen until its fresh pages arrive, so that nothing flickers. */
  invalidate(): void;
}

interface Page {
  rows: readonly SheetRowView[] | null;
  /** Which state of the sheet the rows were asked for. */
  askedFor: number;
}

/**
 * A window on rows that live in the worker: pages are fetched as the table scrolls and the oldest are forgotten, so
 * that a sheet of 100,000 rows costs the page a few thousand.
 */
export function createRowWindows(
  fetchRows: (offset: number, limit: number) => Promise<RowWindow>,
  onChange: (total: number) => void,
): RowWindows {
  /** In order of last use, the youngest last. */
  const pages = new Map<number, Page>();
  let version = 0;

  async function load(number: number, page: Page): Promise<void> {
    const mine = version;
    page.askedFor = mine;
    try {
      const { total, rows } = await fetchRows(number * pageSize, pageSize);
      // A newer answer is on its way: this one would bring back what was edited.
      if (page.askedFor !== mine || version !== mine) return;
      page.rows = rows;
      forgetOldest();
      onChange(total);
    } catch {
      // The worker stopped, and the store says so on screen; a later scroll may ask again.
      page.askedFor = -1;
    }
  }

  function forgetOldest(): void {
    for (const number of pages.keys()) {
      if (pages.size <= keptPages) return;
      pages.delete(number);
    }
  }

  return {
    rowAt: (index) => pages.get(Math.floor(index / pageSize))?.rows?.[index % pageSize] ?? null,
    want(first, last) {
      for (let number = Math.floor(Math.max(0, first) / pageSize); number <= last / pageSize; number++) {
        const page = pages.get(number) ?? { rows: null, askedFor: -1 };
        pages.delete(number);
        pages.set(number, page);
        if (page.askedFor !== version) void load(number, page);
      }
    },
    invalidate() {
      version++;
    },
  };
}
