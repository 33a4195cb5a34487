import { createHash } from 'node:crypto';
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
  | 'listLocations'
  | 'listKnownLocations';

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
  /** The run somebody is at work on for a company; null when nobody is. */
  readonly findRunUnderWay: (companyId: string) => Promise<string | null>;
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

  /**
   * An agency that is removed and connected again finds its runs, pictures and drafts: its id comes from its company. A
   * second profile of the same company gets one of its own.
   */
  const chooseId = async (companyId: string): Promise<Result<string>> => {
    const known = await profiles.list();
    if (!known.ok) return known;
    const own = `agency-${createHash('sha256').update(companyId).digest('hex').slice(0, 16)}`;
    if (!known.value.some((profile) => profile.agencyId === own)) return succeed(own);
    return succeed(`agency-${Buffer.from(parts.randomness.bytes(8)).toString('hex')}`);
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
      const agencyId = await chooseId(companyId);
      if (!agencyId.ok) return agencyId;
      // The token first: a profile without its token looks connected and is not.
      await vault.set(tokenAccount(agencyId.value), trimmed);
      const added = await profiles.add({
        agencyId: agencyId.value,
        name,
        companyId,
        locationToken,
        addedAt: new Date(parts.clock.now()).toISOString(),
        locations: null,
      });
      if (!added.ok) {
        await vault.remove(tokenAccount(agencyId.value));
        return added;
      }
      sayChanged();
      return succeed(await connections.describe(added.value));
    },

    async replaceToken({ agencyId, token, locationToken }) {
      const trimmed = token.trim();
      if (!isHeaderSafe(trimmed)) return fail({ kind: 'token-rejected', support: null });
      const profile = await profiles.find(agencyId);
      if (!profile.ok) return profile;
      await vault.set(tokenAccount(agencyId), trimmed);
      if (locationToken !== undefined) {
        const changed = await profiles.change(agencyId, { locationToken });
        if (!changed.ok) return changed;
      }
      connections.forget(agencyId);
      sayChanged();
      return describeStored(agencyId);
    },

    async removeAgency({ agencyId }) {
      const profile = await profiles.find(agencyId);
      // Without its token the run would be held half done; it can be stopped first.
      const underWay = profile.ok ? await parts.findRunUnderWay(profile.value.companyId) : null;
      if (underWay !== null) return fail({ kind: 'agency-at-work', runId: underWay });
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
      if (opened.value.agency.kind === 'profile') {
        const locationsSeenAt = new Date(parts.clock.now()).toISOString();
        await profiles.change(agencyId, { locations, locationsSeenAt });
      }
      return succeed(locations);
    },

    async listKnownLocations({ agencyId }) {
      const profile = await profiles.find(agencyId);
      // Only profiles are kept; the practice agency is never out of reach.
      if (!profile.ok) return succeed({ locations: null, seenAt: null });
      const { locations, locationsSeenAt } = profile.value;
      return succeed({ locations: locations && [...locations], seenAt: locationsSeenAt ?? null });
    },
  };
}
