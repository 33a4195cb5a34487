import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/**
 * Bundles a TypeScript program so that plain node runs it as a process of its own: for tests that kill it.
 * @param entry path from the project's root
 */
export async function bundleProgram(
  entry: string,
): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const outDir = await mkdtemp(join(tmpdir(), 'roster-program-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: true,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'program.mjs' } },
    },
    ssr: { noExternal: true },
  });
  return { path: join(outDir, 'program.mjs'), remove: () => rm(outDir, { recursive: true, force: true }) };
}
