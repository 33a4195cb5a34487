import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { draftHead } from '#shared/contract/draft-calls';

/** A draft as it lies on disk: a first line that lists can show without the rest, and the rest, sealed where it can be. */

const storedHead = draftHead.omit({ state: true });
export type StoredHead = z.infer<typeof storedHead>;

const firstLine = z.object({
  format: z.literal('ghl-roster-draft'),
  version: z.number().int(),
  head: storedHead,
  /** With which key the body is sealed; null when it is not, and then no password is in it. */
  keyId: z.string().nullable(),
  /** Of the second line, so that a torn or damaged file is known for what it is. */
  bodyBytes: z.number().int(),
  bodySha256: z.string(),
});
export type FirstLine = z.infer<typeof firstLine>;

export const draftFormat = 1;

/** Far more than any first line needs. */
const mostHeadBytes = 64 * 1024;

/** @returns the file's text; `body` must not have a line break in it */
export function writeDraftText(head: StoredHead, keyId: string | null, body: string): string[] {
  const first: FirstLine = {
    format: 'ghl-roster-draft',
    version: draftFormat,
    head,
    keyId,
    bodyBytes: Buffer.byteLength(body),
    bodySha256: hashBody(body),
  };
  return [JSON.stringify(first), '\n', body, '\n'];
}

export type DraftLine =
  | { readonly kind: 'ready'; readonly first: FirstLine }
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged'; readonly first: FirstLine | null };

/** Reads no more than the first line, and whether the file is as long as that line says. */
export async function readDraftLine(path: string): Promise<DraftLine> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const buffer = Buffer.alloc(Math.min(size, mostHeadBytes));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    const end = buffer.subarray(0, bytesRead).indexOf('\n');
    const line = judgeFirstLine(end < 0 ? '' : buffer.toString('utf8', 0, end));
    if (line.kind !== 'ready') return line;
    // The line, its end, the body and its end.
    return size === end + 1 + line.first.bodyBytes + 1 ? line : { kind: 'damaged', first: line.first };
  } finally {
    await file.close();
  }
}

/** @returns the first line and the body, the body checked against the line */
export async function readWholeDraft(
  path: string,
): Promise<Exclude<DraftLine, { kind: 'ready' }> | { kind: 'ready'; first: FirstLine; body: string }> {
  const text = await readFile(path, 'utf8');
  const end = text.indexOf('\n');
  const line = judgeFirstLine(end < 0 ? '' : text.slice(0, end));
  if (line.kind !== 'ready') return line;
  const body = text.slice(end + 1, -1);
  if (hashBody(body) !== line.first.bodySha256) return { kind: 'damaged', first: line.first };
  return { ...line, body };
}

function judgeFirstLine(text: string): DraftLine {
  const parsed = parseJson(text);
  const version = z.object({ format: firstLine.shape.format, version: z.number().int() }).safeParse(parsed);
  if (version.success && version.data.version > draftFormat) return { kind: 'newer' };
  const first = firstLine.safeParse(parsed);
  return first.success ? { kind: 'ready', first: first.data } : { kind: 'damaged', first: null };
}

function hashBody(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
