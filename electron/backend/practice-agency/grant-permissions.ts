import { documentedPermissions, observedPermissions } from '#shared/ghl/permissions';
import { assertNever } from '#shared/contract/result';

/** What becomes of flags a PUT does not list. `grant` is what creating does too (observed); the others are switches. */
export type PartialPermissions = 'grant' | 'revoke' | 'keep';

const allFlags: readonly string[] = [...documentedPermissions, ...observedPermissions].map(
  ({ name }) => name,
);

/** GHL was seen to answer `workflowsEnabled: false` whatever was sent (observed). */
function hold(flags: Record<string, boolean>): Readonly<Record<string, boolean>> {
  flags['workflowsEnabled'] = false;
  return flags;
}

/**
 * What GHL makes of the flags of a create: unlisted ones come back `true`, and ten flags nobody documented are added
 * (observed).
 */
export function grantPermissions(
  asked: Readonly<Record<string, boolean>>,
): Readonly<Record<string, boolean>> {
  const granted: Record<string, boolean> = {};
  for (const name of allFlags) granted[name] = true;
  return hold({ ...granted, ...asked });
}

/** What GHL makes of the flags of an update: it does not merge them with what the person had (observed). */
export function regrantPermissions(
  before: Readonly<Record<string, boolean>>,
  asked: Readonly<Record<string, boolean>>,
  partial: PartialPermissions,
): Readonly<Record<string, boolean>> {
  switch (partial) {
    case 'grant':
      return grantPermissions(asked);
    case 'revoke': {
      const revoked: Record<string, boolean> = {};
      for (const name of allFlags) revoked[name] = false;
      return hold({ ...revoked, ...asked });
    }
    case 'keep':
      return hold({ ...before, ...asked });
    default:
      return assertNever(partial);
  }
}
