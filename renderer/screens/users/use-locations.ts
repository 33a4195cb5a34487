import { useMemo } from 'react';
import type { GhlLocation } from '#shared/ghl/user';
import { useBackend } from '../../state/backend-context';
import { useBackendData } from '../../state/use-backend-data';

export interface Locations {
  /** By name; null until they are known. */
  readonly list: readonly GhlLocation[] | null;
  /** A sub-account's name; its id while, or where, the name is not known. */
  readonly nameOf: (id: string) => string;
}

/** The sub-accounts of an agency, in the order of their names. */
export function useLocations(agencyId: string): Locations {
  const backend = useBackend();
  const { data } = useBackendData(`locations/${agencyId}`, () => backend.listLocations({ agencyId }));
  return useMemo(() => {
    const names = new Map(data?.map(({ id, name }) => [id, name]));
    return {
      list: data === null ? null : [...data].sort((a, b) => a.name.localeCompare(b.name)),
      nameOf: (id) => names.get(id) ?? id,
    };
  }, [data]);
}
