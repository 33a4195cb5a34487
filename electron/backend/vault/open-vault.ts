import type { Clock, SecretVault } from '../ports';
import { keychainService, type Keychain } from './keychain';
import { createMemoryVault } from './memory-vault';

export type KeychainState = 'available' | 'unavailable' | 'locked';

/** A vault that says how the keychain is doing. */
export interface SessionVault extends SecretVault {
  readonly keychain: KeychainState;
  /** The keychain's own words when it failed, for support; null otherwise. */
  readonly detail: string | null;
}

/** How long to wait for the first answer before going on; a desktop may be asking the person to unlock meanwhile. */
const probeMs = 2_000;

/**
 * The OS keychain, or memory for this session once the keychain has failed: with no bus or a locked collection it
 * rejects (observed), and a person must be able to work all the same, knowing that the token is forgotten at the end.
 *
 * A secret is only ever in one place: what was set after the failure is in memory, what the keychain holds stays there.
 */
export async function openVault(load: () => Promise<Keychain>, clock: Clock): Promise<SessionVault> {
  const memory = createMemoryVault();
  let keychain: Keychain | null = null;
  let state: KeychainState = 'available';
  let detail: string | null = null;

  const giveUp = (error: unknown): void => {
    detail = error instanceof Error ? error.message : String(error);
    state = /lock/i.test(detail) && !/autolaunch/i.test(detail) ? 'locked' : 'unavailable';
  };
  const attempt = async <T>(
    use: (keychain: Keychain) => Promise<T>,
    otherwise: () => Promise<T>,
  ): Promise<T> => {
    if (state !== 'available') return otherwise();
    try {
      keychain ??= await load();
      return await use(keychain);
    } catch (error) {
      giveUp(error);
      return otherwise();
    }
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
        (k) => k.getPassword(keychainService, account),
        () => memory.get(account),
      ),
    set: (account, secret) =>
      attempt(
        (k) => k.setPassword(keychainService, account, secret),
        () => memory.set(account, secret),
      ),
    remove: (account) =>
      attempt(
        async (k) => void (await k.deletePassword(keychainService, account)),
        () => memory.remove(account),
      ),
  };
  // Reading something that was never stored answers null without asking anybody, and tells whether the rest will work.
  const probed = new AbortController();
  await Promise.race([
    vault.get('probe').finally(() => probed.abort()),
    clock.sleep(probeMs, probed.signal).catch(() => {}),
  ]);
  return vault;
}
