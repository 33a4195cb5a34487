import type { z } from 'zod';
import type { Failure } from '../contract/failure';
import { fail, succeed, type Result } from '../contract/result';
import { appFileKinds, type AppFileKind } from './app-file-kinds';

const maker = 'ghl-roster';

/** How to read one kind of file; `version` grows when an older app could misread what a newer one writes. */
export interface AppFileForm<T> {
  readonly kind: AppFileKind;
  readonly version: number;
  readonly content: z.ZodType<T>;
}

/** @returns JSON that says what it is, for whom and in which version, so that nobody has to guess from its content. */
export function writeAppFile<T>(form: AppFileForm<T>, content: T): string {
  return `${JSON.stringify({ app: maker, kind: form.kind, version: form.version, content }, null, 2)}\n`;
}

/**
 * Reads what `writeAppFile` wrote. A file from a newer app is refused as `newer-file`, since its words may mean
 * something else there; everything else that does not fit is `other-file`.
 */
export function readAppFile<T>(form: AppFileForm<T>, text: string): Result<T> {
  const other: Failure = { kind: 'other-file', expected: form.kind };
  const file = parseObject(text);
  if (file?.['app'] !== maker || file['kind'] !== form.kind) return fail(other);
  const version = file['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return fail(other);
  if (version > form.version) return fail({ kind: 'newer-file' });
  const content = form.content.safeParse(file['content']);
  return content.success ? succeed(content.data) : fail(other);
}

/** @returns which of our files a text is, whether or not it can be read; null when it is none. */
export function recognizeAppFile(text: string): AppFileKind | null {
  const file = parseObject(text);
  if (file?.['app'] !== maker) return null;
  return appFileKinds.find((kind) => kind === file['kind']) ?? null;
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  // Some editors put a byte order mark in front.
  const bare = text.replace(/^\ufeff/, '');
  if (!bare.trimStart().startsWith('{')) return null;
  try {
    return JSON.parse(bare) as Record<string, unknown>;
  } catch {
    return null;
  }
}
