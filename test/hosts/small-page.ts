import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small built page in a folder of its own, with a secret beside it that nobody may reach. */
export async function createSmallPage(): Promise<{
  readonly directory: string;
  remove(): Promise<void>;
}> {
  const root = await mkdtemp(join(tmpdir(), 'roster-page-'));
  const directory = join(root, 'renderer');
  await mkdir(join(directory, 'assets'), { recursive: true });
  await writeFile(
    join(directory, 'index.html'),
    '<!doctype html><html><head><title>Page</title></head></html>',
  );
  await writeFile(join(directory, 'assets/index-a1b2.js'), 'export {};');
  await writeFile(join(directory, 'assets/index-a1b2.css'), 'body {}');
  await writeFile(join(directory, 'assets/index-a1b2.js.map'), '{}');
  await writeFile(join(directory, '.hidden.html'), 'secret');
  await writeFile(join(root, 'secret.html'), 'secret');
  return { directory, remove: () => rm(root, { recursive: true, force: true }) };
}
