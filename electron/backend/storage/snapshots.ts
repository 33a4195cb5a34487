import { createHash } from 'node:crypto';
import { open, readdir, readFile, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, gunzip, gunzipSync, gzip } from 'node:zlib';
import {
  infoOf,
  readSnapshotHead,
  readSnapshotText,
  replaceSnapshotHead,
  writeSnapshotLines,
} from '#shared/audit/snapshot-text';
import type { Snapshot, SnapshotDamage, SnapshotInfo } from '#shared/audit/types';
import { fail, succeed, type Result } from '#shared/contract/result';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** A head is a few hundred bytes; whatever it unpacks to stays in memory for a moment only. */
const headBytes = 16 * 1024;
/** A file somebody made to fill the memory is refused. */
const unpackedLimit = 1024 * 1024 * 1024;
const ending = '.snapshot.gz';

export interface SnapshotList {
  /** Newest first. */
  readonly snapshots: readonly SnapshotInfo[];
  readonly damaged: readonly { readonly file: string; readonly reason: SnapshotDamage }[];
}

export interface Snapshots {
  list(agencyId: string): Promise<Result<SnapshotList>>;
  save(snapshot: Snapshot): Promise<Result<SnapshotInfo>>;
  /** Fails with `snapshot-not-found` and `snapshot-damaged`. */
  read(agencyId: string, snapshotId: string): Promise<Result<Snapshot>>;
  /** Its lines as they were written, for a file outside. */
  readText(agencyId: string, snapshotId: string): Promise<Result<string>>;
  /** Keeps the lines of an exported file under a head that says where they are now. */
  keepText(
    text: string,
    head: Pick<SnapshotInfo, 'agencyId' | 'snapshotId' | 'cause'>,
  ): Promise<Result<SnapshotInfo>>;
  remove(agencyId: string, snapshotId: string): Promise<Result<null>>;
}

/**
 * The snapshots of `<data>/snapshots/<agency>/<id>.snapshot.gz`: the lines of `snapshot-text.ts`, packed. A list reads the
 * first line of each file; the packing's own checksum and the line that counts the people tell damage. A damaged file
 * is named and left as it is.
 * @param keep how many snapshots stay in memory once they were read
 */
