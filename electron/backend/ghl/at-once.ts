/** As many as the request queue sends at once at most; the governor decides how many really go. */
const mostAtOnce = 64;

/**
 * Does something with every item, many at once, begun in their order. A list of 25,000 makes no 25,000 promises.
 * @param work answers whether to go on; false lets no further item begin
 */
export async function doAtOnce<T>(
  items: readonly T[],
  work: (item: T, index: number) => Promise<boolean>,
): Promise<void> {
  const waiting = items.entries();
  let goOn = true;
  const take = async (): Promise<void> => {
    for (const [index, item] of waiting) {
      if (!goOn) return;
      if (!(await work(item, index))) goOn = false;
    }
  };
  await Promise.all(Array.from({ length: Math.min(mostAtOnce, items.length) }, take));
}
