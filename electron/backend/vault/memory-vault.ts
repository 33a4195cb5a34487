import type { SecretVault } from '../ports';

/** Keeps secrets until the process ends: the fallback where there is no keychain, and the vault of tests. */
export function createMemoryVault(): SecretVault {
  const secrets = new Map<string, string>();
  return {
    kind: 'memory',
    get: async (account) => secrets.get(account) ?? null,
    async set(account, secret) {
      secrets.set(account, secret);
    },
    async remove(account) {
      secrets.delete(account);
    },
  };
}