export function openSnapshots(
  directory: string,
  write: (path: string, content: Uint8Array) => Promise<void>,
  keep = 4,
): Snapshots {
  const recent = new Map<string, Snapshot>();
  const folderOf = (agencyId: string): string => join(directory, nameFolder(agencyId));
  const pathOf = (agencyId: string, snapshotId: string): string =>
    join(folderOf(agencyId), `${snapshotId}${ending}`);

  const remember = (snapshot: Snapshot): void => {
    const key = keyOf(snapshot.agencyId, snapshot.snapshotId);
    recent.delete(key);
    recent.set(key, snapshot);
    for (const old of recent.keys()) {
      if (recent.size <= keep) break;
      recent.delete(old);
    }
  };

  const readText = async (agencyId: string, snapshotId: string): Promise<Result<string>> => {
    if (!isPlainName(snapshotId)) return fail({ kind: 'snapshot-not-found', snapshotId });
    let bytes: Uint8Array;
    try {
      bytes = await readFile(pathOf(agencyId, snapshotId));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return fail({ kind: 'snapshot-not-found', snapshotId });
      return fail({ kind: 'file-not-readable', path: pathOf(agencyId, snapshotId), detail: codeOf(error) });
    }
    try {
      return succeed((await unpack(bytes, { maxOutputLength: unpackedLimit })).toString('utf8'));
    } catch {
      return fail({ kind: 'snapshot-damaged', name: `${snapshotId}${ending}`, reason: 'damaged' });
    }
  };

  const saveText = async (text: string, info: SnapshotInfo): Promise<Result<SnapshotInfo>> => {
    const path = pathOf(info.agencyId, info.snapshotId);
    try {
      await write(path, await pack(text));
      return succeed(info);
    } catch (error) {
      return fail({ kind: 'file-not-writable', path, detail: codeOf(error) });
    }
  };

  return {
    readText,
    async list(agencyId) {
      const folder = folderOf(agencyId);
      let names: readonly string[];
      try {
        names = (await readdir(folder)).filter((name) => name.endsWith(ending));
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return succeed({ snapshots: [], damaged: [] });
        return fail({ kind: 'file-not-readable', path: folder, detail: codeOf(error) });
      }
      const heads = await Promise.all(
        names.map(async (file) => ({ file, head: await readHead(join(folder, file)) })),
      );
      return succeed({
        snapshots: heads
          // Under whose folder a file is decides whose it is: an id from inside must not lead anywhere else.
          .flatMap(({ file, head }) =>
            head.ok ? [{ ...head.value, agencyId, snapshotId: file.slice(0, -ending.length) }] : [],
          )
          .sort((a, b) => Date.parse(b.takenAt) - Date.parse(a.takenAt)),
        damaged: heads.flatMap(({ file, head }) => (head.ok ? [] : [{ file, reason: head.failure }])),
      });
    },

    async save(snapshot) {
      const { locations: _locations, persons: _persons, ...info } = snapshot;
      const saved = await saveText([...writeSnapshotLines(snapshot)].join(''), info);
      if (saved.ok) remember(snapshot);
      return saved;
    },

    async read(agencyId, snapshotId) {
      const known = recent.get(keyOf(agencyId, snapshotId));
      if (known !== undefined) return succeed(known);
      const text = await readText(agencyId, snapshotId);
      if (!text.ok) return text;
      const read = readSnapshotText(text.value);
      if (!read.ok) {
        return fail({ kind: 'snapshot-damaged', name: `${snapshotId}${ending}`, reason: read.failure });
      }
      const snapshot = { ...read.value, agencyId, snapshotId };
      remember(snapshot);
      return succeed(snapshot);
    },

    async keepText(text, change) {
      const read = readSnapshotText(text);
      if (!read.ok) return fail({ kind: 'snapshot-damaged', name: '', reason: read.failure });
      const { locations: _locations, persons: _persons, ...info } = { ...read.value, ...change };
      return saveText(replaceSnapshotHead(text, change), info);
    },

    async remove(agencyId, snapshotId) {
      if (!isPlainName(snapshotId)) return fail({ kind: 'snapshot-not-found', snapshotId });
      recent.delete(keyOf(agencyId, snapshotId));
      const path = pathOf(agencyId, snapshotId);
      try {
        await rm(path);
        return succeed(null);
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return fail({ kind: 'snapshot-not-found', snapshotId });
        return fail({ kind: 'file-not-writable', path, detail: codeOf(error) });
      }
    },
  };
}

/** The first line, out of the first packed bytes alone. */
async function readHead(
  path: string,
): Promise<Result<Omit<Snapshot, 'locations' | 'persons'>, SnapshotDamage>> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
      // The rest is missing on purpose: what is there is unpacked as far as it goes.
      const text = gunzipSync(buffer.subarray(0, bytesRead), {
        finishFlush: constants.Z_SYNC_FLUSH,
        maxOutputLength: unpackedLimit,
      }).toString('utf8');
      const head = readSnapshotHead(text);
      if (!head.ok) return head;
      return (await isWhole(file, text)) ? succeed(infoOf(head.value)) : fail('damaged');
    } finally {
      await file.close();
    }
  } catch {
    return fail('damaged');
  }
}

/**
 * Whether a packed file seems to have its end. Its last four bytes say how much it unpacks to (RFC 1952, ISIZE); of a file
 * that was cut they are packed data, so any number, and hardly ever one that can be: at least what was seen of it, at most
 * what DEFLATE can make of the size (1,032 times). What slips through is refused when it is read.
 */
async function isWhole(file: FileHandle, seen: string): Promise<boolean> {
  const { size } = await file.stat();
  const end = Buffer.alloc(4);
  await file.read(end, 0, end.length, Math.max(0, size - end.length));
  const unpacked = end.readUInt32LE();
  return unpacked >= Buffer.byteLength(seen) && unpacked <= Math.min(unpackedLimit, size * 1032);
}

/** Readable for whoever looks into the folder, and never the same for two agencies or a way out of the folder. */
export function nameFolder(agencyId: string): string {
  const hash = createHash('sha256').update(agencyId).digest('hex').slice(0, 10);
  return `${agencyId.replace(/[^\w-]+/g, '_').slice(0, 40)}-${hash}`;
}

function keyOf(agencyId: string, snapshotId: string): string {
  return `${snapshotId} ${agencyId}`;
}

function isPlainName(snapshotId: string): boolean {
  return /^[\w-]{1,80}$/.test(snapshotId);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
