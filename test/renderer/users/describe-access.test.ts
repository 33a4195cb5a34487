import { describe, expect, it } from 'vitest';
import { describeAccess } from '../../../renderer/screens/users/describe-access';

const nothing = { role: 'user', type: 'account', permissions: {}, scopes: null, scopesAssignedToOnly: null };

describe('what somebody may do', () => {
  it('is told in the groups of GoHighLevel, on and off apart, unknown flags in a group of their own', () => {
    const { flags } = describeAccess({
      ...nothing,
      permissions: {
        refundsEnabled: true,
        paymentsEnabled: false,
        contactsEnabled: true,
        voiceAiEnabled: true,
      },
    });
    expect(flags).toEqual([
      { group: 'contacts', on: ['contactsEnabled'], off: [] },
      { group: 'payments', on: ['refundsEnabled'], off: ['paymentsEnabled'] },
      { group: null, on: ['voiceAiEnabled'], off: [] },
    ]);
  });

  it('tells scopes nobody named from scopes that are all switched off', () => {
    expect(describeAccess(nothing).scopes).toEqual({ kind: 'unknown' });
    expect(describeAccess({ ...nothing, scopes: [] }).scopes).toEqual({ kind: 'none' });
    const { scopes } = describeAccess({
      ...nothing,
      scopes: ['contacts.write', 'locations/tags.write', 'x.new'],
    });
    expect(scopes).toEqual({
      kind: 'some',
      count: 3,
      groups: [
        { group: 'crm', scopes: ['contacts.write', 'locations/tags.write'] },
        { group: 'other', scopes: ['x.new'] },
      ],
    });
  });

  it('knows whom flags do not limit, and who is not tied to sub-accounts', () => {
    expect(describeAccess(nothing)).toMatchObject({ isAdmin: false, isAgency: false });
    expect(describeAccess({ ...nothing, role: 'agency_admin', type: 'agency' })).toMatchObject({
      isAdmin: true,
      isAgency: true,
    });
  });
});
