import { describe, expect, it } from 'vitest';
import type { GhlUser, PersonInput } from '#shared/ghl/user';
import { planImport } from '#shared/import-plan/plan-import';
import type { LocationMode } from '#shared/sheet/types';
import { makeAgency, makeChoices, makeRow, makeUser, newPerson } from './people';

function guardsFor(person: PersonInput, user: GhlUser | null, locationMode: LocationMode = 'replace') {
  const found = user === null ? [] : [user];
  const row = makeRow(2, user === null ? person : { id: user.id, ...person }, { locationMode });
  return planImport([row], makeAgency(found), makeChoices({ onExisting: 'update' })).guards;
}

describe('leaving somebody without a sub-account', () => {
  const yes = [{ kind: 'no-location', rows: [2] }];

  it('asks, whether the last one is taken away or none is left on purpose', () => {
    expect(guardsFor({ locationIds: ['north'] }, makeUser(), 'remove')).toEqual(yes);
    expect(guardsFor({ locationIds: [] }, makeUser())).toEqual(yes);
    expect(guardsFor({ ...newPerson, locationIds: [] }, null)).toEqual(yes);
  });

  it('asks when somebody of the agency without one comes down to where one is needed', () => {
    const chief = makeUser({ type: 'agency', role: 'admin', locationIds: [] });
    expect(guardsFor({ type: 'account' }, chief)).toEqual(yes);
    expect(guardsFor({ type: 'account', locationIds: ['north'] }, chief)).toEqual([]);
    expect(guardsFor({ type: 'account' }, { ...chief, locationIds: ['north'] })).toEqual([]);
  });

  it('asks nothing while one stays, or for somebody at agency level', () => {
    expect(guardsFor({ locationIds: ['south'] }, makeUser(), 'remove')).toEqual([]);
    expect(guardsFor({ locationIds: [] }, makeUser({ type: 'agency', role: 'admin' }))).toEqual([]);
    expect(guardsFor({ locationIds: [] }, makeUser({ locationIds: [] }))).toEqual([]);
  });
});

describe('giving admin rights', () => {
  const yes = [{ kind: 'becomes-admin', rows: [2] }];

  it('asks when somebody who exists becomes an admin, or anybody reaches agency level', () => {
    expect(guardsFor({ role: 'admin' }, makeUser())).toEqual(yes);
    expect(guardsFor({ role: 'agency_admin' }, makeUser())).toEqual(yes);
    expect(guardsFor({ type: 'agency' }, makeUser())).toEqual(yes);
    expect(guardsFor({ ...newPerson, type: 'agency' }, null)).toEqual(yes);
  });

  it('asks nothing for a new admin of a sub-account, nor for one who is or stops being one', () => {
    expect(guardsFor({ ...newPerson, role: 'admin' }, null)).toEqual([]);
    expect(guardsFor({ role: 'admin', firstName: 'X' }, makeUser({ role: 'admin' }))).toEqual([]);
    expect(guardsFor({ role: 'user' }, makeUser({ role: 'admin' }))).toEqual([]);
  });
});

describe('what is sent but does not do what somebody may expect', () => {
  const codesFor = (person: PersonInput, user: GhlUser) => {
    const row = makeRow(2, { id: user.id, ...person }, { locationMode: 'add' });
    const { rows } = planImport([row], makeAgency([user]), makeChoices({ onExisting: 'update' }));
    return rows.flatMap(({ problems }) => problems.map(({ code }) => code));
  };

  it('is said of flags switched off for an admin', () => {
    const off = { permissions: { contactsEnabled: false } };
    expect(codesFor(off, makeUser({ role: 'admin' }))).toEqual(['flags-bind-no-admin']);
    expect(codesFor({ ...off, role: 'user' }, makeUser({ role: 'admin' }))).toEqual([]);
    expect(codesFor(off, makeUser())).toEqual([]);
    expect(codesFor({ permissions: { workflowsEnabled: true } }, makeUser({ role: 'admin' }))).toEqual([]);
  });

  it('is said of sub-accounts of somebody at agency level, unless they are held to theirs', () => {
    const more = { locationIds: ['south'] };
    expect(codesFor(more, makeUser({ type: 'agency' }))).toEqual(['agency-level-locations']);
    expect(codesFor(more, makeUser({ type: 'agency', restrictSubAccount: true }))).toEqual([]);
    expect(codesFor(more, makeUser())).toEqual([]);
  });
});
