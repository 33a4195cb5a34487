import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react';
import type { CallOutput, Language, Settings } from '#shared/contract/calls';
import type { Result } from '#shared/contract/result';
import { useBackend } from './backend-context';

export type AppInfo = CallOutput<'getAppInfo'>;

interface SettingsState {
  readonly appInfo: AppInfo;
  readonly settings: Settings;
  /** The chosen language, else the system's. */
  readonly language: Language;
  /** Saves some of the settings; the rest stay as they are. */
  readonly saveSettings: (change: Partial<Settings>) => Promise<Result<Settings>>;
}

const SettingsContext = createContext<SettingsState | null>(null);

/** Holds the settings for the page; other windows' changes arrive through the `changed` event. */
export function SettingsProvider(props: {
  readonly appInfo: AppInfo;
  readonly initialSettings: Settings;
  readonly children: ReactNode;
}): ReactNode {
  const backend = useBackend();
  const [settings, setSettings] = useState(props.initialSettings);

  useEffect(
    () =>
      backend.onChanged(({ what }) => {
        if (what !== 'settings') return;
        void backend.getSettings({}).then((result) => {
          if (result.ok) setSettings(result.value);
        });
      }),
    [backend],
  );

  const saveSettings = useCallback(
    async (change: Partial<Settings>) => {
      const result = await backend.saveSettings(change);
      if (result.ok) setSettings(result.value);
      return result;
    },
    [backend],
  );

  const language = settings.language ?? props.appInfo.systemLanguage;
  return (
    <SettingsContext value={{ appInfo: props.appInfo, settings, language, saveSettings }}>
      {props.children}
    </SettingsContext>
  );
}

export function useSettings(): SettingsState {
  const state = useContext(SettingsContext);
  if (state === null) throw new Error('useSettings needs a SettingsProvider above it');
  return state;
}
