import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { measureInChromium, type ChromiumMeasure } from './sheet-in-chromium';
import type { SheetMeasure } from './sheet-measure';

/** From file to checked sheet at most this many times what Papa Parse alone takes. */
const ceiling = 2.5;
const rows = 100_000;

/** Wanted of the window in Chromium. */
const most = { task: 50, frame: 20, megabytes: 600 };

/**
 * `npm run bench -- sheet`: 100,000 rows × 15 columns, Papa Parse alone beside reading, matching and checking, in one
 * run: in Node, and in the built app in Chromium as a person meets it. Says what was wanted beside every figure and
 * ends well whatever they are: a busy machine makes all of them worse.
 */
export async function run(): Promise<number> {
  printInNode(await measureInNode());
  const inChromium = await measureInChromium(rows, 5);
  if (inChromium === null) console.log('\nThere is no Chromium here; set CHROMIUM_PATH.');
  else printInChromium(inChromium);
  console.log(`\nLoad of the machine: ${loadavg()[0]?.toFixed(1)}`);
  return 0;
}

/** Bundled first, as the app ships it: modules loaded one by one call each other more slowly. */
async function measureInNode(): Promise<SheetMeasure[]> {
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
    return (JSON.parse(stdout) as SheetMeasure[]).slice(2);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function printInNode(measures: readonly SheetMeasure[]): void {
  console.log('\nIn Node, warm, ms');
  for (const part of ['papa', 'read', 'match', 'check', 'prepare'] as const) {
    const middle = median(measures.map((measure) => measure[part]));
    console.log(`${part.padEnd(8)} ${middle.toFixed(0).padStart(6)}`);
  }
  const ratio = median(measures.map(({ papa, read, match, check }) => (read + match + check) / papa));
  console.log(`file to checked sheet ÷ Papa Parse alone: ${judge(ratio, ceiling, 2)}`);
}

function printInChromium({ passes, longestTask, scrollFrame, peakMegabytes }: ChromiumMeasure): void {
  const middle = (of: (pass: ChromiumMeasure['passes'][number]) => number): number => median(passes.map(of));
  console.log('\nIn Chromium, a page just loaded, ms');
  console.log(
    `Papa Parse alone         ${middle(({ papa }) => papa)
      .toFixed(0)
      .padStart(6)}`,
  );
  console.log(
    `chosen to checked        ${middle(({ app }) => app)
      .toFixed(0)
      .padStart(6)}`,
  );
  console.log(
    `÷ Papa Parse alone: ${judge(
      middle(({ app, papa }) => app / papa),
      ceiling,
      2,
    )}`,
  );
  console.log(
    `÷ Papa Parse alone, by processor time: ${judge(
      middle(({ appCpu, papaCpu }) => appCpu / papaCpu),
      ceiling,
      2,
    )}`,
  );
  for (const [phase, { wall, cpu }] of Object.entries(longestTask)) {
    const clock = wall === 0 ? `under ${most.task}` : wall.toFixed(0);
    console.log(`longest task, ${phase}: ${clock} ms, of processor time ${judge(cpu, most.task, 0)} ms`);
  }
  console.log(`scroll frame, p95: ${judge(scrollFrame.p95, most.frame, 1)} ms`);
  console.log(`scroll frame, processor time of the page: ${scrollFrame.cpu.toFixed(1)} ms`);
  if (peakMegabytes !== null) {
    console.log(
      `peak resident memory of the page with its worker: ${judge(peakMegabytes, most.megabytes, 0)} MB`,
    );
  }
}

function judge(figure: number, limit: number, digits: number): string {
  return `${figure.toFixed(digits)} (at most ${limit}${figure <= limit ? '' : ', MISSED'})`;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
