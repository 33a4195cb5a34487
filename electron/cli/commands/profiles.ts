import type { BackendApi } from '#shared/contract/backend-api';
import type { Agency, CallOutput } from '#shared/contract/calls';
import { fail, succeed, type Result } from '#shared/contract/result';
import { isSameName } from '#backend/storage/profiles';
import { readSecret } from '../ask';
import { withBackend } from '../backend-session';
import { findProfile } from '../choose-agency';
import type { Command } from '../command';
import { complainFailure, complainUsage, describeAsComplaint, type Complaint } from '../complaint';
import { exitCodes, type ExitCode } from '../exit-codes';
import { alignColumns } from '../output';
import type { ParsedLine } from '../parse-line';
import { complainTooMany, takeOne } from '../take-words';
import type { Terminal } from '../terminal';

/** `profiles`, `profiles add NAME [--company ID]`, `profiles remove NAME`: agencies with their tokens in the keychain. */
export const profilesCommand: Command = {
  options: ['company'],
  async run(terminal, line, words) {
    const [action = 'list', ...rest] = words;
    switch (action) {
      case 'list':
        return rest.length > 0 ? complainTooMany(rest, terminal.t) : listProfiles(terminal);
      case 'add':
        return addProfile(terminal, line, rest);
      case 'remove':
        return removeProfile(terminal, rest);
      default:
        return complainUsage(
          terminal.t('cli:unknown-action', { action, command: 'profiles', known: 'list, add, remove' }),
        );
    }
  },
};

function listProfiles(terminal: Terminal): Promise<Result<ExitCode, Complaint>> {
  const { t, output } = terminal;
  return withBackend(terminal, async ({ backend }) => {
    const profiles = await readProfiles(backend.api, terminal);
    if (!profiles.ok) return profiles;
    output.answer(profiles.value.map(writeProfile), () =>
      profiles.value.length === 0
        ? [t('cli:no-profiles')]
        : alignColumns(
            profiles.value.map(({ name, companyId, token }) => [
              output.paint('bold', name),
              companyId ?? '',
              token === 'missing'
                ? output.paint('yellow', t('cli:token-is-missing'))
                : t('cli:token-is-kept'),
            ]),
            0,
          ),
    );
    return succeed(exitCodes.done);
  });
}

async function addProfile(
  terminal: Terminal,
  line: ParsedLine,
  words: readonly string[],
): Promise<Result<ExitCode, Complaint>> {
  const { t, output } = terminal;
  const name = takeOne(words, 'profiles add NAME', t);
  if (!name.ok) return name;
  return withBackend(terminal, async ({ backend }) => {
    const { api } = backend;
    const profiles = await readProfiles(api, terminal);
    if (!profiles.ok) return profiles;
    // Before a token is asked for: nobody should type one for nothing.
    if (profiles.value.some((profile) => isSameName(profile.name, name.value))) {
      return complainFailure(t, { kind: 'agency-name-taken', name: name.value });
    }
    const token = await readToken(terminal);
    if (token === '') return complainUsage(t('cli:token-needed'), t('cli:token-needed-next'));
    const report = await checkToken(api, token, line.text('company'), terminal);
    if (!report.ok) return report;
    const { companyId, locationToken, locations } = report.value;
    if (companyId === null) return complainCompany(terminal);
    const added = await api.addAgency({ name: name.value, token, companyId, locationToken });
    if (!added.ok) return complainFailure(t, added.failure);
    const forgotten = await refuseForgetful(api, added.value, terminal);
    if (forgotten) return forgotten;
    await api.listLocations({ agencyId: added.value.agencyId });
    output.answer(
      { ...writeProfile(added.value), locations: locations.length, steps: report.value.steps },
      () => [t('cli:profile-added', { name: added.value.name, count: locations.length })],
    );
    return succeed(exitCodes.done);
  });
}

