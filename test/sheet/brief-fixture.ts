import type { SheetFailure } from '../../shared/sheet/types';
import type { Reading } from './corpus';

/** A fixture told in brief: only the columns that have a field, and each person in a line. */
export interface BriefReading extends Omit<Reading, 'fields' | 'people'> {
  /** `heading → field`. */
  readonly columns: readonly string[];
  /** First name | last name | email | phone | sub-accounts | role | language. */
  readonly people: readonly string[];
}

export interface BriefFixture {
  readonly file: string;
  readonly expected: BriefReading | { readonly failure: SheetFailure };
}
