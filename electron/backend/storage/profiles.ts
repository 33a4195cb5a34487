import { join } from 'node:path';
import { z } from 'zod';
import { fail, succeed, type Result } from '#shared/contract/result';
import { location } from '#shared/contract/schemas';
import { openJsonFile, type WriteWhole } from './json-file';

const profile = z.object({
  agencyId: z.string(),
  name: z.string(),
  companyId: z.string(),
  locationToken: z.boolean(),
  /** ISO 8601. */
  addedAt: z.string(),
  /** The sub-accounts as last seen, so that a sheet can be checked offline; null when they never were. */
  locations: z.array(location).nullable(),
  /** When that was, ISO 8601. */
  locationsSeenAt: z.string().optional(),
});
/** An agency somebody connected. Its token is in the vault, never here. */
export type Profile = z.infer<typeof profile>;

const profilesFile = z.object({ version: z.literal(1), profiles: z.array(profile) });

export interface Profiles {
  list(): Promise<Result<readonly Profile[]>>;
  find(agencyId: string): Promise<Result<Profile>>;
  /** Fails with `agency-name-taken`, compared without case. */
  add(profile: Profile): Promise<Result<Profile>>;
  /** Puts another token kind or another list of sub-accounts into a profile. */
  change(
    agencyId: string,
    change: Partial<Pick<Profile, 'locationToken' | 'locations' | 'locationsSeenAt'>>,
  ): Promise<Result<null>>;
  remove(agencyId: string): Promise<Result<null>>;
}

/** The profiles of `<data>/profiles.json`. */
export function openProfiles(dataDirectory: string, write: WriteWhole): Profiles {
  const file = openJsonFile(join(dataDirectory, 'profiles.json'), profilesFile, write);

  const changeList = async (
    update: (profiles: readonly Profile[]) => Result<Profile[]>,
  ): Promise<Result<null>> => {
    const changed = await file.change((content) => {
      const next = update(content?.profiles ?? []);
      return next.ok ? succeed({ version: 1 as const, profiles: next.value }) : next;
    });
    return changed.ok ? succeed(null) : changed;
  };
  const list = async (): Promise<Result<readonly Profile[]>> => {
    const content = await file.read();
    return content.ok ? succeed(content.value?.profiles ?? []) : content;
  };

  return {
    list,
    async find(agencyId) {
      const profiles = await list();
      if (!profiles.ok) return profiles;
      const found = profiles.value.find((candidate) => candidate.agencyId === agencyId);
      return found ? succeed(found) : fail({ kind: 'agency-not-found', agencyId });
    },
    async add(added) {
      const changed = await changeList((profiles) =>
        profiles.some((other) => isSameName(other.name, added.name))
          ? fail({ kind: 'agency-name-taken', name: added.name })
          : succeed([...profiles, added]),
      );
      return changed.ok ? succeed(added) : changed;
    },
    change: (agencyId, change) =>
      changeList((profiles) =>
        profiles.some((candidate) => candidate.agencyId === agencyId)
          ? succeed(profiles.map((old) => (old.agencyId === agencyId ? { ...old, ...change } : old)))
          : fail({ kind: 'agency-not-found', agencyId }),
      ),
    remove: (agencyId) =>
      changeList((profiles) => succeed(profiles.filter((candidate) => candidate.agencyId !== agencyId))),
  };
}

/** @returns whether two profile names are the same to a person: without case and outer blanks. */
export function isSameName(a: string, b: string): boolean {
  return a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();
}
