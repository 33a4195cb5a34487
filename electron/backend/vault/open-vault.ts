import type { Clock, SecretVault } from '../ports';
import { keychainService, type Keychain } from './keychain';
import { createMemoryVault } from './memory-vault';

export type KeychainState = 'available' | 'unavailable' | 'locked';

/** A vault that says how the keychain is doing. */
export interface SessionVault extends SecretVault {
  /** `available` until something it was asked shows otherwise. */
  readonly keychain: KeychainState;
  /** The keychain's own words when it failed, for support; null otherwise. */
  readonly detail: string | null;
}

/** How long to wait for the first answer before going on; a desktop may be asking the person to unlock meanwhile. */
const probeMs = 2_000;
const probeAccount = 'probe';

/**
 * The OS keychain, or memory for this session once the keychain has failed: a person must be able to work all the same,
 * knowing that the token is forgotten at the end.
 *
 * Observed with a real Secret Service: without a bus everything rejects at once; in a locked collection reading answers
 * `null` as if nothing were stored, and only writing rejects. So a read that finds nothing is confirmed by a write once,
 * before anybody is told that a token is missing.
 */
export async function openVault(load: () => Promise<Keychain>, clock: Clock): Promise<SessionVault> {
  const memory = createMemoryVault();
  let keychain: Keychain | null = null;
  let state: KeychainState = 'available';
  let detail: string | null = null;
  let provenWritable = false;

  const attempt = async <T>(
    use: (keychain: Keychain) => Promise<T>,
    otherwise: () => Promise<T>,
  ): Promise<T> => {
    if (state !== 'available') return otherwise();
    try {
      keychain ??= await load();
      return await use(keychain);
    } catch (error) {
      detail = error instanceof Error ? error.message : String(error);
      state = /\blocked\b/i.test(detail) ? 'locked' : 'unavailable';
      return otherwise();
    }
  };
  const readOrProve = async (from: Keychain, account: string): Promise<string | null> => {
    const secret = await from.getPassword(keychainService, account);
    if (secret !== null || provenWritable) return secret;
    await from.setPassword(keychainService, probeAccount, 'probe');
    await from.deletePassword(keychainService, probeAccount);
    provenWritable = true;
    return null;
  };

  const vault: SessionVault = {
    get kind() {
      return state === 'available' ? 'keychain' : 'memory';
    },
    get keychain() {
      return state;
    },
    get detail() {
      return detail;
    },
    get: (account) =>
      attempt(
        (from) => readOrProve(from, account),
        () => memory.get(account),
      ),
    set: (account, secret) =>
      attempt(
        (to) => to.setPassword(keychainService, account, secret),
        () => memory.set(account, secret),
      ),
    remove: (account) =>
      attempt(
        async (from) => void (await from.deletePassword(keychainService, account)),
        () => memory.remove(account),
      ),
  };

  // Reading what was never stored asks nobody anything, and tells whether there is a keychain at all.
  const answered = new AbortController();
  const probe = attempt(
    (from) => from.getPassword(keychainService, probeAccount),
    async () => null,
  ).finally(() => answered.abort());
  await Promise.race([probe, clock.sleep(probeMs, answered.signal).catch(() => {})]);
  return vault;
}
