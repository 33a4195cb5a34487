import { fail, succeed } from '#shared/contract/result';
import type { Connections } from '../agencies/connections';
import type { PlanStore } from '../planning/plan-store';
import { prepareChange } from '../planning/prepare-change';
import type { Notifier, Randomness } from '../ports';
import type { RunEngine } from '../runs/run-engine';
import { listReplaced } from '../runs/run-facts';
import type { Handlers } from './handler';
import { describePlan } from './plans';

export interface ReplacedAccountsParts {
  readonly engine: RunEngine;
  readonly connections: Connections;
  readonly notifier: Notifier;
  readonly randomness: Randomness;
  readonly plans: PlanStore;
}

/** The second step of a new address: the old accounts go only once the new ones are there, and only after a yes. */
export function createReplacedAccountsHandlers({
  engine,
  connections,
  notifier,
  randomness,
  plans,
}: ReplacedAccountsParts): Handlers<'prepareRemoveReplaced'> {
  return {
    prepareRemoveReplaced: async ({ runId, label }) => {
      if (engine.isAtWork(runId)) return fail({ kind: 'run-not-resumable', runId });
      const run = await engine.read(runId);
      if (!run.ok) return run;
      const { agencyId, companyId } = run.value.header;
      const userIds = listReplaced(run.value);
      if (userIds.length === 0) return fail({ kind: 'plan-is-empty' });
      const connection = await connections.open(agencyId);
      if (!connection.ok) return connection;
      // A profile may have been pointed at another company since: those are other people.
      if (connection.value.api.companyId !== companyId) return fail({ kind: 'agency-not-found', agencyId });
      const changes = userIds.map((userId) => ({ userId, change: { kind: 'delete' as const } }));
      const prepared = await prepareChange(
        connection.value,
        { agencyId, label, changes },
        { randomness, onProgress: (done, total) => notifier.emit('planProgress', { agencyId, done, total }) },
      );
      if (!prepared.ok) return prepared;
      plans.add(prepared.value);
      return succeed(describePlan(prepared.value));
    },
  };
}
