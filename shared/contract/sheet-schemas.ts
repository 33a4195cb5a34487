import { z } from 'zod';
import { draftVersion, type SheetDraft, type SheetDraftInTransit } from '../sheet/draft';
import { mappingVersion, type SheetMapping } from '../sheet/mapping';
import type { MatchReason, SheetChoices } from '../sheet/types';
import { country, field, rowNumber } from './schemas';

/** zod schemas of what is kept of a sheet; each is held to its hand-written type. */

const columnIndex = z.number().int().min(0);
const locationMode = z.enum(['add', 'replace', 'remove']);
const passwordMode = z.enum(['column', 'generate', 'one-for-all']);
const defaults = z.partialRecord(field, z.string());
const answers = z.partialRecord(field, z.record(z.string(), z.string()));

const sheetChoices = z
  .object({
    columns: z.record(z.coerce.number().int(), field.nullable()),
    defaults,
    answers,
    country: country.nullable(),
    locationMode,
    passwordMode,
    templateFor: z.enum(['new', 'everyone']).optional(),
  })
  .loose() satisfies z.ZodType<SheetChoices>;

/** Never with a password in it, whoever made it: what a file or a page puts there is dropped. */
export const sheetMapping: z.ZodType<SheetMapping, SheetMapping> = z.object({
  version: z.literal(mappingVersion),
  columns: z.array(z.object({ heading: z.string(), field: field.nullable() })),
  answers: answers.transform(leaveOutPassword),
  defaults: defaults.transform(leaveOutPassword),
  country: country.nullable(),
  locationMode,
  passwordMode,
});

const matchReasons = [
  'chosen',
  'remembered',
  'known-export',
  'exact-heading',
  'similar-heading',
  'values',
  'none',
] as const satisfies readonly MatchReason[];

const sheetDraftShape = z
  .object({
    version: z.literal(draftVersion),
    fileName: z.string(),
    sha256: z.string(),
    sizeBytes: z.number(),
    content: z.object({ kind: z.enum(['file', 'table']), packed: z.string() }),
    readOptions: z
      .object({
        encoding: z.string().optional(),
        delimiter: z.string().optional(),
        sheetName: z.string().optional(),
        headerRow: z.number().int().min(0).optional(),
      })
      .loose(),
    headings: z.array(z.string()),
    matches: z.array(
      z.object({ field: field.nullable(), confidence: z.number(), reason: z.enum(matchReasons) }),
    ),
    rowCount: z.number().int().min(0),
    choices: sheetChoices,
    edits: z.array(z.tuple([rowNumber, columnIndex, z.string()])),
    excluded: z.array(rowNumber),
    passwordsLeftOut: z.boolean(),
  })
  .loose();

/** What is in it beyond these is kept as well: a draft comes back exactly as it was handed over. */
export const sheetDraft: z.ZodType<SheetDraft, SheetDraft> = sheetDraftShape;

/**
 * The same as a page hands it over: the packed file as the bytes of its base64, since writing out megabytes of text would
 * hold the page's window up. See `http-backend.ts` for how they cross.
 */
export const sheetDraftInTransit: z.ZodType<SheetDraft, SheetDraftInTransit> = sheetDraftShape.extend({
  content: z.object({
    kind: z.enum(['file', 'table']),
    packed: z.union([
      z.string(),
      z.instanceof(Uint8Array).transform((base64) => new TextDecoder().decode(base64)),
    ]),
  }),
});

function leaveOutPassword<T extends Readonly<Record<string, unknown>>>(values: T): T {
  const { password: _password, ...rest } = values;
  return rest as T;
}
