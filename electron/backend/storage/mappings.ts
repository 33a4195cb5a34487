import { join } from 'node:path';
import { z } from 'zod';
import { fail, succeed, type Result } from '#shared/contract/result';
import { sheetMapping } from '#shared/contract/sheet-schemas';
import { foldText } from '#shared/sheet/fold-text';
import { keyOfMapping } from '#shared/sheet/mapping';
import { openJsonFile, type WriteWhole } from './json-file';

const storedMapping = z.object({
  mappingId: z.string(),
  /** Null for one remembered by itself. */
  name: z.string().nullable(),
  fileName: z.string().nullable(),
  /** ISO 8601. */
  savedAt: z.string(),
  mapping: sheetMapping,
});
export type StoredMapping = z.infer<typeof storedMapping>;

const mappingsFile = z.object({ version: z.literal(1), mappings: z.array(storedMapping) });

/** How many are remembered by themselves; the oldest is forgotten then. Named ones stay until somebody removes them. */
const mostRemembered = 200;

export interface Mappings {
  /** The latest first. */
  list(): Promise<Result<readonly StoredMapping[]>>;
  /** In place of the one remembered for the same headings. */
  remember(mapping: StoredMapping): Promise<Result<null>>;
  /** Fails with `mapping-name-taken`, and for `mustExist` with `mapping-not-found`. */
  put(mapping: StoredMapping, options: { readonly mustExist: boolean }): Promise<Result<null>>;
  remove(mappingId: string): Promise<Result<null>>;
}

/** How sheets were understood, in `<data>/mappings.json`. */
export function openMappings(dataDirectory: string, write: WriteWhole): Mappings {
  const file = openJsonFile(join(dataDirectory, 'mappings.json'), mappingsFile, write);
  const change = async (
    update: (mappings: readonly StoredMapping[]) => Result<readonly StoredMapping[]>,
  ): Promise<Result<null>> => {
    const changed = await file.change((content) => {
      const next = update(content?.mappings ?? []);
      return next.ok ? succeed({ version: 1 as const, mappings: [...next.value] }) : next;
    });
    return changed.ok ? succeed(null) : changed;
  };

  return {
    async list() {
      const content = await file.read();
      return content.ok ? succeed(sortByAge(content.value?.mappings ?? [])) : content;
    },
    remember: (mapping) =>
      change((mappings) => {
        const key = keyOfMapping(mapping.mapping);
        const others = mappings.filter((other) => other.name !== null || keyOfMapping(other.mapping) !== key);
        return succeed(forgetOldest([...others, mapping]));
      }),
    put: (mapping, { mustExist }) =>
      change((mappings) => {
        const others = mappings.filter(({ mappingId }) => mappingId !== mapping.mappingId);
        if (mustExist && others.length === mappings.length) return fail({ kind: 'mapping-not-found' });
        const { name } = mapping;
        if (name !== null && isNameTaken(others, name)) return fail({ kind: 'mapping-name-taken', name });
        return succeed([...others, mapping]);
      }),
    remove: (mappingId) =>
      change((mappings) => {
        const others = mappings.filter((mapping) => mapping.mappingId !== mappingId);
        return others.length === mappings.length ? fail({ kind: 'mapping-not-found' }) : succeed(others);
      }),
  };
}

export function isNameTaken(mappings: readonly StoredMapping[], name: string): boolean {
  return mappings.some((other) => other.name !== null && foldText(other.name) === foldText(name));
}

function forgetOldest(mappings: readonly StoredMapping[]): readonly StoredMapping[] {
  const remembered = sortByAge(mappings.filter(({ name }) => name === null));
  const forgotten = new Set(remembered.slice(mostRemembered));
  return mappings.filter((mapping) => !forgotten.has(mapping));
}

function sortByAge(mappings: readonly StoredMapping[]): readonly StoredMapping[] {
  return [...mappings].sort((one, other) =>
    one.savedAt < other.savedAt ? 1 : one.savedAt > other.savedAt ? -1 : 0,
  );
}
