const pageSize = 200;
/** Enough for several screens up and down; the rest is asked for again when somebody scrolls back. */
const keptPages = 25;

export interface RowPage<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

/** Reads some rows. Null when they cannot be had now: the reason is shown elsewhere, and a later scroll asks again. */
export type FetchRows<Row> = (offset: number, limit: number) => Promise<RowPage<Row> | null>;

export interface RowWindows<Row> {
  /** The row, or null while it is on its way. */
  rowAt(index: number): Row | null;
  /** Asks for the pages that show `first` to `last` unless they are there or under way. */
  want(first: number, last: number): void;
  /** The rows changed: what is held stays on screen until its fresh pages arrive, so that nothing flickers. */
  invalidate(): void;
}

interface Page<Row> {
  rows: readonly Row[] | null;
  /** Which state of the source the rows were asked for. */
  askedFor: number;
}

/**
 * A window on rows that live elsewhere (a worker, the backend): pages are fetched as the table scrolls and the oldest
 * are forgotten, so that 100,000 rows cost the page a few thousand.
 */
export function createRowWindows<Row>(
  fetchRows: FetchRows<Row>,
  onChange: (total: number) => void,
): RowWindows<Row> {
  /** In order of last use, the youngest last. */
  const pages = new Map<number, Page<Row>>();
  let version = 0;

  async function load(number: number, page: Page<Row>): Promise<void> {
    const mine = version;
    page.askedFor = mine;
    const answer = await fetchRows(number * pageSize, pageSize);
    // A newer answer is on its way: this one would bring back what was changed.
    if (page.askedFor !== mine || version !== mine) return;
    if (answer === null) {
      page.askedFor = -1;
      return;
    }
    page.rows = answer.rows;
    forgetOldest();
    onChange(answer.total);
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