/** GHL_TOKEN first, so that nothing waits for an input that never comes; else the keyboard or what is piped in. */
async function readToken(terminal: Terminal): Promise<string> {
  const exported = terminal.environment['GHL_TOKEN']?.trim();
  if (!exported) return readSecret(terminal, terminal.t('cli:ask-token'));
  terminal.output.note(terminal.t('cli:using-exported-token'));
  return exported;
}

async function checkToken(
  api: BackendApi,
  token: string,
  company: string | null,
  terminal: Terminal,
): Promise<Result<CallOutput<'checkConnection'>, Complaint>> {
  const { t, output } = terminal;
  const companyId = company ?? terminal.environment['GHL_COMPANY_ID']?.trim() ?? null;
  const marks = {
    ok: output.paintNote('green', '✓'),
    failed: output.paintNote('red', '✗'),
    unknown: output.paintNote('yellow', '?'),
    skipped: '·',
  };
  const stopListening = api.onConnectionStep(({ step }) =>
    output.note(`${marks[step.status]} ${t(`cli:step-${step.step}`, { count: step.count ?? 0 })}`),
  );
  try {
    const report = await api.checkConnection({
      checkId: 'profiles-add',
      token,
      companyId: companyId || null,
    });
    if (!report.ok) return complainFailure(t, report.failure);
    const failed = report.value.steps.find((step) => step.status === 'failed' && step.failure !== null);
    if (report.value.usable || !failed?.failure) return report;
    if (failed.failure.kind === 'company-needed') return complainCompany(terminal);
    return fail({
      ...describeAsComplaint(t, failed.failure),
      details: { steps: report.value.steps },
    });
  } finally {
    stopListening();
  }
}

function complainCompany({ t }: Terminal): { readonly ok: false; readonly failure: Complaint } {
  return fail({ ...describeAsComplaint(t, { kind: 'company-needed' }), next: t('cli:company-needed-next') });
}

/** Without a keychain the token would be gone with this process: a profile that cannot work is not left behind. */
async function refuseForgetful(
  api: BackendApi,
  agency: Agency,
  { t }: Terminal,
): Promise<{ readonly ok: false; readonly failure: Complaint } | null> {
  if (agency.token === 'keychain') return null;
  await api.removeAgency({ agencyId: agency.agencyId });
  const info = await api.getAppInfo({});
  const locked = info.ok && info.value.keychain === 'locked';
  const complaint = describeAsComplaint(t, {
    kind: locked ? 'keychain-locked' : 'keychain-unavailable',
    detail: '',
  });
  return fail({ ...complaint, next: t('cli:no-keychain-next'), support: null });
}

async function removeProfile(
  terminal: Terminal,
  words: readonly string[],
): Promise<Result<ExitCode, Complaint>> {
  const { t, output } = terminal;
  const name = takeOne(words, 'profiles remove NAME', t);
  if (!name.ok) return name;
  return withBackend(terminal, async ({ backend }) => {
    const profiles = await readProfiles(backend.api, terminal);
    if (!profiles.ok) return profiles;
    const found = findProfile(profiles.value, name.value, terminal);
    if (!found.ok) return found;
    const removed = await backend.api.removeAgency({ agencyId: found.value.agencyId });
    if (!removed.ok) return complainFailure(t, removed.failure);
    output.answer({ removed: found.value.name }, () => [
      t('cli:profile-removed', { name: found.value.name }),
    ]);
    return succeed(exitCodes.done);
  });
}

async function readProfiles(api: BackendApi, { t }: Terminal): Promise<Result<Agency[], Complaint>> {
  const listed = await api.listAgencies({});
  if (!listed.ok) return complainFailure(t, listed.failure);
  return succeed(listed.value.filter((agency) => agency.kind === 'profile'));
}

function writeProfile({ name, agencyId, companyId, token, locationToken }: Agency) {
  return { name, agencyId, companyId, token, locationToken };
}
