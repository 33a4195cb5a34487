import type { Agency, ConnectionReport, ConnectionStep } from '#shared/contract/calls';
import { fail, succeed, type Result } from '#shared/contract/result';
import { practiceAgencyId, tokenAccount, type AgencyConnections } from '../agencies/agency-connections';
import { isHeaderSafe } from '../environment';
import type { Clock, Notifier, Randomness, SecretVault } from '../ports';
import type { Profiles } from '../storage/profiles';
import type { Handlers } from './handler';

type AgencyCall =
  | 'listAgencies'
  | 'checkConnection'
  | 'addAgency'
  | 'replaceToken'
  | 'removeAgency'
  | 'openPractice'
  | 'resetPractice'
  | 'listLocations';

export interface AgencyParts {
  readonly profiles: Profiles;
  readonly connections: AgencyConnections;
  readonly vault: SecretVault;
  readonly notifier: Notifier;
  readonly clock: Clock;
  readonly randomness: Randomness;
  /** Asks GHL about a token without changing anything. */
  readonly check: (
    token: string,
    companyId: string | null,
    onStep: (step: ConnectionStep) => void,
  ) => Promise<ConnectionReport>;
  readonly resetPractice: () => Promise<void>;
}

/** Connecting to agencies and forgetting them. Tokens go into the vault and never come out of here. */
export function createAgencyHandlers(parts: AgencyParts): Handlers<AgencyCall> {
  const { profiles, connections, vault, notifier } = parts;
  const sayChanged = (): void => notifier.emit('changed', { what: 'agencies' });

  /** The agency as it is after its token was stored. */
  const describeStored = async (agencyId: string): Promise<Result<Agency>> => {
    const profile = await profiles.find(agencyId);
    return profile.ok ? succeed(await connections.describe(profile.value)) : profile;
  };

  return {
    listAgencies: () => connections.list(),

    async checkConnection({ checkId, token, companyId }) {
      const trimmed = token.trim();
      if (!isHeaderSafe(trimmed)) return fail({ kind: 'token-rejected', support: null });
      return succeed(
        await parts.check(trimmed, companyId, (step) => notifier.emit('connectionStep', { checkId, step })),
      );
    },

    async addAgency({ name, token, companyId, locationToken }) {
      const trimmed = token.trim();
      if (!isHeaderSafe(trimmed)) return fail({ kind: 'token-rejected', support: null });
      const agencyId = `agency-${Buffer.from(parts.randomness.bytes(8)).toString('hex')}`;
      // The token first: a profile without its token looks connected and is not.
      await vault.set(tokenAccount(agencyId), trimmed);
      const added = await profiles.add({
        agencyId,
        name,
        companyId,
        locationToken,
        addedAt: new Date(parts.clock.now()).toISOString(),
        locations: null,
      });
      if (!added.ok) {
        await vault.remove(tokenAccount(agencyId));
        return added;
      }
      sayChanged();
      return succeed(await connections.describe(added.value));
    },

    async replaceToken({ agencyId, token }) {
      const trimmed = token.trim();
      if (!isHeaderSafe(trimmed)) return fail({ kind: 'token-rejected', support: null });
      const profile = await profiles.find(agencyId);
      if (!profile.ok) return profile;
      await vault.set(tokenAccount(agencyId), trimmed);
      connections.forget(agencyId);
      sayChanged();
      return describeStored(agencyId);
    },

    async removeAgency({ agencyId }) {
      const removed = await profiles.remove(agencyId);
      if (!removed.ok) return removed;
      await vault.remove(tokenAccount(agencyId));
      connections.forget(agencyId);
      sayChanged();
      return succeed({});
    },

    async openPractice() {
      const opened = await connections.open(practiceAgencyId);
      if (!opened.ok) return opened;
      sayChanged();
      return succeed(opened.value.agency);
    },

    async resetPractice() {
      await parts.resetPractice();
      return succeed({});
    },

    async listLocations({ agencyId }) {
      const opened = await connections.open(agencyId);
      if (!opened.ok) return opened;
      const answer = await opened.value.api.listAllLocations();
      if (!answer.ok) return answer;
      const locations = [...answer.value];
      // Kept for checking sheets offline. That it could not be kept is no reason to hold back the answer.
      if (opened.value.agency.kind === 'profile') await profiles.change(agencyId, { locations });
      return succeed(locations);
    },
  };
}
