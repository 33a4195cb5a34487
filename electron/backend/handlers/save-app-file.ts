import type { SavedFile } from '#shared/contract/common';
import type { FileAccess } from '../ports';

/** Lets one of our own files leave the app, named after what is in it. */
export async function saveAppFile(fileAccess: FileAccess, name: string, text: string): Promise<SavedFile> {
  return fileAccess.save({
    suggestedName: `${makeFileName(name)}.json`,
    mediaType: 'application/json',
    bytes: new TextEncoder().encode(text),
  });
}

/** Names are free text; some characters are not allowed in file names on Windows, and a path must not come of one. */
function makeFileName(name: string): string {
  return name.replace(/[^\p{L}\p{N} ()_-]+/gu, '-').slice(0, 80);
}
