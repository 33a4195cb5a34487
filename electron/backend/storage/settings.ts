import { join } from 'node:path';
import { calls, type Settings } from '#shared/contract/calls';
import { succeed, type Result } from '#shared/contract/result';
import { openJsonFile, type WriteWhole } from './json-file';

const defaultSettings: Settings = { language: null, theme: 'auto', country: null, agencyId: null };

export interface SettingsStore {
  read(): Promise<Result<Settings>>;
  save(change: Partial<Settings>): Promise<Result<Settings>>;
}

/** The settings of `<data>/settings.json`; what was never set has its default. */
export function openSettings(dataDirectory: string, write: WriteWhole): SettingsStore {
  const file = openJsonFile(join(dataDirectory, 'settings.json'), calls.saveSettings.input, write);
  return {
    async read() {
      const saved = await file.read();
      return saved.ok ? succeed({ ...defaultSettings, ...saved.value }) : saved;
    },
    async save(change) {
      const saved = await file.change((old) => succeed({ ...old, ...change }));
      return saved.ok ? succeed({ ...defaultSettings, ...saved.value }) : saved;
    },
  };
}
