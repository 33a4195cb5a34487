import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeAtomically } from '../../../electron/backend/storage/atomic-write';
import { openProfiles, type Profile } from '../../../electron/backend/storage/profiles';
import { makeTemporaryDirectory } from '../../helpers/temporary-directory';

const morelos: Profile = {
  agencyId: 'agency-1',
  name: 'Grupo Morelos',
  companyId: 'company-1',
  locationToken: false,
  addedAt: '2026-01-01T00:00:00.000Z',
  locations: null,
};

it('profiles are there the next time the program runs', async () => {
  const data = await makeTemporaryDirectory();
  await openProfiles(data, writeAtomically).add(morelos);
  const again = openProfiles(data, writeAtomically);
  expect(await again.list()).toEqual({ ok: true, value: [morelos] });
  expect(await again.find('agency-1')).toEqual({ ok: true, value: morelos });
  expect(await again.find('agency-2')).toMatchObject({ failure: { kind: 'agency-not-found' } });
});

it('a name is given once, whatever its case', async () => {
  const profiles = openProfiles(await makeTemporaryDirectory(), writeAtomically);
  await profiles.add(morelos);
  expect(await profiles.add({ ...morelos, agencyId: 'agency-2', name: ' grupo MORELOS' })).toMatchObject({
    ok: false,
    failure: { kind: 'agency-name-taken' },
  });
});

it('two changes at the same time both last', async () => {
  const data = await makeTemporaryDirectory();
  const profiles = openProfiles(data, writeAtomically);
  await Promise.all(
    [1, 2, 3, 4].map((n) => profiles.add({ ...morelos, agencyId: `agency-${n}`, name: `Agency ${n}` })),
  );
  const listed = await profiles.list();
  expect(listed.ok && listed.value.map(({ agencyId }) => agencyId)).toEqual([
    'agency-1',
    'agency-2',
    'agency-3',
    'agency-4',
  ]);
});

it('remembers the sub-accounts last seen and forgets a removed agency', async () => {
  const profiles = openProfiles(await makeTemporaryDirectory(), writeAtomically);
  await profiles.add(morelos);
  const locations = [{ id: 'loc-1', name: 'Zacatepec', companyId: null }];
  await profiles.change('agency-1', { locations });
  expect(await profiles.find('agency-1')).toMatchObject({ value: { locations } });
  await profiles.remove('agency-1');
  expect(await profiles.list()).toEqual({ ok: true, value: [] });
});

it('a damaged file is reported and kept, never overwritten', async () => {
  const data = await makeTemporaryDirectory();
  const path = join(data, 'profiles.json');
  await writeFile(path, '{"version":1,"profiles":[{"agencyId":');
  const profiles = openProfiles(data, writeAtomically);
  expect(await profiles.add(morelos)).toMatchObject({
    ok: false,
    failure: { kind: 'file-not-readable', path },
  });
  expect(await readFile(path, 'utf8')).toBe('{"version":1,"profiles":[{"agencyId":');
});

it('a disk that refuses is an expected failure', async () => {
  const profiles = openProfiles(await makeTemporaryDirectory(), async () => {
    throw new Error('ENOSPC: no space left on device');
  });
  expect(await profiles.add(morelos)).toMatchObject({ failure: { kind: 'file-not-writable' } });
});
