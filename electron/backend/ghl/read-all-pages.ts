import type { ApiResult } from './ghl-api';

/** Stops a server that answers new people for ever. */
const mostPages = 5000;

export interface Page<T> {
  readonly items: readonly T[];
  /** How many there are in all, when the answer says. */
  readonly count: number | null;
}

/**
 * Reads page after page until everything is there. Nobody promises that a page is as long as was asked: a server may
 * cap it, and then a short page is not the last one. So the end is an empty page, a page with nothing new (a server
 * that ignores `skip`), or as many as `count` announced.
 * @param isEnough called after each page; true ends the reading
 */
export async function readAllPages<T extends { readonly id: string }>(
  readPage: (skip: number) => Promise<ApiResult<Page<T>>>,
  isEnough: (found: ReadonlyMap<string, T>, page: Page<T>) => boolean = hasCount,
): Promise<ApiResult<ReadonlyMap<string, T>>> {
  const found = new Map<string, T>();
  let skip = 0;
  let traceId: string | null = null;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const page = await readPage(skip);
    if (!page.ok) return page;
    traceId = page.traceId;
    const before = found.size;
    for (const item of page.value.items) found.set(item.id, item);
    skip += page.value.items.length;
    if (found.size === before || isEnough(found, page.value)) break;
  }
  return { ok: true, value: found, traceId };
}

/**
 * A page may have been cut to a server's own limit, and a `count` that merely repeats its length would end the reading
 * early. Limits are round numbers; and a count larger than the page is surely the whole.
 */
export function hasCount(found: { readonly size: number }, page: Page<unknown>): boolean {
  const { count, items } = page;
  if (count === null || found.size < count) return false;
  return count > items.length || items.length % 5 !== 0;
}
