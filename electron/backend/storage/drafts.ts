import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { draftBody, type DraftBody } from '#shared/contract/draft-file';
import type { DraftHead } from '#shared/contract/preparation-calls';
import { fail, succeed, type Result } from '#shared/contract/result';
import type { Randomness } from '../ports';
import type { SealingKey } from '../runs/seal-passwords';
import { seal, unseal } from '../vault/seal';
import {
  parseJson,
  readDraftLine,
  readWholeDraft,
  writeDraftText,
  type DraftLine,
  type StoredHead,
} from './draft-file';

export interface DraftParts {
  readonly dataDirectory: string;
  readonly write: (path: string, content: Iterable<string>) => Promise<void>;
  /** The key by its id; null when it is gone. */
  readonly findKey: (keyId: string) => Promise<SealingKey | null>;
  readonly randomness: Randomness;
}

export interface Drafts {
  /** The latest first; those that cannot be read as well. */
  list(): Promise<Result<DraftHead[]>>;
  /** Fails with `draft-not-found`, `draft-damaged`, `draft-sealed` or `newer-file`. */
  open(draftId: string): Promise<Result<{ readonly head: DraftHead; readonly body: DraftBody }>>;
  /** Whole or not at all. @param key null where there is none: then no password may be in `body` */
  save(head: StoredHead, body: DraftBody, key: SealingKey | null): Promise<Result<DraftHead>>;
  remove(draftId: string): Promise<Result<null>>;
}

const ending = '.draft';

/** Drafts, one file each in `<data>/drafts`. What cannot be read is named and left as it is. */
export function openDrafts(parts: DraftParts): Drafts {
  const directory = join(parts.dataDirectory, 'drafts');
  const pathOf = (draftId: string): string | null =>
    /^[\w-]{1,64}$/.test(draftId) ? join(directory, draftId + ending) : null;

  return {
    async list() {
      const files = await listFiles(directory);
      const heads: DraftHead[] = [];
      for (const file of files) {
        const path = join(directory, file);
        const draftId = file.slice(0, -ending.length);
        try {
          heads.push(await describeLine(draftId, path, await readDraftLine(path)));
        } catch (error) {
          // Removed by another window at this moment.
          if (!isMissing(error)) return fail({ kind: 'file-not-readable', path, detail: describe(error) });
        }
      }
      return succeed(heads.sort((a, b) => (a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0)));
    },

    async open(draftId) {
      const path = pathOf(draftId);
      if (path === null) return fail({ kind: 'draft-not-found' });
      try {
        const whole = await readWholeDraft(path);
        if (whole.kind === 'newer') return fail({ kind: 'newer-file' });
        if (whole.kind === 'damaged') {
          return fail({ kind: 'draft-damaged', name: whole.first?.head.fileName ?? draftId });
        }
        const { head, keyId } = whole.first;
        const key = keyId === null ? null : await parts.findKey(keyId);
        if (keyId !== null && key === null) return fail({ kind: 'draft-sealed', name: head.fileName });
        const text =
          key === null
            ? whole.body
            : unseal(key.bytes, placeOf(draftId), Buffer.from(whole.body, 'base64'))?.toString('utf8');
        const body = draftBody.safeParse(parseJson(text ?? ''));
        if (!body.success) return fail({ kind: 'draft-damaged', name: head.fileName });
        return succeed({ head: { ...head, state: 'ready' }, body: body.data });
      } catch (error) {
        if (isMissing(error)) return fail({ kind: 'draft-not-found' });
        return fail({ kind: 'file-not-readable', path, detail: describe(error) });
      }
    },

    async save(head, body, key) {
      const path = pathOf(head.draftId);
      if (path === null) return fail({ kind: 'draft-not-found' });
      const text = JSON.stringify(body);
      const stored =
        key === null
          ? text
          : seal(key.bytes, placeOf(head.draftId), Buffer.from(text), parts.randomness).toString('base64');
      try {
        await parts.write(path, writeDraftText(head, key?.id ?? null, stored));
      } catch (error) {
        return fail({ kind: 'file-not-writable', path, detail: describe(error) });
      }
      return succeed({ ...head, state: 'ready' });
    },

    async remove(draftId) {
      const path = pathOf(draftId);
      if (path === null) return fail({ kind: 'draft-not-found' });
      try {
        await rm(path);
      } catch (error) {
        if (isMissing(error)) return fail({ kind: 'draft-not-found' });
        return fail({ kind: 'file-not-writable', path, detail: describe(error) });
      }
      return succeed(null);
    },
  };
}

/** A sealed draft renamed to another one's name does not open. */
function placeOf(draftId: string): string {
  return `draft:${draftId}`;
}

async function listFiles(directory: string): Promise<readonly string[]> {
  try {
    return (await readdir(directory)).filter((file) => file.endsWith(ending));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function describeLine(draftId: string, path: string, line: DraftLine): Promise<DraftHead> {
  if (line.kind === 'ready') return { ...line.first.head, draftId, state: 'ready' };
  const known = line.kind === 'damaged' ? line.first?.head : undefined;
  if (known !== undefined) return { ...known, draftId, state: 'damaged' };
  return {
    draftId,
    fileName: draftId + ending,
    step: '',
    agencyId: null,
    agency: null,
    rows: 0,
    problems: 0,
    savedAt: (await stat(path)).mtime.toISOString(),
    planned: null,
    passwordsLeftOut: false,
    state: line.kind,
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
