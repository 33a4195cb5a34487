/**
 * What a trial can find wrong.
 * - `twice`: a person was made who was there already, by this run or before it
 * - `lost`: work was not done, and nothing says so
 * - `misreported`: what the results say is not what is true
 * - `leaked`: the token or a password where it must not be
 * - `noise`: something on stderr that a person should not see
 */
export type FindingKind = 'twice' | 'lost' | 'misreported' | 'leaked' | 'noise';

export interface Finding {
  readonly kind: FindingKind;
  /** For the developer who repeats the trial. */
  readonly detail: string;
}
