import { createHash, hkdfSync } from 'node:crypto';
import type { Agency } from '#shared/contract/calls';
import type { Randomness, SecretVault } from '../ports';
import { seal, unseal } from '../vault/seal';

/** A key that passwords in journals, and drafts, are sealed with. Its id is written beside them, never the key. */
export interface SealingKey {
  readonly id: string;
  readonly bytes: Uint8Array;
}

export interface SealingKeys {
  /** Null where there is no safe place for a key: passwords are not written then. */
  forNewRun(agency: Agency): Promise<SealingKey | null>;
  /** For what is kept on this machine whatever the agency: drafts. Null as above. */
  forKeeping(): Promise<SealingKey | null>;
  /** Null when it is gone: what it sealed stays sealed. */
  find(keyId: string): Promise<SealingKey | null>;
}

const vaultAccount = 'journal-key';

/**
 * Keys for journals. Profiles use one random key in the OS keychain; a vault that forgets is no place for it.
 *
 * The terminal with GHL_TOKEN has no keychain to rely on. There the key is derived from the token, which is not on this
 * disk either and whose holder could set every password anyway; a run can go on wherever the same token is given.
 */
export function createSealingKeys(parts: {
  readonly vault: SecretVault;
  readonly randomness: Randomness;
  /** GHL_TOKEN of the terminal host, else null. */
  readonly environmentToken: string | null;
}): SealingKeys {
  const { vault, randomness, environmentToken } = parts;
  const fromToken = environmentToken === null ? null : deriveKey(environmentToken);

  const fromVault = async (): Promise<SealingKey | null> => {
    const stored = vault.kind === 'keychain' ? await vault.get(vaultAccount) : null;
    return stored === null ? null : identifyKey('vault', Buffer.from(stored, 'base64'));
  };

  const fromVaultOrNew = async (): Promise<SealingKey | null> => {
    const known = await fromVault();
    if (known !== null || vault.kind !== 'keychain') return known;
    const bytes = randomness.bytes(32);
    await vault.set(vaultAccount, Buffer.from(bytes).toString('base64'));
    // Read it back: the keychain may have failed, or another host may have set its own a moment ago.
    return fromVault();
  };

  return {
    forNewRun: async (agency) => (agency.kind === 'environment' ? fromToken : fromVaultOrNew()),
    forKeeping: fromVaultOrNew,
    async find(keyId) {
      if (fromToken?.id === keyId) return fromToken;
      if (!keyId.startsWith('vault:')) return null;
      const key = await fromVault();
      return key?.id === keyId ? key : null;
    },
  };
}

/**
 * Bound to its run and row: a sealed password moved elsewhere does not open.
 * @returns base64
 */
export function sealPassword(
  key: SealingKey,
  place: { readonly runId: string; readonly row: number },
  password: string,
  randomness: Randomness,
): string {
  return seal(key.bytes, namePlace(place), Buffer.from(password, 'utf8'), randomness).toString('base64');
}

/** @returns the password, or null when this key, place or text is not the one it was sealed with */
export function openPassword(
  key: SealingKey,
  place: { readonly runId: string; readonly row: number },
  sealed: string,
): string | null {
  return unseal(key.bytes, namePlace(place), Buffer.from(sealed, 'base64'))?.toString('utf8') ?? null;
}

function namePlace({ runId, row }: { readonly runId: string; readonly row: number }): string {
  return `${runId}:${row}`;
}

function deriveKey(token: string): SealingKey {
  const bytes = hkdfSync('sha256', token, 'roster-for-ghl', 'journal passwords', 32);
  return identifyKey('token', new Uint8Array(bytes));
}

/** A few bits of a hash tell keys apart and tell nothing of the key. */
function identifyKey(kind: string, bytes: Uint8Array): SealingKey {
  const mark = createHash('sha256').update('key id').update(bytes).digest('hex').slice(0, 8);
  return { id: `${kind}:${mark}`, bytes };
}
