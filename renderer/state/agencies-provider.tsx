import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Agency } from '#shared/contract/calls';
import type { Failure } from '#shared/contract/failure';
import type { Result } from '#shared/contract/result';
import { useBackend } from './backend-context';
import { useBackendData } from './use-backend-data';
import { useSettings } from './settings-provider';

/** The practice agency's id in the contract. */
export const practiceAgencyId = 'practice';

interface AgenciesState {
  /** Null until the first answer is there. */
  readonly agencies: readonly Agency[] | null;
  /** Why the list could not be read; null when it could. */
  readonly failure: Failure | null;
  /** The agency everything on screen is about; null means working offline. */
  readonly agency: Agency | null;
  /** True while the practice agency is starting. */
  readonly openingPractice: boolean;
  readonly selectAgency: (agencyId: string | null) => Promise<void>;
  /** Starts the practice agency if need be and makes it the current one. */
  readonly openPractice: () => Promise<Result<Agency>>;
  readonly reloadAgencies: () => void;
}

const AgenciesContext = createContext<AgenciesState | null>(null);

/** Knows every agency and the current one. The current one is a setting, so all windows and the next start agree. */
export function AgenciesProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const backend = useBackend();
  const { settings, saveSettings } = useSettings();
  const { data, failure, reload } = useBackendData('agencies', () => backend.listAgencies({}));
  const [practice, setPractice] = useState<Agency | null>(null);
  const [openingPractice, setOpening] = useState(false);

  useEffect(
    () =>
      backend.onChanged(({ what }) => {
        if (what === 'agencies') reload();
      }),
    [backend, reload],
  );

  const agencies = useMemo(() => withPractice(data, practice), [data, practice]);
  const agency = agencies?.find((one) => one.agencyId === settings.agencyId) ?? null;

  const selectAgency = useCallback(
    async (agencyId: string | null) => {
      await saveSettings({ agencyId });
    },
    [saveSettings],
  );

  const openPractice = useCallback(async () => {
    setOpening(true);
    const result = await backend.openPractice({});
    setOpening(false);
    if (result.ok) {
      setPractice(result.value);
      await saveSettings({ agencyId: result.value.agencyId });
    }
    return result;
  }, [backend, saveSettings]);

  // Somebody who closed the app while practising finds the practice agency open again.
  const practiceIsGone = agencies !== null && agency === null && settings.agencyId === practiceAgencyId;
  useEffect(() => {
    if (!practiceIsGone) return;
    void backend.openPractice({}).then((result) => {
      if (result.ok) setPractice(result.value);
    });
  }, [backend, practiceIsGone]);

  return (
    <AgenciesContext
      value={{
        agencies,
        failure,
        agency,
        openingPractice,
        selectAgency,
        openPractice,
        reloadAgencies: reload,
      }}
    >
      {children}
    </AgenciesContext>
  );
}

export function useAgencies(): AgenciesState {
  const state = useContext(AgenciesContext);
  if (state === null) throw new Error('useAgencies needs an AgenciesProvider above it');
  return state;
}

function withPractice(listed: readonly Agency[] | null, practice: Agency | null): readonly Agency[] | null {
  if (listed === null || practice === null) return listed;
  return listed.some((one) => one.agencyId === practice.agencyId) ? listed : [...listed, practice];
}
