import { join } from 'node:path';
import { z } from 'zod';
import { keyOf, type Dismissal } from '#shared/audit/dismissals';
import { findingKey } from '#shared/contract/audit-schemas';
import { succeed, type Result } from '#shared/contract/result';
import { openJsonFile, type WriteWhole } from './json-file';
import { nameFolder } from './snapshots';

const dismissal = z.object({ ...findingKey, note: z.string(), at: z.string(), until: z.string().nullable() });
const dismissalsFile = z.object({ version: z.literal(1), dismissals: z.array(dismissal) });

export interface Dismissals {
  list(agencyId: string): Promise<Result<readonly Dismissal[]>>;
  put(agencyId: string, dismissal: Dismissal): Promise<Result<null>>;
  remove(
    agencyId: string,
    key: Pick<Dismissal, 'rule' | 'userId' | 'locationId' | 'basis'>,
  ): Promise<Result<null>>;
}

/** What somebody said about findings, one file per agency beside its snapshots. */
export function openDismissals(directory: string, write: WriteWhole): Dismissals {
  const files = new Map<string, ReturnType<typeof openFile>>();
  const openFile = (agencyId: string) =>
    openJsonFile(join(directory, nameFolder(agencyId), 'dismissals.json'), dismissalsFile, write);
  const fileOf = (agencyId: string) => {
    const file = files.get(agencyId) ?? openFile(agencyId);
    files.set(agencyId, file);
    return file;
  };
  const change = async (
    agencyId: string,
    update: (dismissals: readonly Dismissal[]) => Dismissal[],
  ): Promise<Result<null>> => {
    const changed = await fileOf(agencyId).change((content) =>
      succeed({ version: 1 as const, dismissals: update(content?.dismissals ?? []) }),
    );
    return changed.ok ? succeed(null) : changed;
  };
  return {
    async list(agencyId) {
      const content = await fileOf(agencyId).read();
      return content.ok ? succeed(content.value?.dismissals ?? []) : content;
    },
    put: (agencyId, added) =>
      change(agencyId, (dismissals) => [
        ...dismissals.filter((other) => keyOf(other) !== keyOf(added)),
        added,
      ]),
    remove: (agencyId, key) =>
      change(agencyId, (dismissals) => dismissals.filter((other) => keyOf(other) !== keyOf(key))),
  };
}
