import { describe, expect, it } from 'vitest';
import type { Agency } from '#shared/contract/calls';
import { createSealingKeys, openPassword, sealPassword } from '#backend/runs/seal-passwords';
import { makeKeychain, randomness } from './run-harness';

const place = { runId: 'run', row: 2 };
const agency: Agency = {
  agencyId: 'a',
  name: 'A',
  kind: 'profile',
  companyId: 'c',
  token: 'keychain',
  locationToken: false,
};

describe('sealed passwords', () => {
  it('open with the same key at the same place, and nowhere else', async () => {
    const keys = createSealingKeys({ vault: makeKeychain(), randomness, environmentToken: null });
    const key = await keys.forNewRun(agency);
    if (key === null) throw new Error('no key');
    const sealed = sealPassword(key, place, 'Señor-123', randomness);
    expect(sealed).not.toContain('Señor');
    expect(openPassword(key, place, sealed)).toBe('Señor-123');
    expect(openPassword(key, { ...place, row: 3 }, sealed)).toBeNull();
    expect(openPassword(key, { ...place, runId: 'other' }, sealed)).toBeNull();
    expect(openPassword({ ...key, bytes: randomness.bytes(32) }, place, sealed)).toBeNull();
    expect(openPassword(key, place, `${sealed.slice(0, -4)}AAAA`)).toBeNull();
    expect(openPassword(key, place, '')).toBeNull();
    expect(sealPassword(key, place, 'Señor-123', randomness)).not.toBe(sealed);
  });

  it('use one key of the keychain, found again by its id', async () => {
    const vault = makeKeychain();
    const key = await createSealingKeys({ vault, randomness, environmentToken: null }).forNewRun(agency);
    const later = createSealingKeys({ vault, randomness, environmentToken: null });
    expect(await later.find(key?.id ?? '')).toEqual(key);
    expect(await later.forNewRun(agency)).toEqual(key);
    expect(await later.find('vault:00000000')).toBeNull();
  });

  it('have no key where secrets are forgotten', async () => {
    const vault = { ...makeKeychain(), kind: 'memory' as const };
    expect(
      await createSealingKeys({ vault, randomness, environmentToken: null }).forNewRun(agency),
    ).toBeNull();
  });

  it('follow the token in the terminal, without touching the keychain', async () => {
    const vault = makeKeychain();
    const terminal = { ...agency, kind: 'environment' as const };
    const keys = (token: string) => createSealingKeys({ vault, randomness, environmentToken: token });
    const key = await keys('pit-one').forNewRun(terminal);
    expect(key?.id).not.toContain('pit-one');
    expect(await keys('pit-one').find(key?.id ?? '')).toEqual(key);
    expect(await keys('pit-two').find(key?.id ?? '')).toBeNull();
    expect(await vault.get('journal-key')).toBeNull();
  });
});
