import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto';
import type { Agency } from '#shared/contract/calls';
import type { Randomness, SecretVault } from '../ports';

/** A key that passwords in journals are sealed with. Its id is written beside them, never the key. */
export interface SealingKey {
  readonly id: string;
  readonly bytes: Uint8Array;
}

export interface SealingKeys {
  /** Null where there is no safe place for a key: passwords are not written then. */
  forNewRun(agency: Agency): Promise<SealingKey | null>;
  /** Null when it is gone: what it sealed stays sealed. */
  find(keyId: string): Promise<SealingKey | null>;
}

const vaultAccount = 'journal-key';
const nonceBytes = 12;
const tagBytes = 16;

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

  return {
    async forNewRun(agency) {
      if (agency.kind === 'environment') return fromToken;
      const known = await fromVault();
      if (known !== null || vault.kind !== 'keychain') return known;
      const bytes = randomness.bytes(32);
      await vault.set(vaultAccount, Buffer.from(bytes).toString('base64'));
      // Read it back: the keychain may have failed, or another host may have set its own a moment ago.
      return fromVault();
    },
    async find(keyId) {
      if (fromToken?.id === keyId) return fromToken;
      if (!keyId.startsWith('vault:')) return null;
      const key = await fromVault();
      return key?.id === keyId ? key : null;
    },
  };
}

/**
 * AES-256-GCM with a random nonce, bound to its run and row: a sealed password moved elsewhere does not open.
 * @returns base64 of nonce, ciphertext and tag
 */
export function sealPassword(
  key: SealingKey,
  place: { readonly runId: string; readonly row: number },
  password: string,
  randomness: Randomness,
): string {
  const nonce = randomness.bytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce);
  cipher.setAAD(Buffer.from(`${place.runId}:${place.row}`));
  const sealed = Buffer.concat([cipher.update(password, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64');
}

/** @returns the password, or null when this key, place or text is not the one it was sealed with */
export function openPassword(
  key: SealingKey,
  place: { readonly runId: string; readonly row: number },
  sealed: string,
): string | null {
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes.length < nonceBytes + tagBytes) return null;
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, bytes.subarray(0, nonceBytes));
  decipher.setAAD(Buffer.from(`${place.runId}:${place.row}`));
  decipher.setAuthTag(bytes.subarray(bytes.length - tagBytes));
  try {
    const open = decipher.update(bytes.subarray(nonceBytes, bytes.length - tagBytes));
    return Buffer.concat([open, decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
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
