import { describe, expect, it } from 'vitest';
import { gatherPeople } from '../../../electron/backend/planning/gather-people';
import { makeRow } from '../../import-plan/people';
import { companyId, createApiUnderTest, makeUser } from '../ghl/api-under-test';
import { sendJson, startRawServer } from '../ghl/raw-server';

describe('gathering the people of a plan', () => {
  it('takes somebody for deleted whom a search still names and nobody can read any more', async () => {
    const { permissions: _permissions, ...gone } = makeUser('gone', 'gone@example.com');
    const server = await startRawServer((request, response) =>
      request.path === '/users/gone'
        ? sendJson(response, 404, { message: 'User not found' })
        : sendJson(response, 200, { users: [gone], count: 1 }),
    );
    const { api } = createApiUnderTest(server.url);
    const agency = {
      agencyId: 'office',
      name: 'Office',
      kind: 'profile',
      companyId,
      token: 'keychain',
      locationToken: false,
    } as const;
    const row = makeRow(2, { email: 'gone@example.com', permissions: { contactsEnabled: false } });
    const people = await gatherPeople({ agency, api }, [row], { onProgress: () => {} });
    expect(people).toMatchObject({ ok: true, value: { found: [{ id: 'gone', deleted: true }] } });
  });
});
