import { describe, expect, it } from 'vitest';
import { changeKinds } from '#shared/audit/types';
import { createTranslator } from '#shared/i18n/create-translator';
import { describeChange } from '../../../renderer/screens/audits/describe-change';

const { t } = createTranslator('en');
const locations = [
  { id: 'zac', name: 'Zacatepec', companyId: null },
  { id: 'cue', name: 'Cuernavaca', companyId: null },
];

describe('a change between two pictures', () => {
  it('names sub-accounts, and only those gained or lost', () => {
    const change = {
      kind: 'locations',
      field: 'locationIds',
      before: ['zac', 'gone'],
      after: ['zac', 'cue'],
    } as const;
    expect(describeChange(t, change, locations)).toMatchObject({ gained: ['Cuernavaca'], lost: ['gone'] });
  });

  it('says which rights were switched on and off, by their plain names', () => {
    const change = {
      kind: 'permissions',
      field: 'permissions',
      before: { refundsEnabled: false, contactsEnabled: true },
      after: { refundsEnabled: true, contactsEnabled: false },
    } as const;
    expect(describeChange(t, change, null)).toMatchObject({
      gained: ['Refund payments'],
      lost: ['Contacts'],
    });
  });

  it('puts roles and yes or no into words', () => {
    const role = { kind: 'role', field: 'role', before: 'user', after: 'admin' } as const;
    expect(describeChange(t, role, null)).toMatchObject({
      before: t('import:role-user'),
      after: t('import:role-admin'),
    });
    const twoFactor = { kind: 'two-factor', field: 'totpEnabled', before: true, after: false } as const;
    expect(describeChange(t, twoFactor, null)).toMatchObject({ before: 'Yes', after: 'No' });
  });

  it('needs no line for somebody who joined or left, and shows both ids of somebody who came back', () => {
    const joined = { kind: 'joined', field: 'id', before: null, after: 'u1' } as const;
    expect(describeChange(t, joined, null)).toBeNull();
    const back = { kind: 'rejoined', field: 'id', before: 'u1', after: 'u9' } as const;
    expect(describeChange(t, back, null)).toMatchObject({ before: 'u1', after: 'u9' });
  });

  it('has a word in both languages whatever its kind', () => {
    for (const language of ['en', 'es'] as const) {
      const translator = createTranslator(language);
      for (const kind of changeKinds) expect(translator.exists(`auditRoom:kind-${kind}`)).toBe(true);
    }
  });
});
