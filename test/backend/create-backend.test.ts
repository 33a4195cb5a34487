import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Backend } from '../../electron/backend/backend';
import { createBackend, type BackendOptions } from '../../electron/backend/create-backend';
import type { SessionVault } from '../../electron/backend/vault/open-vault';
import { createMemoryVault } from '../../electron/backend/vault/memory-vault';
import { callNames } from '../../shared/contract/calls';
import { openSheet } from '../../shared/sheet/sheet-session';
import { openPractice } from '../helpers/command-line';
import { makeTemporaryDirectory } from '../helpers/temporary-directory';

/** A keychain that never fails, without touching this machine's. */
function makeVault(): SessionVault {
  const { get, set, remove } = createMemoryVault();
  return { kind: 'keychain', keychain: 'available', detail: null, get, set, remove };
}

async function open(options: Partial<BackendOptions> = {}): Promise<Backend & { readonly data: string }> {
  const data = await makeTemporaryDirectory();
  const backend = await createBackend({
    host: 'browser',
    environment: {},
    fileAccess: {
      save: async () => ({ kind: 'cancelled' }),
      saveParts: async () => ({ kind: 'cancelled' }),
    },
    dataDirectory: data,
    vault: makeVault(),
    systemLanguage: 'es',
    ...options,
  });
  onTestFinished(() => backend.close());
  return Object.assign(backend, { data });
}

describe('a backend', () => {
  it('answers every call of the contract, and refuses what is not in it', async () => {
    const backend = await open();
    expect(
      Object.keys(backend.api)
        .filter((name) => !name.startsWith('on'))
        .sort(),
    ).toEqual([...callNames].sort());
    for (const name of callNames.filter((call) => !['openPractice', 'resetPractice'].includes(call))) {
      const answer = await backend.invoke(name, { nonsense: Symbol('x') });
      expect(answer, name).toHaveProperty('ok');
    }
  });

  it('says where it runs and what was set', async () => {
    const backend = await open();
    expect(await backend.api.getAppInfo({})).toMatchObject({
      ok: true,
      value: { host: 'browser', dataDirectory: backend.data, systemLanguage: 'es', keychain: 'available' },
    });
    const heard: unknown[] = [];
    backend.api.onChanged((payload) => heard.push(payload));
    await backend.api.saveSettings({ theme: 'dark' });
    expect(await backend.api.getSettings({})).toMatchObject({ value: { theme: 'dark', language: null } });
    expect(heard).toEqual([{ what: 'settings' }]);
  });

  it('goes on when a listener breaks', async () => {
    const bugs: string[] = [];
    const backend = await open({ reportBug: (place) => bugs.push(place) });
    const heard: unknown[] = [];
    backend.subscribe(() => {
      throw new Error('the window is gone');
    });
    const stop = backend.api.onChanged((payload) => heard.push(payload));
    await backend.api.saveSettings({ theme: 'dark' });
    stop();
    await backend.api.saveSettings({ theme: 'light' });
    expect(heard).toHaveLength(1);
    expect(bugs).toEqual(['listener of changed', 'listener of changed']);
  });

  it('is not made when the environment cannot be used', async () => {
    await expect(open({ environment: { GHL_API_BASE_URL: 'http://example.com' } })).rejects.toThrow(
      /GHL_API_BASE_URL is not usable/,
    );
  });
});

