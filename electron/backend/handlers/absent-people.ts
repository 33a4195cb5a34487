import { asOutput } from '#shared/contract/as-output';
import { fail, succeed } from '#shared/contract/result';
import { findAbsent, suggestMost, type Absence } from '#shared/import-plan/find-absent';
import type { Connections } from '../agencies/connections';
import type { PlanStore } from '../planning/plan-store';
import { prepareChange } from '../planning/prepare-change';
import type { Notifier, Randomness } from '../ports';
import { PreviewStore } from '../runs/preview-store';
import type { Handlers } from './handler';
import { describePlan } from './plans';

export interface AbsentPeopleParts {
  readonly connections: Connections;
  readonly notifier: Notifier;
  readonly randomness: Randomness;
  readonly plans: PlanStore;
}

interface KeptAbsence extends Absence {
  readonly agencyId: string;
}

/** The other way round: who is in GHL and not in the sheet. Listing changes nothing; acting makes a plan of its own. */
export function createAbsentPeopleHandlers({
  connections,
  notifier,
  randomness,
  plans,
}: AbsentPeopleParts): Handlers<'listAbsentPeople' | 'getAbsentPeople' | 'prepareAbsentChange'> {
  const lists = new PreviewStore<KeptAbsence>();
  return {
    listAbsentPeople: async ({ planId, scope }) => {
      const prepared = plans.find(planId);
      if (prepared === undefined || prepared.isChange === true) return fail({ kind: 'plan-not-found' });
      const { agencyId } = prepared;
      const connection = await connections.open(agencyId);
      if (!connection.ok) return connection;
      const { api, agency } = connection.value;
      // A sub-account's token shows one sub-account only: who else there is, nobody could say.
      if (agency.locationToken && scope.locationId === null) return fail({ kind: 'people-list-incomplete' });
      const before = api.rate.requests;
      const everyone = await api.readAllUsers(
        scope.locationId === null ? {} : { locationId: scope.locationId },
        { onProgress: (done, total) => notifier.emit('planProgress', { agencyId, done, total }) },
      );
      if (!everyone.ok) return fail(everyone.failure);
      if (!everyone.value.complete) return fail({ kind: 'people-list-incomplete' });
      const absence = findAbsent(prepared.rows, prepared.plan.rows, everyone.value.users, scope);
      const absentId = Buffer.from(randomness.bytes(12)).toString('hex');
      lists.add(absentId, { ...absence, agencyId });
      return succeed({
        absentId,
        agencyId,
        total: absence.people.length,
        inScope: absence.inScope,
        sameName: absence.people.filter(({ sameName }) => sameName).length,
        unreadableRows: absence.unreadableRows,
        suggestedMost: suggestMost(prepared.people.total ?? absence.inScope),
        requests: api.rate.requests - before,
      });
    },

    getAbsentPeople: async ({ absentId, offset, limit }) => {
      const list = lists.find(absentId);
      if (list === undefined) return fail({ kind: 'plan-not-found' });
      return succeed({
        total: list.people.length,
        people: asOutput(list.people.slice(offset, offset + limit)),
      });
    },

    prepareAbsentChange: async ({ absentId, userIds, most, change, label }) => {
      const list = lists.find(absentId);
      if (list === undefined) return fail({ kind: 'plan-not-found' });
      const chosen = [...new Set(userIds)];
      if (chosen.length > most) return fail({ kind: 'too-many-people', count: chosen.length, most });
      const listed = new Set(list.people.map(({ userId }) => userId));
      if (!chosen.every((userId) => listed.has(userId))) {
        return fail({ kind: 'invalid-input', detail: 'Only people of the list can be chosen' });
      }
      const { agencyId } = list;
      const connection = await connections.open(agencyId);
      if (!connection.ok) return connection;
      const prepared = await prepareChange(
        connection.value,
        { agencyId, label, changes: chosen.map((userId) => ({ userId, change })) },
        { randomness, onProgress: (done, total) => notifier.emit('planProgress', { agencyId, done, total }) },
      );
      if (!prepared.ok) return prepared;
      plans.add(prepared.value);
      return succeed(describePlan(prepared.value));
    },
  };
}
