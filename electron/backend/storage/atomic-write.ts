import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeDirectory } from './make-directory';

export type FileContent = string | Uint8Array | Iterable<string> | AsyncIterable<Uint8Array>;

/**
 * Writes a whole file. Whatever happens, including a power cut, the path holds the old content or the new content and
 * never a part: written beside it, synced, renamed over it, and the directory synced so that the name lasts too.
 * Readable by its owner alone: what this program stores is nobody else's business.
 * @throws the system's error when the disk refuses; the old content is then untouched
 */
export async function writeAtomically(path: string, content: FileContent): Promise<void> {
  makeDirectory(dirname(path));
  await replaceFile(path, content);
}

/**
 * The same where a person said to: into a directory that has to be there already.
 * @param mode who may read a file that is new or replaced; what the system masks is taken away
 */
export async function replaceFile(path: string, content: FileContent, mode = 0o600): Promise<void> {
  // Not from the Randomness port: it only keeps two writers' temporary names apart.
  const temporary = `${path}.${process.pid}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      if (typeof content === 'string' || content instanceof Uint8Array) await file.writeFile(content);
      else for await (const part of content) await file.appendFile(part);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncDirectory(dirname(path));
}

/** Makes the names in a directory last through a power cut. Windows has no such call and needs none. */
export async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
