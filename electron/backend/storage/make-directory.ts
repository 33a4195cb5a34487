import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a directory and the missing ones above it. Node's own `recursive: true` never comes back where a parent exists
 * but answers ENOENT for what is to be made in it (`/proc`, some network drives); here that is the error it is.
 * @throws the system's error when it cannot be made
 */
export function makeDirectory(path: string): void {
  if (existsSync(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeDirectory(parent);
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have been quicker.
    if (!existsSync(path)) throw error;
  }
}
