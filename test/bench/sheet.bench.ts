import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import type { SheetMeasure } from './sheet-measure';

/** From file to checked sheet at most this many times what Papa Parse alone takes. */
const ceiling = 2.5;
const rows = 100_000;

/**
 * `npm run bench -- sheet`: 100,000 rows × 15 columns, Papa Parse alone beside reading, matching and checking, in one
 * run. Bundled first, as the app ships it: modules loaded one by one call each other more slowly.
 */
export async function run(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'roster-bench-'));
  try {
    await build({
      root: join(import.meta.dirname, '../..'),
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: join(import.meta.dirname, 'sheet-measure.ts'),
        outDir: folder,
        target: 'node20.19',
        rollupOptions: { output: { entryFileNames: 'measure.mjs' } },
      },
    });
    const { stdout } = await promisify(execFile)(process.execPath, [
      join(folder, 'measure.mjs'),
      String(rows),
      '9',
    ]);
    // The first passes warm up.
    const measures = (JSON.parse(stdout) as SheetMeasure[]).slice(2);
    const ratios = measures
      .map(({ papa, read, match, check }) => (read + match + check) / papa)
      .sort((a, b) => a - b);
    for (const part of ['papa', 'read', 'match', 'check', 'prepare'] as const) {
      const middle = median(measures.map((measure) => measure[part]));
      console.log(`${part.padEnd(8)} ${middle.toFixed(0).padStart(6)} ms`);
    }
    const ratio = median(ratios);
    console.log(
      `file to checked sheet ÷ Papa Parse alone: ${ratio.toFixed(2)} (at most ${ceiling}); load ${loadavg()[0]?.toFixed(1)}`,
    );
    return ratio <= ceiling ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
