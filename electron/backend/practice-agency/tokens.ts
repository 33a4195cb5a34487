import { createSeededRandom } from './seeded-random';

/** What may be tried with a token. `company` tokens are an agency's, the others a sub-account's. */
export interface PracticeToken {
  readonly kind: keyof PracticeTokens;
  readonly token: string;
  readonly scopes: readonly string[];
  /** The only sub-account it sees; null for a token of the agency. */
  readonly locationId: string | null;
}

export interface PracticeTokens {
  /** Everything an import needs. */
  readonly agency: string;
  /** May read people and sub-accounts, may not change anybody. */
  readonly readOnly: string;
  /** May change people, may not read them. */
  readonly writeOnly: string;
  /** May not list sub-accounts. */
  readonly noLocations: string;
  /** A sub-account's token. */
  readonly location: string;
}

const read = 'users.readonly';
const write = 'users.write';
const locations = 'locations.readonly';

/** Deterministic and plainly not real: `pit-practice-` where GHL's begin with `pit-` and hexadecimal. */
export function makeTokens(seed: string, locationId: string): readonly PracticeToken[] {
  const issue = (
    kind: keyof PracticeTokens,
    scopes: readonly string[],
    only: string | null = null,
  ): PracticeToken => {
    const random = createSeededRandom(`${seed}/token/${kind}`);
    return {
      kind,
      token: `pit-practice-${random.hex(8)}-${random.hex(4)}-${random.hex(12)}`,
      scopes,
      locationId: only,
    };
  };
  return [
    issue('agency', [read, write, locations]),
    issue('readOnly', [read, locations]),
    issue('writeOnly', [write, locations]),
    issue('noLocations', [read, write]),
    issue('location', [read, write, locations], locationId),
  ];
}
