import type { ListedMapping } from '#shared/contract/preparation-calls';
import type { Translate } from '#shared/i18n/create-translator';

const namedHeadings = 4;

/** What a remembered mapping goes by: its name, else its first headings. */
export function nameMapping(
  t: Translate,
  { name, mapping }: Pick<ListedMapping, 'name' | 'mapping'>,
): string {
  if (name !== null) return name;
  const headings = mapping.columns.map(({ heading }) => heading);
  const first = headings.slice(0, namedHeadings).join(' · ');
  const count = headings.length - namedHeadings;
  return count > 0 ? t('mappings:headings-more', { headings: first, count }) : first;
}
