import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuild, projectRoot } from '../../electron/launch/ensure-build.mjs';
import { writeReport } from './report';
import { runTrial, type TrialReport } from './trial';

export interface FaultOptions {
  /** Each is a least: trials go on until all three are reached. */
  readonly trials: number;
  readonly kills: number;
  readonly faults: number;
  /** The first trial has this very seed, the others `SEED+1`, `SEED+2`, … */
  readonly seed: string;
  readonly size: 'short' | 'full';
  /** No further trial begins after this, whatever is still wanted. Default: no limit. */
  readonly minutes?: number;
  /** Trials at once. Most of a trial is waiting. */
  readonly parallel: number;
  readonly onTrial?: (report: TrialReport) => void;
}

/** Runs trials until there are enough of everything. */
export async function runTrials(options: FaultOptions): Promise<readonly TrialReport[]> {
  await ensureBuild();
  const copy = copyProgram();
  const reports: TrialReport[] = [];
  const ends = performance.now() + (options.minutes ?? Infinity) * 60_000;
  let next = 0;
  const isEnough = () =>
    performance.now() > ends ||
    (next >= options.trials &&
      sum(reports, ({ kills }) => kills) >= options.kills &&
      sum(reports, ({ faults }) => faults) >= options.faults);
  const work = async (): Promise<void> => {
    while (!isEnough()) {
      const seed = next === 0 ? options.seed : `${options.seed}+${next}`;
      next += 1;
      const report = await runTrial({ cli: copy.cli, seed, size: options.size });
      reports.push(report);
      options.onTrial?.(report);
    }
  };
  try {
    await Promise.all(Array.from({ length: options.parallel }, work));
  } finally {
    copy.remove();
  }
  return reports;
}

/** The built program, put aside: a long run must not change horses when somebody builds meanwhile. */
function copyProgram(): { readonly cli: string; remove(): void } {
  const place = join(projectRoot, 'out', `fault-${process.pid}`);
  mkdirSync(place, { recursive: true });
  cpSync(join(projectRoot, 'out/main'), place, { recursive: true });
  return { cli: join(place, 'cli.js'), remove: () => rmSync(place, { recursive: true, force: true }) };
}

function sum<T>(items: readonly T[], read: (item: T) => number): number {
  return items.reduce((total, item) => total + read(item), 0);
}

/** `npm run fault`. @returns the exit code */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      trials: { type: 'string' },
      kills: { type: 'string', default: '0' },
      faults: { type: 'string', default: '0' },
      seed: { type: 'string' },
      parallel: { type: 'string' },
      minutes: { type: 'string' },
      short: { type: 'boolean', default: false },
    },
  });
  const seed = values.seed ?? `s${Date.now().toString(36)}`;
  const trials = Number(values.trials ?? (values.seed === undefined ? '20' : '1'));
  console.error(`fault: seed ${seed}`);
  let done = 0;
  let kills = 0;
  let faults = 0;
  const reports = await runTrials({
    trials,
    kills: Number(values.kills),
    faults: Number(values.faults),
    seed,
    size: values.short ? 'short' : 'full',
    minutes: values.minutes === undefined ? undefined : Number(values.minutes),
    parallel: Number(values.parallel ?? availableParallelism() * 8),
    onTrial: (report) => {
      done += 1;
      if (report.findings.length > 0) {
        console.error(`fault: ${report.seed} found something; see ${report.kept}`);
        for (const { kind, detail } of report.findings) console.error(`  ${kind}: ${detail}`);
      }
      kills += report.kills;
      faults += report.faults;
      if (done % 10 === 0) console.error(`fault: ${done} trials, ${kills} kills, ${faults} faults`);
    },
  });
  console.log(writeReport(reports));
  return reports.some(({ findings }) => findings.length > 0) ? 1 : 0;
}
