import { describe, expect, it } from 'vitest';
import { createTranslator } from '#shared/i18n/create-translator';
import { plainColumns } from '#shared/people/columns';
import type { PersonRow } from '#shared/people/person-row';
import { createFormats } from '../../../renderer/i18n/formats';
import { columnWidths } from '../../../renderer/screens/users/column-widths';
import { describeCell, nameColumn, nameOf } from '../../../renderer/screens/users/describe-person';

const person: PersonRow = {
  id: 'u1',
  name: '',
  firstName: 'Ana',
  lastName: 'Ruiz',
  email: 'ana@example.com',
  phone: null,
  extension: null,
  type: 'account',
  role: 'partner',
  locationIds: ['l1', 'l9'],
  restrictSubAccount: null,
  permissions: { refundsEnabled: true, paymentsEnabled: false },
  scopes: null,
  scopesAssignedToOnly: [],
  platformLanguage: 'es',
  profilePhoto: null,
  deleted: false,
  totpEnabled: null,
  dateAdded: null,
  dateUpdated: null,
  detailsRead: false,
};
const context = {
  t: createTranslator('en').t,
  formats: createFormats('en'),
  nameOfLocation: (id: string): string => (id === 'l1' ? 'Zacatepec' : id),
};
const cell = (column: Parameters<typeof describeCell>[1], change: Partial<PersonRow> = {}) =>
  describeCell({ ...person, ...change }, column, context);

describe('a cell of the people table', () => {
  it('says sub-accounts by name, and a role nobody has words for as it is', () => {
    expect(cell('locations').text).toBe('Zacatepec, l9');
    expect(cell('role').text).toBe('partner');
    expect(cell('type').text).toBe('Sub-account person');
  });

  it('tells what GoHighLevel did not say from what is not there', () => {
    expect(cell('scopeCount')).toEqual({ text: 'not known', quiet: true });
    expect(cell('scopeCount', { scopes: [] }).text).toBe('0');
    expect(cell('twoFactor').text).toBe('not known');
    expect(cell('twoFactor', { totpEnabled: false }).text).toBe('Off');
    expect(cell('phone')).toEqual({ text: '—', quiet: true });
  });

  it('shows a permission as on, off, or not said', () => {
    expect(cell('permissions.refundsEnabled').text).toBe('On');
    expect(cell('permissions.paymentsEnabled').text).toBe('Off');
    expect(cell('permissions.toString').text).toBe('not known');
  });

  it('has a name and a width for every column', () => {
    for (const column of plainColumns) {
      expect(nameColumn(context.t, column)).not.toBe('');
      expect(columnWidths(column).width).toBeGreaterThan(0);
      expect(cell(column).text).not.toBe('');
    }
    expect(nameColumn(context.t, 'permissions.refundsEnabled')).toBe('Refund payments');
  });
});

describe('the name somebody goes by', () => {
  it('is the display name, else both names, else the email', () => {
    expect(nameOf({ ...person, name: 'Dra. Ruiz' })).toBe('Dra. Ruiz');
    expect(nameOf(person)).toBe('Ana Ruiz');
    expect(nameOf({ ...person, firstName: '', lastName: '' })).toBe('ana@example.com');
  });
});
