import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseDeletion,
  parseLocation,
  parseLocations,
  parseUser,
  parseUserPage,
} from '../../../electron/backend/ghl/response-schemas';
import { isWholeUser } from '../../../shared/ghl/user';
import { makeUser } from './api-under-test';

describe('a person in an answer', () => {
  it('is the same bare and wrapped', () => {
    const record = makeUser('u1', 'Ana@Example.com ');
    expect(parseUser({ user: record })).toEqual(parseUser(record));
    expect(parseUser(record)).toMatchObject({
      id: 'u1',
      email: 'ana@example.com',
      type: 'account',
      role: 'user',
      locationIds: ['LOCATION000000000001'],
      permissions: { contactsEnabled: true },
    });
  });

  it('has its role, type and locations flattened, wherever they were', () => {
    const flat = parseUser({ id: 'u1', type: 'agency', role: 'admin', locationIds: ['a'] });
    expect(flat).toMatchObject({ type: 'agency', role: 'admin', locationIds: ['a'] });
  });

  it('may have scopes as a list, as a string, or not at all, which is not the same as none', () => {
    const scopesOf = (scopes: unknown) => parseUser({ id: 'u1', scopes })?.scopes;
    expect(scopesOf(['contacts.write', 'campaigns.readonly'])).toEqual([
      'contacts.write',
      'campaigns.readonly',
    ]);
    expect(scopesOf('contacts.write')).toEqual(['contacts.write']);
    expect(scopesOf('contacts.write, campaigns.readonly')).toEqual(['contacts.write', 'campaigns.readonly']);
    expect(scopesOf([])).toEqual([]);
    expect(scopesOf(undefined)).toBeNull();
    expect(scopesOf(null)).toBeNull();
  });

  it('keeps what we do not know aside, untouched, also inside its roles', () => {
    const user = parseUser({
      id: 'u1',
      email: 'a@example.com',
      lcPhone: { LOC: '+1' },
      brandNew: [1, { deep: true }],
      roles: { type: 'account', role: 'user', locationIds: [], restrictSubAccount: true, shiny: 1 },
      traceId: 'about the answer, not the person',
    });
    expect(user?.extra).toEqual({
      lcPhone: { LOC: '+1' },
      brandNew: [1, { deep: true }],
      roles: { shiny: 1 },
    });
    expect(user?.restrictSubAccount).toBe(true);
  });

  it('takes every flag, documented or not, and nothing that is no flag', () => {
    const permissions = { contactsEnabled: false, neverHeardOf: true, asText: 'true', odd: 3, nil: null };
    expect(parseUser({ id: 'u1', permissions })?.permissions).toEqual({
      contactsEnabled: false,
      neverHeardOf: true,
      asText: true,
    });
  });

  it('survives fields of the wrong type', () => {
    const user = parseUser({
      id: 42,
      email: null,
      phone: 7775610738,
      roles: 'admin',
      permissions: [],
      deleted: 'no',
      scopes: 5,
    });
    expect(user).toMatchObject({
      id: '42',
      email: '',
      phone: '7775610738',
      role: null,
      deleted: false,
      scopes: null,
    });
  });

  it('builds the display name where the answer has none', () => {
    expect(parseUser({ id: 'u1', firstName: 'Ana', lastName: 'Ruiz' })?.name).toBe('Ana Ruiz');
  });

  it('is none without an id, unless the request named it and the answer is about a person', () => {
    expect(parseUser({ email: 'a@example.com' })).toBeNull();
    expect(parseUser({ email: 'a@example.com' }, { id: 'u7' })?.id).toBe('u7');
    expect(parseUser({ message: 'ok' }, { id: 'u7' })).toBeNull();
    for (const odd of [null, undefined, 'text', 7, [], { user: null }]) expect(parseUser(odd)).toBeNull();
  });

  it('counts as deleted when deleted people were asked for and the answer does not say', () => {
    const page = parseUserPage({ users: [{ id: 'a' }, { id: 'b', deleted: false }] }, { deleted: true });
    expect(page?.users.map((user) => user.deleted)).toEqual([true, false]);
  });

  it('is not whole when only its id and email came', () => {
    const thin = parseUser({ id: 'u1', email: 'a@example.com' });
    const whole = parseUser(makeUser('u1', 'a@example.com'));
    expect(thin !== null && isWholeUser(thin)).toBe(false);
    expect(whole !== null && isWholeUser(whole)).toBe(true);
  });

  it('never makes the reader throw, whatever arrives', () => {
    fc.assert(
      fc.property(fc.anything(), (json) => {
        parseUser(json);
        parseUserPage(json);
        parseUserPage({ users: [json] });
        parseLocations(json);
        parseLocation({ location: json });
        parseDeletion(json);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a list in an answer', () => {
  it('is the same as an object and as a bare array', () => {
    const users = [makeUser('u1', 'a@example.com'), makeUser('u2', 'b@example.com')];
    expect(parseUserPage({ users, count: 60 })).toEqual({ ...parseUserPage(users), count: 60 });
    expect(parseUserPage(users)?.count).toBeNull();
  });

  it('loses only the entries that cannot be read', () => {
    expect(parseUserPage({ users: [{ id: 'u1' }, null, { noId: true }, 5], count: '4' })).toMatchObject({
      users: [{ id: 'u1' }],
      count: 4,
    });
  });

  it('is none when there is no list', () => {
    for (const odd of [null, undefined, {}, { users: {} }, 'text']) expect(parseUserPage(odd)).toBeNull();
  });
});

describe('a sub-account in an answer', () => {
  it('is read bare, wrapped and in a list', () => {
    const location = { id: 'L1', name: 'Zacatepec', companyId: 'C1', timezone: 'America/Mexico_City' };
    expect(parseLocation({ location })).toEqual({ id: 'L1', name: 'Zacatepec', companyId: 'C1' });
    expect(parseLocation(location)).toEqual(parseLocation({ location }));
    expect(parseLocations({ locations: [{ id: 'L1', name: 'Zacatepec' }] })).toEqual([
      { id: 'L1', name: 'Zacatepec', companyId: null },
    ]);
  });
});

describe('the answer of a delete', () => {
  it('is understood in the vendor’s spelling and in the usual one', () => {
    expect(parseDeletion({ succeded: true, message: 'Queued' })).toEqual({ queued: true, message: 'Queued' });
    expect(parseDeletion({ succeeded: false, message: 'No' })).toEqual({ queued: false, message: 'No' });
    expect(parseDeletion(undefined)).toEqual({ queued: true, message: '' });
  });
});
