import { documentedScopes } from '../../ghl/scopes';
import { normalisedDistance } from '../edit-distance';
import { mean, refuse, type Meaning } from './meaning';
import { slipDistance } from './resolution';
import { isExplicitNone, splitCell } from './split-cell';

/** Shortest password GHL takes. Length is our assumption, the four kinds of characters are observed. */
export const shortestPassword = 8;

/**
 * A password as typed, held to the rule GHL was observed to apply: upper case, lower case, a digit and a special
 * character. Nothing of the password gets into the problem. Stars are what exports put in place of one: not given.
 */
export function understandPassword(cell: string): Meaning<string | null> {
  if (/^[*•●]+$/.test(cell)) return mean(null);
  if (isStrongPassword(cell)) return mean(cell);
  const kinds = kindsOf(cell);
  const missing = [
    ...(cell.length < shortestPassword ? ['length'] : []),
    ...((kinds & upper) === 0 ? ['upper'] : []),
    ...((kinds & lower) === 0 ? ['lower'] : []),
    ...((kinds & digit) === 0 ? ['digit'] : []),
    ...((kinds & special) === 0 ? ['special'] : []),
  ];
  return refuse('weak-password', { missing: missing.join(','), length: shortestPassword });
}

/** Whether GHL would take the password, as far as anybody has observed. */
export function isStrongPassword(password: string): boolean {
  return password.length >= shortestPassword && kindsOf(password) === allKinds;
}

const upper = 1;
const lower = 2;
const digit = 4;
const special = 8;
const allKinds = upper | lower | digit | special;

/** Only ASCII counts: whether GHL takes "Ñ" for an upper-case letter is unknown, so it must not be needed. */
function kindsOf(password: string): number {
  let kinds = 0;
  for (let i = 0; i < password.length; i++) {
    const code = password.charCodeAt(i);
    if (code >= 65 && code <= 90) kinds |= upper;
    else if (code >= 97 && code <= 122) kinds |= lower;
    else if (code >= 48 && code <= 57) kinds |= digit;
    else if (code > 32 && code < 127) kinds |= special;
  }
  return kinds;
}

const webAddress = /^https?:\/\/[^\s/?#@]+\.[^\s/?#@.]{2,}([/?#]\S*)?$/i;

export function understandUrl(cell: string): Meaning<string> {
  if (webAddress.test(cell)) return mean(cell);
  const mended = `https://${cell.replace(/^(https?:)?\/*/i, '')}`.replace(/\s/g, '%20');
  return refuse(
    'invalid-url',
    { value: cell },
    webAddress.test(mended) && cell.includes('.') ? mended : null,
  );
}

/** GHL ids are 20 letters and digits (observed); a little room is left, since nobody documents it. */
const userId = /^[A-Za-z0-9_-]{8,64}$/;

export function understandId(cell: string): Meaning<string> {
  return userId.test(cell) ? mean(cell) : refuse('invalid-id', { value: cell });
}

const scopesByLowerCase = new Map(documentedScopes.map((scope) => [scope.toLowerCase(), scope]));

/** A list of scopes. `[]` is the empty list, which switches everything off (documented). */
export function understandScopes(cell: string): Meaning<readonly string[]> {
  if (isExplicitNone(cell)) return mean([]);
  const scopes: string[] = [];
  const pieces = splitCell(cell);
  for (const piece of pieces) {
    const scope = scopesByLowerCase.get(piece.toLowerCase());
    if (scope === undefined) {
      const near = findNearScope(piece.toLowerCase());
      const mended =
        near === null ? null : pieces.map((other) => (other === piece ? near : other)).join('; ');
      return refuse('unknown-scope', { value: piece }, mended);
    }
    if (!scopes.includes(scope)) scopes.push(scope);
  }
  return mean(scopes);
}

function findNearScope(piece: string): string | null {
  let best: { scope: string; distance: number } | null = null;
  for (const [lower, scope] of scopesByLowerCase) {
    const distance = normalisedDistance(piece, lower);
    if (distance <= slipDistance / 2 && (best === null || distance < best.distance))
      best = { scope, distance };
  }
  return best?.scope ?? null;
}
