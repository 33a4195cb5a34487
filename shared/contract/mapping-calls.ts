import { z } from 'zod';
import { language, nothing, savedFile } from './common';
import { sheetMapping } from './sheet-schemas';

const listedMapping = z.object({
  mappingId: z.string(),
  /** Null for one that was remembered by itself: it goes by its headings. */
  name: z.string().nullable(),
  /** The file it was last used for; null when it came as a file of its own. */
  fileName: z.string().nullable(),
  /** ISO 8601. */
  savedAt: z.string(),
  mapping: sheetMapping,
});
export type ListedMapping = z.infer<typeof listedMapping>;

const mappingName = z.string().trim().min(1).max(80);

/** How sheets were understood before. No password is in any of them, whatever is handed over. */
export const mappingCalls = {
  /** The latest first: handed to the sheet in this order, the first whose headings fit counts. */
  listMappings: { input: nothing, output: z.array(listedMapping) },
  /** The latest for a sheet with just these headings, as they stand in it and in any order; null when there is none. */
  findMapping: { input: z.object({ headings: z.array(z.string()) }), output: listedMapping.nullable() },
  /** Remembers by itself, one per set of headings: the last wins. Named ones stay as they are. */
  rememberMapping: {
    input: z.object({ mapping: sheetMapping, fileName: z.string().nullable() }),
    output: listedMapping,
  },
  /**
   * Keeps one under a name: a new one (`mappingId: null`), or in place of the old, or a remembered one that gets a
   * name. Fails with `mapping-name-taken` and `mapping-not-found`.
   */
  saveMapping: {
    input: z.object({
      mappingId: z.string().nullable(),
      name: mappingName,
      mapping: sheetMapping,
      fileName: z.string().nullable(),
    }),
    output: listedMapping,
  },
  removeMapping: { input: z.object({ mappingId: z.string() }), output: nothing },
  exportMapping: { input: z.object({ mappingId: z.string(), language }), output: savedFile },
  /** Takes in a file's text. A name in use gets a number: nothing is replaced. */
  importMapping: { input: z.object({ text: z.string().max(20_000_000) }), output: listedMapping },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
