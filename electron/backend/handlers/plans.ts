import type { PlanOverview } from '#shared/contract/calls';
import { asOutput } from '#shared/contract/as-output';
import { fail, succeed } from '#shared/contract/result';
import { gainsRights } from '#shared/import-plan/gains-rights';
import { onlyGainsLocations } from '#shared/import-plan/only-gains-locations';
import { planImport } from '#shared/import-plan/plan-import';
import { viewPlannedRow } from '#shared/import-plan/planned-row-view';
import type { PlannedRow } from '#shared/import-plan/types';
import type { Connections } from '../agencies/connections';
import { gatherPeople } from '../planning/gather-people';
import { gatherMoved } from '../planning/gather-moved';
import { prepareChange } from '../planning/prepare-change';
import type { PlanStore, PreparedPlan } from '../planning/plan-store';
import type { Notifier, Randomness } from '../ports';
import type { Handlers } from './handler';

export interface PlanHandlerParts {
  readonly connections: Connections;
  readonly notifier: Notifier;
  readonly randomness: Randomness;
  readonly plans: PlanStore;
}

/** Planning: reads the agency, changes nothing in it. */
export function createPlanHandlers({
  connections,
  notifier,
  randomness,
  plans,
}: PlanHandlerParts): Handlers<
  'preparePlan' | 'lookForMoved' | 'prepareChange' | 'changePlan' | 'getPlanRows'
> {
  return {
    preparePlan: async ({ agencyId, sheet, rows, choices }) => {
      const connection = await connections.open(agencyId);
      if (!connection.ok) return connection;
      const { api } = connection.value;
      const before = api.rate.requests;
      const people = await gatherPeople(connection.value, rows, {
        onProgress: (done, total) => notifier.emit('planProgress', { agencyId, done, total }),
      });
      if (!people.ok) return people;
      const prepared: PreparedPlan = {
        planId: Buffer.from(randomness.bytes(12)).toString('hex'),
        agencyId,
        companyId: api.companyId,
        sheet,
        rows,
        people: people.value,
        choices,
        plan: planImport(rows, people.value, choices),
        requests: api.rate.requests - before,
      };
      plans.add(prepared);
      return succeed(describePlan(prepared));
    },

    lookForMoved: async ({ planId }) => {
      const prepared = plans.find(planId);
      if (prepared === undefined) return fail({ kind: 'plan-not-found' });
      const { agencyId } = prepared;
      const connection = await connections.open(agencyId);
      if (!connection.ok) return connection;
      const people = await gatherMoved(connection.value, prepared, (done, total) =>
        notifier.emit('planProgress', { agencyId, done, total }),
      );
      if (!people.ok) return people;
      return succeed(describePlan(plans.learn(prepared, people.value)));
    },

    prepareChange: async ({ agencyId, userIds, change, label }) => {
      const connection = await connections.open(agencyId);
      if (!connection.ok) return connection;
      const changes = userIds.map((userId) => ({ userId, change }));
      const prepared = await prepareChange(
        connection.value,
        { agencyId, label, changes },
        {
          randomness,
          onProgress: (done, total) => notifier.emit('planProgress', { agencyId, done, total }),
        },
      );
      if (!prepared.ok) return prepared;
      plans.add(prepared.value);
      return succeed(describePlan(prepared.value));
    },

    changePlan: async ({ planId, choices }) => {
      const prepared = plans.find(planId);
      if (prepared === undefined) return fail({ kind: 'plan-not-found' });
      return succeed(describePlan(plans.change(prepared, choices)));
    },

    getPlanRows: async ({ planId, action, offset, limit }) => {
      const prepared = plans.find(planId);
      if (prepared === undefined) return fail({ kind: 'plan-not-found' });
      const { rows: all } = prepared.plan;
      const rows = action === null ? all : riskiestFirst(all.filter((row) => row.action === action));
      return succeed({
        total: rows.length,
        rows: rows.slice(offset, offset + limit).map((row) => asOutput(viewPlannedRow(row))),
      });
    },
  };
}

/** Among many who change, whoever gets more rights must not be found on page forty. Otherwise in the order of the sheet. */
function riskiestFirst(rows: readonly PlannedRow[]): readonly PlannedRow[] {
  const [gaining, others] = [rows.filter(gainsRights), rows.filter((row) => !gainsRights(row))];
  return [...gaining, ...others];
}

/** What a host is told of a plan that waits for a yes. */
export function describePlan(prepared: PreparedPlan): PlanOverview {
  return {
    planId: prepared.planId,
    summary: prepared.plan.summary,
    existing: prepared.plan.rows.filter(({ onExisting }) => onExisting !== undefined).length,
    deleted: prepared.plan.rows.filter(({ onDeleted }) => onDeleted !== undefined).length,
    newAddress: prepared.plan.rows.filter(({ newAddress }) => newAddress !== undefined).length,
    lookedForMoved: prepared.people.everyone !== undefined,
    onlyGainLocations: prepared.plan.rows.filter(onlyGainsLocations).length,
    gainRights: prepared.plan.rows.filter(gainsRights).length,
    guards: asOutput(prepared.plan.guards),
    agencyTotal: prepared.people.total,
    requests: prepared.requests,
  };
}
