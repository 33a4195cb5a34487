import { loadavg } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import PQueue from 'p-queue';
import { createGhlApi } from '../../electron/backend/ghl/create-ghl-api';
import { systemClock } from '../../electron/backend/system-clock';
import { systemRandomness } from '../../electron/backend/system-randomness';
import { shareOf } from './share-of-ceiling';
import { startCountingServer, type Trip, type WindowKind } from './counting-server';

/** Wanted: this share of the announced ceiling, and not one refusal. */
const wantedShare = 0.97;

interface Settings {
  readonly max: number;
  readonly intervalMs: number;
  readonly requests: number;
}

const between = (least: number, most: number): number => least + Math.random() * (most - least);

const networks = {
  '50-200 ms': (): Trip => ({ there: between(25, 100), back: between(25, 100) }),
  'heavy tail': (): Trip => {
    const isLate = Math.random() < 0.03;
    const isLateThere = Math.random() < 0.5;
    const late = isLate ? between(500, 3000) : 0;
    return {
      there: between(25, 100) + (isLateThere ? late : 0),
      back: between(25, 100) + (isLateThere ? 0 : late),
    };
  },
  '2 s per call': (): Trip => ({ there: between(25, 100), back: between(1850, 1950) }),
} as const;
type NetworkName = keyof typeof networks;

/** Sends until `requests` were accepted, behind one limiter or another. */
type Limiter = (url: string, settings: Settings) => Promise<void>;

const sendWithClient: Limiter = async (baseUrl, { requests }) => {
  const api = createGhlApi({
    baseUrl,
    token: 'pit-bench',
    companyId: 'bench',
    locationToken: false,
    clock: systemClock,
    randomness: systemRandomness,
  });
  const answers = await Promise.all(Array.from({ length: requests }, () => api.getUser('u1')));
  const failed = answers.find((answer) => !answer.ok);
  if (failed !== undefined && !failed.ok) throw new Error(`A request failed: ${failed.failure.kind}`);
};

const sendWithQueue =
  (strict: boolean): Limiter =>
  async (url, { max, intervalMs, requests }) => {
    const queue = new PQueue({ concurrency: 50, interval: intervalMs, intervalCap: max, strict });
    const send = async (): Promise<void> => {
      const response = await fetch(url);
      await response.arrayBuffer();
      if (response.status === 429) void queue.add(send);
    };
    for (let index = 0; index < requests; index += 1) void queue.add(send);
    await queue.onIdle();
  };

const limiters = {
  'this client': sendWithClient,
  'p-queue': sendWithQueue(false),
  'p-queue strict': sendWithQueue(true),
} as const;
type LimiterName = keyof typeof limiters;

interface Line {
  readonly network: NetworkName;
  readonly window: WindowKind;
  readonly limiter: LimiterName;
  readonly accepted: number;
  readonly refused: number;
  readonly seconds: number;
  /** See `shareOf`. */
  readonly share: number;
}

async function measure(
  network: NetworkName,
  window: WindowKind,
  limiter: LimiterName,
  settings: Settings,
): Promise<Line> {
  const { max, intervalMs } = settings;
  const server = await startCountingServer({ max, intervalMs, window, trip: networks[network] });
  try {
    await limiters[limiter](server.url, settings);
    const { accepted, refused } = server;
    const seconds = (Math.max(...accepted) - Math.min(...accepted)) / 1000;
    const share = shareOf(accepted, settings);
    return { network, window, limiter, accepted: accepted.length, refused, seconds, share };
  } finally {
    await server.close();
  }
}

function print(lines: readonly Line[], { max, intervalMs, requests }: Settings): void {
  console.log(
    `\n${requests} requests, ${max} per ${intervalMs / 1000} s announced, real servers on the loopback\n`,
  );
  console.log('| network | window | limiter | accepted | 429 | seconds | share of the ceiling |');
  console.log('| --- | --- | --- | ---: | ---: | ---: | ---: |');
  for (const line of lines) {
    const { network, window, limiter, accepted, refused, seconds, share } = line;
    const cells = [
      network,
      window,
      limiter,
      accepted,
      refused,
      seconds.toFixed(1),
      `${(share * 100).toFixed(1)} %`,
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

/**
 * `npm run bench -- rate [--max N] [--interval MS] [--requests N]`: how much of the announced ceiling the client uses,
 * and how often it is refused, beside plain p-queue in the same run. The interval is the documented one by default,
 * because a shorter one would make every latency weigh more than it does in life.
 * @returns the exit code: 0 when what is wanted was reached
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      max: { type: 'string', default: '150' },
      interval: { type: 'string', default: '10000' },
      requests: { type: 'string', default: '1500' },
    },
  });
  const settings: Settings = {
    max: Number(values.max),
    intervalMs: Number(values.interval),
    requests: Number(values.requests),
  };
  // The first requests of a process are slow, whatever sends them.
  for (const limiter of Object.keys(limiters) as LimiterName[]) {
    await measure('50-200 ms', 'sliding', limiter, { max: 100, intervalMs: 500, requests: 100 });
  }
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const runs: [NetworkName, WindowKind, LimiterName][] = [['2 s per call', 'sliding', 'this client']];
  for (const network of ['50-200 ms', 'heavy tail'] as const) {
    for (const window of ['sliding', 'fixed'] as const) {
      for (const limiter of Object.keys(limiters) as LimiterName[]) runs.push([network, window, limiter]);
    }
  }
  // All at the same time, since they mostly wait; apart by a part of the window, so that their bursts do not meet.
  const lines = await Promise.all(
    runs.map(async ([network, window, limiter], index) => {
      await systemClock.sleep((settings.intervalMs / runs.length) * index);
      return measure(network, window, limiter, settings);
    }),
  );
  delay.disable();
  print(lines, settings);
  // A machine with other work to do adds its own latency to every request, and that costs share.
  const lag = (delay.percentile(99) / 1e6).toFixed(0);
  console.log(`\nEvent loop behind by ${lag} ms (p99); load of the machine ${loadavg()[0]?.toFixed(1)}`);

  const ours = lines.filter((line) => line.limiter === 'this client');
  const refused = ours.reduce((sum, line) => sum + line.refused, 0);
  const least = Math.min(...ours.filter((line) => line.network !== '2 s per call').map((line) => line.share));
  const isReached = refused === 0 && least >= wantedShare;
  console.log(
    `\nThis client: at least ${(least * 100).toFixed(1)} % of the ceiling (wanted ${wantedShare * 100} %), ` +
      `${refused} refused (wanted 0): ${isReached ? 'reached' : 'MISSED'}`,
  );
  console.log(
    'At 2 s per call the completion gate cannot use more than interval / (interval + latency): 83 % of the ceiling.',
  );
  return isReached ? 0 : 1;
}
