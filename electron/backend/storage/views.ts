import { join } from 'node:path';
import { z } from 'zod';
import { calls } from '#shared/contract/calls';
import type { PeopleMemory } from '#shared/contract/people-calls';
import { savedView } from '#shared/contract/people-schemas';
import { succeed, type Result } from '#shared/contract/result';
import { firstExportColumns, firstTableColumns } from '#shared/people/columns';
import type { SavedView } from '#shared/people/saved-view';
import { openJsonFile, type WriteWhole } from './json-file';
import { isSameName } from './profiles';

const viewsFile = z.object({
  version: z.literal(1),
  views: z.array(z.object({ agencyId: z.string(), view: savedView })),
  memory: calls.savePeopleMemory.input,
});
type ViewsFile = z.infer<typeof viewsFile>;

/** Saved views of the people room, and the columns chosen last. */
export interface ViewStore {
  list(agencyId: string): Promise<Result<readonly SavedView[]>>;
  /** New, or in place of the one with this name. */
  save(agencyId: string, view: SavedView): Promise<Result<readonly SavedView[]>>;
  remove(agencyId: string, name: string): Promise<Result<readonly SavedView[]>>;
  memory(): Promise<Result<PeopleMemory>>;
  remember(change: Partial<PeopleMemory>): Promise<Result<PeopleMemory>>;
}

const firstMemory: PeopleMemory = {
  tableColumns: [...firstTableColumns],
  exportColumns: [...firstExportColumns],
  exportFormat: 'csv',
};

/** Views and columns of `<data>/views.json`. */
export function openViews(dataDirectory: string, write: WriteWhole): ViewStore {
  const file = openJsonFile(join(dataDirectory, 'views.json'), viewsFile, write);
  const empty: ViewsFile = { version: 1, views: [], memory: {} };
  const viewsOf = (content: ViewsFile | null, agencyId: string): readonly SavedView[] =>
    (content?.views ?? []).filter((entry) => entry.agencyId === agencyId).map(({ view }) => view);

  const change = async (
    agencyId: string,
    update: (entries: ViewsFile['views']) => ViewsFile['views'],
  ): Promise<Result<readonly SavedView[]>> => {
    const changed = await file.change((content) =>
      succeed({ ...(content ?? empty), views: update(content?.views ?? []) }),
    );
    return changed.ok ? succeed(viewsOf(changed.value, agencyId)) : changed;
  };
  const isNamed = (entry: ViewsFile['views'][number], agencyId: string, name: string): boolean =>
    entry.agencyId === agencyId && isSameName(entry.view.name, name);

  return {
    async list(agencyId) {
      const content = await file.read();
      return content.ok ? succeed(viewsOf(content.value, agencyId)) : content;
    },
    save: (agencyId, view) =>
      change(agencyId, (entries) => {
        const entry = { agencyId, view: savedView.parse(view) };
        const place = entries.findIndex((other) => isNamed(other, agencyId, view.name));
        return place === -1 ? [...entries, entry] : entries.with(place, entry);
      }),
    remove: (agencyId, name) =>
      change(agencyId, (entries) => entries.filter((entry) => !isNamed(entry, agencyId, name))),
    async memory() {
      const content = await file.read();
      return content.ok ? succeed({ ...firstMemory, ...content.value?.memory }) : content;
    },
    async remember(added) {
      const changed = await file.change((content) =>
        succeed({ ...(content ?? empty), memory: { ...content?.memory, ...added } }),
      );
      return changed.ok ? succeed({ ...firstMemory, ...changed.value.memory }) : changed;
    },
  };
}
