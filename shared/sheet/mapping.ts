import type { CountryCode } from 'libphonenumber-js';
import type { Field } from './fields';
import { foldText } from './fold-text';
import type { LocationMode, PasswordMode, SheetChoices } from './types';

/**
 * How a kind of sheet is understood, told by its headings: what is remembered from one month's file to the next, kept
 * under a name, and sent to a colleague. Plain data, and never a password: not even the one given for everybody.
 */
export interface SheetMapping {
  readonly version: typeof mappingVersion;
  /** Every column of the sheet it was made from, in its order. */
  readonly columns: readonly MappedColumn[];
  readonly answers: SheetChoices['answers'];
  readonly defaults: SheetChoices['defaults'];
  readonly country: CountryCode | null;
  readonly locationMode: LocationMode;
  readonly passwordMode: PasswordMode;
}

export interface MappedColumn {
  /** As {@link nameHeadings} gives it. */
  readonly heading: string;
  /** Null when the column is not used. */
  readonly field: Field | null;
}

export const mappingVersion = 1;

/** Headings as they are compared: folded, and told apart by their order where the same one stands twice. */
export function nameHeadings(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const folded = foldText(heading);
    const count = (seen.get(folded) ?? 0) + 1;
    seen.set(folded, count);
    return count === 1 ? folded : `${folded} #${count}`;
  });
}

/**
 * What two sheets of the same kind share: the same headings in any order. For finding a mapping by it.
 *
 * @param headings as in the sheet, or as a mapping names them: both give the same key.
 */
export function keyOfHeadings(headings: readonly string[]): string {
  return nameHeadings(headings).sort().join('\n');
}

/** The same key, from a mapping. */
export function keyOfMapping(mapping: Pick<SheetMapping, 'columns'>): string {
  return mapping.columns
    .map(({ heading }) => heading)
    .sort()
    .join('\n');
}
