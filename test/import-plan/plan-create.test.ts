import { describe, expect, it } from 'vitest';
import { planImport } from '#shared/import-plan/plan-import';
import { makeAgency, makeChoices, makeRow, newPerson } from './people';

describe('somebody new', () => {
  it('is sent without a phone and a photo that are said to be none: there is nothing to empty yet', () => {
    const rows = [makeRow(2, { ...newPerson, phone: '', profilePhoto: '' })];
    const [row] = planImport(rows, makeAgency([]), makeChoices()).rows;
    expect(row?.action).toBe('create');
    expect(row?.send).not.toHaveProperty('phone');
    expect(row?.send).not.toHaveProperty('profilePhoto');
    expect(row?.changes.map(({ field }) => field)).not.toContain('phone');
  });

  it('is sent with the phone that the row gives', () => {
    const rows = [makeRow(2, { ...newPerson, phone: '+527775610738' })];
    expect(planImport(rows, makeAgency([]), makeChoices()).rows[0]?.send?.phone).toBe('+527775610738');
  });
});
