import { describe, expect, it } from 'vitest';
import { gatherPeople } from '../../../electron/backend/planning/gather-people';
import { makeRow } from '../../import-plan/people';
import { companyId, createApiUnderTest, makeUser } from '../ghl/api-under-test';
import { sendJson, startRawServer } from '../ghl/raw-server';

const agency = {
  agencyId: 'office',
  name: 'Office',
  kind: 'profile',
  companyId,
  token: 'keychain',
  locationToken: false,
} as const;

describe('gathering the people of a plan', () => {
  it('reads by id where somebody works whom a search told too little of, before PUT replaces it', async () => {
    const whole = makeUser('u1', 'ana@example.com', {
      roles: { type: 'account', role: 'user', locationIds: ['north'] },
    });
    const thin = { ...whole, roles: { type: 'account', role: 'user' } };
    const server = await startRawServer((request, response) =>
      request.path === '/users/u1'
        ? sendJson(response, 200, whole)
        : sendJson(response, 200, { users: [thin], count: 1 }),
    );
    const { api } = createApiUnderTest(server.url);
    const row = makeRow(2, { id: 'u1', locationIds: ['south'] });
    const people = await gatherPeople({ agency, api }, [row], { onProgress: () => {} });
    expect(people).toMatchObject({ ok: true, value: { found: [{ id: 'u1', locationIds: ['north'] }] } });
  });

  it('takes somebody for deleted whom a search still names and nobody can read any more', async () => {
    const { permissions: _permissions, ...gone } = makeUser('gone', 'gone@example.com');
    const server = await startRawServer((request, response) =>
      request.path === '/users/gone'
        ? sendJson(response, 404, { message: 'User not found' })
        : sendJson(response, 200, { users: [gone], count: 1 }),
    );
    const { api } = createApiUnderTest(server.url);
    const row = makeRow(2, { email: 'gone@example.com', permissions: { contactsEnabled: false } });
    const people = await gatherPeople({ agency, api }, [row], { onProgress: () => {} });
    expect(people).toMatchObject({ ok: true, value: { found: [{ id: 'gone', deleted: true }] } });
  });
});
