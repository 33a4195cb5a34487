import { mappingFile } from '#shared/contract/mapping-file';
import { fail, succeed, type Result } from '#shared/contract/result';
import { readAppFile, writeAppFile } from '#shared/export/app-file';
import { createTranslator } from '#shared/i18n/create-translator';
import { keyOfHeadings, keyOfMapping } from '#shared/sheet/mapping';
import { findFreeName } from '#shared/templates/template-names';
import { makeId } from '../make-id';
import type { Clock, FileAccess, Notifier, Randomness } from '../ports';
import { saveAppFile } from './save-app-file';
import { isNameTaken, type Mappings, type StoredMapping } from '../storage/mappings';
import type { Handlers } from './handler';

export interface MappingParts {
  readonly mappings: Mappings;
  readonly fileAccess: FileAccess;
  readonly notifier: Notifier;
  readonly clock: Clock;
  readonly randomness: Randomness;
}

type MappingCall =
  | 'listMappings'
  | 'findMapping'
  | 'rememberMapping'
  | 'saveMapping'
  | 'removeMapping'
  | 'exportMapping'
  | 'importMapping';

/** How sheets were understood before, for the next with the same headings. */
export function createMappingHandlers(parts: MappingParts): Handlers<MappingCall> {
  const { mappings, notifier } = parts;
  const stamp = (
    mapping: Pick<StoredMapping, 'mapping' | 'name' | 'fileName'>,
    mappingId: string | null,
  ): StoredMapping => ({
    ...mapping,
    mappingId: mappingId ?? makeId('mapping', parts.randomness),
    savedAt: new Date(parts.clock.now()).toISOString(),
  });
  const tell = <T>(saved: Result<null>, value: T): Result<T> => {
    if (!saved.ok) return saved;
    notifier.emit('changed', { what: 'mappings' });
    return succeed(value);
  };

  return {
    async listMappings() {
      const listed = await mappings.list();
      return listed.ok ? succeed([...listed.value]) : listed;
    },

    async findMapping({ headings }) {
      const listed = await mappings.list();
      if (!listed.ok) return listed;
      const key = keyOfHeadings(headings);
      return succeed(listed.value.find(({ mapping }) => keyOfMapping(mapping) === key) ?? null);
    },

    async rememberMapping({ mapping, fileName }) {
      const stored = stamp({ mapping, name: null, fileName }, null);
      return tell(await mappings.remember(stored), stored);
    },

    async saveMapping({ mappingId, name, mapping, fileName }) {
      const stored = stamp({ mapping, name, fileName }, mappingId);
      return tell(await mappings.put(stored, { mustExist: mappingId !== null }), stored);
    },

    async removeMapping({ mappingId }) {
      return tell(await mappings.remove(mappingId), {});
    },

    async exportMapping({ mappingId, language }) {
      const listed = await mappings.list();
      if (!listed.ok) return listed;
      const found = listed.value.find((mapping) => mapping.mappingId === mappingId);
      if (found === undefined) return fail({ kind: 'mapping-not-found' });
      const { t } = createTranslator(language);
      const name = found.name ?? found.fileName ?? t('mappings:file-unnamed');
      return succeed(
        await saveAppFile(
          parts.fileAccess,
          name,
          writeAppFile(mappingFile, { name, mapping: found.mapping }),
        ),
      );
    },

    async importMapping({ text }) {
      const read = readAppFile(mappingFile, text);
      if (!read.ok) return read;
      const listed = await mappings.list();
      if (!listed.ok) return listed;
      const name = findFreeName(read.value.name, (wanted) => isNameTaken(listed.value, wanted));
      const stored = stamp({ mapping: read.value.mapping, name, fileName: null }, null);
      return tell(await mappings.put(stored, { mustExist: false }), stored);
    },
  };
}
