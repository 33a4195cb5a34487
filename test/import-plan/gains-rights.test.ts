import { describe, expect, it } from 'vitest';
import { gainsRights, givesMoreRights } from '#shared/import-plan/gains-rights';
import type { FieldChange } from '#shared/import-plan/types';

const change = (
  field: FieldChange['field'],
  before: FieldChange['before'],
  after: FieldChange['after'],
): FieldChange => ({ field, before, after });

describe('a change that lets somebody do more', () => {
  it.each([
    change('role', 'user', 'admin'),
    change('type', 'account', 'agency'),
    change('permissions', { invoiceEnabled: false }, { invoiceEnabled: true }),
    change('permissions', {}, { invoiceEnabled: true }),
    // A limit that ends is more, though a flag goes off.
    change('permissions', { assignedDataOnly: true }, { assignedDataOnly: false }),
    change(
      'permissions',
      { tagsEnabled: true, workflowsReadOnly: true },
      { tagsEnabled: false, workflowsReadOnly: false },
    ),
    change('scopes', ['contacts.write'], ['contacts.write', 'payments/records.write']),
    change('scopes', null, ['contacts.write']),
    change('scopesAssignedToOnly', ['contacts.write'], []),
    // GHL did not say what the person was limited to.
    change('scopesAssignedToOnly', null, ['contacts.write']),
  ])('%j', (given) => {
    expect(givesMoreRights(given)).toBe(true);
    expect(gainsRights({ action: 'update', changes: [change('phone', null, '+527775610738'), given] })).toBe(
      true,
    );
  });

  it.each([
    change('role', 'admin', 'user'),
    change('type', 'agency', 'account'),
    change('permissions', { invoiceEnabled: true }, { invoiceEnabled: false }),
    change('permissions', { assignedDataOnly: false }, { assignedDataOnly: true }),
    change('scopes', ['contacts.write', 'payments/records.write'], ['contacts.write']),
    change('scopesAssignedToOnly', [], ['contacts.write']),
    // Where somebody works is told apart from what they may do there.
    change('locationIds', ['north'], ['north', 'south']),
    change('firstName', 'Ana', 'admin'),
    change('password', null, '••••••'),
    change('twilioPhone', null, { north: '+15552368' }),
  ])('is not %j', (given) => {
    expect(givesMoreRights(given)).toBe(false);
  });

  it('is not somebody new, whatever they come with', () => {
    expect(gainsRights({ action: 'create', changes: [change('role', null, 'admin')] })).toBe(false);
  });
});