describe('agencies', () => {
  it('are checked, added, used, given a new token and removed; no token comes out again', async () => {
    const agency = await openPractice();
    const backend = await open({ environment: { GHL_API_BASE_URL: agency.url } });
    const { api } = backend;
    const steps: string[] = [];
    api.onConnectionStep(({ checkId, step }) => steps.push(`${checkId} ${step.step} ${step.status}`));
    const report = await api.checkConnection({ checkId: 'c1', token: ` ${agency.token}\n`, companyId: null });
    expect(report).toMatchObject({ ok: true, value: { usable: true, companyId: agency.companyId } });
    expect(steps).toEqual(['token', 'company', 'locations', 'read', 'write'].map((step) => `c1 ${step} ok`));
    expect(agency.people()).toHaveLength(60);

    const input = { name: 'Morelos', token: agency.token, companyId: agency.companyId, locationToken: false };
    const added = await api.addAgency(input);
    if (!added.ok) throw new Error(added.failure.kind);
    expect(added.value).toMatchObject({ name: 'Morelos', kind: 'profile', token: 'keychain' });
    expect(await api.addAgency({ ...input, name: 'MORELOS ' })).toMatchObject({
      failure: { kind: 'agency-name-taken' },
    });
    const { agencyId } = added.value;
    const locations = await api.listLocations({ agencyId });
    expect(locations.ok && locations.value).toHaveLength(14);

    // The new token is used from the very next request on.
    expect((await api.replaceToken({ agencyId, token: 'pit-dead-77' })).ok).toBe(true);
    expect(await api.listLocations({ agencyId })).toMatchObject({ failure: { kind: 'token-rejected' } });

    const everything = readdirSync(backend.data, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .join();
    const shown = inspect([report, added, locations, await api.listAgencies({})], { depth: 20 });
    for (const token of [agency.token, 'pit-dead-77']) {
      expect(everything).not.toContain(token);
      expect(shown).not.toContain(token);
    }

    expect(await api.replaceToken({ agencyId, token: agency.token, locationToken: true })).toMatchObject({
      value: { locationToken: true },
    });
    expect((await api.removeAgency({ agencyId })).ok).toBe(true);
    expect(await api.listAgencies({})).toEqual({ ok: true, value: [] });
    expect(await api.listLocations({ agencyId })).toMatchObject({ failure: { kind: 'agency-not-found' } });
  });

  it('find what they had when they are connected again, and two profiles of a company stay apart', async () => {
    const agency = await openPractice();
    const { api } = await open({ environment: { GHL_API_BASE_URL: agency.url } });
    const input = { token: agency.token, companyId: agency.companyId, locationToken: false };
    const add = async (name: string) => {
      const added = await api.addAgency({ ...input, name });
      if (!added.ok) throw new Error(added.failure.kind);
      return added.value.agencyId;
    };
    const first = await add('Morelos');
    const second = await add('Morelos again');
    expect(second).not.toBe(first);
    await api.removeAgency({ agencyId: first });
    expect(await api.listLocations({ agencyId: second })).toMatchObject({ ok: true });
    expect(await add('Morelos, back')).toBe(first);
    expect(await api.listLocations({ agencyId: first })).toMatchObject({ ok: true });
  });

  it('stay while a run of theirs is under way', async () => {
    const agency = await openPractice();
    const { api } = await open({ environment: { GHL_API_BASE_URL: agency.url } });
    const added = await api.addAgency({
      name: 'Morelos',
      token: agency.token,
      companyId: agency.companyId,
      locationToken: false,
    });
    if (!added.ok) throw new Error(added.failure.kind);
    const { agencyId } = added.value;
    const planned = await api.prepareChange({
      agencyId,
      userIds: agency
        .people()
        .filter(({ deleted }) => !deleted)
        .slice(0, 5)
        .map(({ id }) => id),
      change: { kind: 'language', platformLanguage: 'fr_CA' },
      label: 'Five people',
    });
    if (!planned.ok) throw new Error(planned.failure.kind);
    agency.faults.set([{ kind: 'slow', minMs: 1500, maxMs: 1500, method: 'PUT' }]);
    const guards = planned.value.guards.map(({ kind }) => kind);
    const started = await api.startRun({ planId: planned.value.planId, allow: guards, onlyValid: true });
    expect(started).toMatchObject({ ok: true });
    expect(await api.removeAgency({ agencyId })).toMatchObject({ failure: { kind: 'agency-at-work' } });
  });

  it('whose token is gone say so', async () => {
    const agency = await openPractice();
    const backend = await open({ environment: { GHL_API_BASE_URL: agency.url } });
    const input = { name: 'Morelos', token: agency.token, companyId: agency.companyId, locationToken: false };
    const added = await backend.api.addAgency(input);
    const agencyId = added.ok ? added.value.agencyId : '';
    const later = await open({ environment: { GHL_API_BASE_URL: agency.url }, dataDirectory: backend.data });
    expect(await later.api.listAgencies({})).toMatchObject({
      value: [{ name: 'Morelos', token: 'missing' }],
    });
    expect(await later.api.listLocations({ agencyId })).toMatchObject({
      failure: { kind: 'token-missing', name: 'Morelos' },
    });
  });

  it('of the environment exist in the terminal only, and never turn into another company', async () => {
    const agency = await openPractice();
    const environment = {
      GHL_API_BASE_URL: agency.url,
      GHL_TOKEN: agency.token,
      GHL_COMPANY_ID: agency.companyId,
    };
    const window = await open({ environment });
    expect(await window.api.listAgencies({})).toEqual({ ok: true, value: [] });
    expect(await window.api.listLocations({ agencyId: 'environment' })).toMatchObject({ ok: false });

    const terminal = await open({ environment, host: 'terminal' });
    const agencyId = `environment:${agency.companyId}`;
    expect(await terminal.api.listAgencies({})).toMatchObject({ value: [{ agencyId, kind: 'environment' }] });
    expect((await terminal.api.listLocations({ agencyId })).ok).toBe(true);
    expect(await terminal.api.listLocations({ agencyId: 'environment:other' })).toMatchObject({
      failure: { kind: 'agency-not-found' },
    });
  });
});

describe('practising', () => {
  it('opens one agency, imports a sample into it, and puts it back', async () => {
    const { api } = await open();
    const opened = await api.openPractice({});
    expect(opened).toMatchObject({ ok: true, value: { agencyId: 'practice', kind: 'practice' } });
    expect(await api.openPractice({})).toEqual(opened);
    expect(await api.listAgencies({})).toMatchObject({ value: [{ agencyId: 'practice' }] });

    const samples = await api.listSamples({});
    expect(samples.ok && samples.value.map(({ name }) => name)).toEqual([
      'spanish-csv',
      'english-csv',
      'xlsx',
    ]);
    expect(await api.readSample({ name: 'nothing' })).toMatchObject({
      failure: { kind: 'sample-not-found' },
    });
    for (const name of ['spanish-csv', 'english-csv', 'xlsx']) {
      const sample = await api.readSample({ name });
      if (!sample.ok) throw new Error(name);
      const bytes = new Uint8Array(Buffer.from(sample.value.base64, 'base64'));
      expect((await openSheet({ name: sample.value.fileName, bytes })).ok).toBe(true);
    }
    expect((await api.resetPractice({})).ok).toBe(true);
  });

  it.each(['en', 'es'] as const)(
    'hands out an empty sheet (%s) whose headings all match',
    async (language) => {
      let saved: Uint8Array = new Uint8Array();
      const { api } = await open({
        fileAccess: {
          save: async ({ bytes }) => {
            saved = bytes;
            return { kind: 'path', path: '/somewhere.csv' };
          },
          saveParts: async () => ({ kind: 'cancelled' }),
        },
      });
      expect((await api.saveTemplateSheet({ language })).ok).toBe(true);
      // A row of data, as somebody would fill it in; headings alone are no sheet yet.
      const bytes = Buffer.concat([saved, Buffer.from(`${Array(9).fill('"x"').join(',')}\r\n`)]);
      const opened = await openSheet({ name: 'people.csv', bytes: new Uint8Array(bytes) });
      if (!opened.ok) throw new Error(opened.failure.kind);
      expect(opened.value.overview().columns.map(({ field }) => field)).toEqual([
        'firstName',
        'lastName',
        'email',
        'phone',
        'type',
        'role',
        'locationIds',
        'platformLanguage',
        'password',
      ]);
    },
  );
});
