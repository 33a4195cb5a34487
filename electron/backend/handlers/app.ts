import type { CallOutput, Language } from '#shared/contract/calls';
import { succeed } from '#shared/contract/result';
import type { Notifier } from '../ports';
import type { SettingsStore } from '../storage/settings';
import type { SessionVault } from '../vault/open-vault';
import type { Handlers } from './handler';

export interface AppParts {
  readonly host: CallOutput<'getAppInfo'>['host'];
  readonly version: string;
  readonly dataDirectory: string;
  readonly systemLanguage: Language;
  readonly vault: Pick<SessionVault, 'keychain'>;
  readonly settings: SettingsStore;
  readonly notifier: Notifier;
}

/** What the app says of itself, and what a person set. */
export function createAppHandlers(parts: AppParts): Handlers<'getAppInfo' | 'getSettings' | 'saveSettings'> {
  const { host, version, dataDirectory, systemLanguage, settings } = parts;
  return {
    getAppInfo: async () =>
      succeed({ version, host, dataDirectory, systemLanguage, keychain: parts.vault.keychain }),
    getSettings: () => settings.read(),
    async saveSettings(change) {
      const saved = await settings.save(change);
      if (saved.ok) parts.notifier.emit('changed', { what: 'settings' });
      return saved;
    },
  };
}
