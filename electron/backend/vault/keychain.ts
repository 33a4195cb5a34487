/** The part of keytar we use. */
export interface Keychain {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, password: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
}

/** Under which name the OS keychain lists our secrets. */
export const keychainService = 'Roster for GHL';

/**
 * Loads keytar only when a secret is needed: it is a native addon, and on Linux it pulls in libsecret, which a machine
 * may not have. Rejects where it cannot be loaded.
 */
export async function loadKeychain(): Promise<Keychain> {
  const loaded = await import('keytar');
  // A CommonJS module: depending on who bundles, its exports are the namespace itself or its default.
  return 'default' in loaded ? (loaded.default as Keychain) : loaded;
}
