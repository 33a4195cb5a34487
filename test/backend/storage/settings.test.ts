import { expect, it } from 'vitest';
import { writeAtomically } from '../../../electron/backend/storage/atomic-write';
import { openSettings } from '../../../electron/backend/storage/settings';
import { makeTemporaryDirectory } from '../../helpers/temporary-directory';

it('settings have their defaults until somebody changes one, and the others stay', async () => {
  const data = await makeTemporaryDirectory();
  const settings = openSettings(data, writeAtomically);
  expect(await settings.read()).toEqual({
    ok: true,
    value: { language: null, theme: 'auto', country: null, agencyId: null },
  });
  await settings.save({ language: 'es' });
  await settings.save({ country: 'MX' });
  expect(await openSettings(data, writeAtomically).read()).toEqual({
    ok: true,
    value: { language: 'es', theme: 'auto', country: 'MX', agencyId: null },
  });
});
