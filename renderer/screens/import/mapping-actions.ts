import type { BackendApi } from '#shared/contract/backend-api';
import type { ListedMapping } from '#shared/contract/preparation-calls';
import { keyOfHeadings, keyOfMapping, type SheetMapping } from '#shared/sheet/mapping';
import type { SheetContext } from '#shared/sheet/types';
import type { SheetClient } from '../../workers/sheet-client';
import type { SheetSnapshot } from '../../workers/sheet-protocol';
import type { ImportState } from './import-state';

export type MappingBackend = Pick<BackendApi, 'rememberMapping'>;

/** What the wizard does about sheets that were understood before. */
export interface MappingActions {
  /** What is remembered, the latest first, for the next sheet. The one that is open keeps what it was opened with. */
  knowMappings(mappings: readonly ListedMapping[]): Promise<void>;
  /** What the open sheet was recognised by; null when it was not. */
  recalledFrom(): ListedMapping | null;
  /** How the open sheet is understood now; null when a bug came in between. */
  describeMapping(): Promise<SheetMapping | null>;
  /** Takes a mapping's word for every heading that is there. @returns how many of the columns it knew */
  applyMapping(mapping: SheetMapping): Promise<number>;
}

export interface MappingParts {
  readonly client: SheetClient;
  readonly backend: MappingBackend;
  readonly getState: () => ImportState;
  readonly guarded: <T>(work: () => Promise<T>) => Promise<T | null>;
  /** Takes over a sheet that a person changed. */
  readonly changed: (snapshot: SheetSnapshot) => void;
  /** Hands what is known to the sheet, as part of what else is known. */
  readonly handOver: (mappings: SheetContext['mappings']) => Promise<void>;
}

export interface Mappings extends MappingActions {
  /** What a sheet that is opened now is to know. */
  listed(): SheetContext['mappings'];
  /** A file was opened, and told of those. */
  opened(): void;
  /** A draft comes back as it was: nothing is recognised in it. */
  openedDraft(): void;
  /** Remembers how the open sheet is understood, without a word. */
  remember(): Promise<void>;
}

/**
 * Sheets that were understood before. A sheet is recognised once, when it is opened: what is remembered later, of this very
 * sheet too, would bring back what somebody has just taken out of it.
 */
export function createMappings(parts: MappingParts): Mappings {
  const { client, guarded, getState } = parts;
  let known: readonly ListedMapping[] | null = null;
  let ofSheet: readonly ListedMapping[] = [];
  const listed = (): SheetContext['mappings'] => known?.map(({ mapping }) => mapping);
  const describeMapping = (): Promise<SheetMapping | null> => guarded(() => client.call('toMapping', null));

  return {
    listed,
    opened() {
      ofSheet = known ?? [];
    },
    openedDraft() {
      ofSheet = [];
    },

    async knowMappings(mappings) {
      const late = known === null;
      known = mappings;
      const { sheet, opening, draft } = getState();
      if (sheet === null && opening === null) return;
      // The first answer may come after a file was opened; that file has not been told anything yet.
      if (!late || draft.head !== null) return;
      ofSheet = mappings;
      await parts.handOver(listed());
    },

    recalledFrom() {
      const { sheet } = getState();
      if (sheet === null || sheet.overview.source.headerRow === 0) return null;
      const { columns } = sheet.overview;
      if (!columns.some(({ reason }) => reason === 'remembered')) return null;
      const key = keyOfHeadings(columns.map(({ heading }) => heading));
      return ofSheet.find(({ mapping }) => keyOfMapping(mapping) === key) ?? null;
    },

    describeMapping,

    async applyMapping(mapping) {
      const snapshot = await guarded(() => client.call('applyMapping', mapping));
      if (snapshot === null || getState().sheet === null) return 0;
      parts.changed(snapshot);
      return countKnown(snapshot, mapping);
    },

    async remember() {
      const source = getState().sheet?.overview.source;
      // Columns called by their letters say nothing about what the sheet is.
      if (source === undefined || source.headerRow === 0) return;
      const mapping = await describeMapping();
      if (mapping === null || getState().sheet?.overview.source.sha256 !== source.sha256) return;
      // Nobody asked for it: a disk that refuses is told when something is to be kept that was asked for.
      await guarded(() => parts.backend.rememberMapping({ mapping, fileName: source.fileName }));
    },
  };
}

function countKnown({ overview }: SheetSnapshot, mapping: SheetMapping): number {
  const names = new Set(mapping.columns.map(({ heading }) => heading));
  return keyOfHeadings(overview.columns.map(({ heading }) => heading))
    .split('\n')
    .filter((name) => names.has(name)).length;
}
