import { environmentAgencyId } from '#backend/agencies/agency-connections';
import type { BackendApi } from '#shared/contract/backend-api';
import type { Agency } from '#shared/contract/calls';
import { succeed, type Result } from '#shared/contract/result';
import { complainFailure, complainUsage, describeAsComplaint, type Complaint } from './complaint';
import type { ParsedLine } from './parse-line';
import type { Terminal } from './terminal';

/**
 * The agency a command acts on: `--practice`, `--profile NAME`, GHL_TOKEN, or the only profile there is. Never a guess
 * between several.
 */
export async function chooseAgency(
  api: BackendApi,
  line: ParsedLine,
  terminal: Terminal,
): Promise<Result<Agency, Complaint>> {
  const { t } = terminal;
  const profile = line.text('profile');
  if (line.has('practice') && profile !== null) return complainUsage(t('cli:profile-or-practice'));
  if (line.has('practice')) {
    const opened = await api.openPractice({});
    return opened.ok ? opened : complainFailure(t, opened.failure);
  }
  const listed = await api.listAgencies({});
  if (!listed.ok) return complainFailure(t, listed.failure);
  const profiles = listed.value.filter((agency) => agency.kind === 'profile');
  if (profile !== null) return findProfile(profiles, profile, terminal);

  const environment = listed.value.find((agency) => agency.kind === 'environment');
  if (environment) return completeEnvironment(api, environment, terminal);
  const [only, ...others] = profiles;
  if (only && others.length === 0) return succeed(only);
  return only
    ? complainUsage(t('cli:several-profiles', { names: profiles.map(({ name }) => name).join(', ') }))
    : complainUsage(t('cli:no-agency'), t('cli:no-agency-next'));
}

export function findProfile(
  profiles: readonly Agency[],
  name: string,
  { t }: Terminal,
): Result<Agency, Complaint> {
  const found =
    profiles.find((agency) => agency.name === name) ??
    profiles.find((agency) => agency.name.toLowerCase() === name.trim().toLowerCase());
  if (found) return succeed(found);
  const names = profiles.map((agency) => agency.name).join(', ');
  return complainUsage(
    t('cli:unknown-profile', { name }),
    names === '' ? t('cli:no-profiles') : t('cli:known-profiles', { names }),
  );
}

/** GHL_TOKEN without GHL_COMPANY_ID: GoHighLevel is asked which company it belongs to. */
async function completeEnvironment(
  api: BackendApi,
  agency: Agency,
  { t }: Terminal,
): Promise<Result<Agency, Complaint>> {
  if (agency.companyId !== null) return succeed(agency);
  const asked = await api.listLocations({ agencyId: environmentAgencyId });
  if (!asked.ok) {
    const complaint = describeAsComplaint(t, asked.failure);
    const next: string | null =
      asked.failure.kind === 'company-needed' ? t('cli:set-company-variable') : complaint.next;
    return { ok: false, failure: { ...complaint, next } };
  }
  const listed = await api.listAgencies({});
  if (!listed.ok) return complainFailure(t, listed.failure);
  const found = listed.value.find((candidate) => candidate.kind === 'environment');
  return found ? succeed(found) : complainUsage(t('cli:no-agency'), t('cli:no-agency-next'));
}
