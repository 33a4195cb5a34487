import type { Connections } from '#backend/agencies/connections';
import { createCrashPoint } from '#backend/crash-point';
import { createGhlApi } from '#backend/ghl/create-ghl-api';
import { createRunEngine } from '#backend/runs/run-engine';
import { createSealingKeys } from '#backend/runs/seal-passwords';
import { createMemoryVault } from '#backend/vault/memory-vault';
import { systemClock } from '#backend/system-clock';
import { systemRandomness } from '#backend/system-randomness';

/** Where a process of its own works, and where it is to die. */
export interface ProgramTarget {
  readonly url: string;
  readonly token: string;
  readonly companyId: string;
  readonly directory: string;
  readonly crashAt: string | null;
  readonly reconcileMs: readonly number[];
}

/** The run engine of a process that is killed on purpose: real files, the real client, no clean-up when it dies. */
export function openProgram(target: ProgramTarget) {
  const clock = systemClock;
  const randomness = systemRandomness;
  const connections: Connections = {
    open: async () => ({
      ok: true,
      value: {
        agency: {
          agencyId: 'environment',
          name: 'Killed',
          kind: 'environment',
          companyId: target.companyId,
          token: 'session',
          locationToken: false,
        },
        api: createGhlApi({
          baseUrl: target.url,
          token: target.token,
          companyId: target.companyId,
          locationToken: false,
          clock,
          randomness,
          timeoutMs: 500,
        }),
      },
    }),
  };
  const notifier = { emit: () => {} };
  const engine = createRunEngine({
    dataDirectory: target.directory,
    connections,
    sealingKeys: createSealingKeys({
      vault: createMemoryVault(),
      randomness,
      environmentToken: target.token,
    }),
    clock,
    randomness,
    notifier,
    host: 'terminal',
    reconcileMs: target.reconcileMs,
    concurrency: 8,
    crashPoint: createCrashPoint(target.crashAt, () => process.kill(process.pid, 'SIGKILL')),
  });
  return { engine, connections, notifier, randomness };
}
