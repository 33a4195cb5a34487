import { describe, expect, it } from 'vitest';
import { documentedPermissions, permissionsByGroup } from '#shared/ghl/permissions';
import { scopesByGroup } from '#shared/ghl/describe-scope';
import { documentedScopes } from '#shared/ghl/scopes';
import { plainFields, type Field } from '#shared/sheet/fields';
import type { ColumnMatch, ValueQuestion } from '#shared/sheet/types';
import {
  findMissingFields,
  groupColumns,
  plainFieldGroups,
} from '../../../renderer/screens/import/field-catalogue';

const column = (index: number, field: Field | null, confidence = 1): ColumnMatch => ({
  index,
  heading: `H${index}`,
  field,
  confidence,
  reason: field === null ? 'none' : 'exact-heading',
  samples: [],
});

describe('the field list', () => {
  it('offers every field once', () => {
    const offered = Object.values(plainFieldGroups).flat();
    expect([...offered].sort()).toEqual([...plainFields].sort());
  });

  it('reaches every documented permission and scope', () => {
    const flags = permissionsByGroup.flatMap(({ names }) => names);
    expect(new Set(flags).size).toBe(flags.length);
    for (const { name } of documentedPermissions) expect(flags).toContain(name);
    expect(scopesByGroup.flatMap(({ scopes }) => scopes).sort()).toEqual([...documentedScopes].sort());
  });
});

describe('what is still missing', () => {
  const nothing = { defaults: {}, passwordMode: 'column' } as const;

  it('names every required field a sheet lacks', () => {
    expect(findMissingFields([column(0, 'email')], nothing)).toEqual([
      'firstName',
      'lastName',
      'password',
      'type',
      'role',
      'locationIds',
    ]);
  });

  it('takes a full name for both names, a made password for the password and a default for the rest', () => {
    const columns = [column(0, 'email'), column(1, 'fullName')];
    const defaults = { type: 'account', role: 'user', locationIds: '[]' };
    expect(findMissingFields(columns, { defaults, passwordMode: 'generate' })).toEqual([]);
  });

  it('does not count a blank default', () => {
    const columns = [column(0, 'email'), column(1, 'fullName')];
    expect(findMissingFields(columns, { defaults: { type: '' }, passwordMode: 'generate' })).toContain(
      'type',
    );
  });
});

describe('groups of columns', () => {
  const columns = [column(0, 'email'), column(1, 'role', 0.6), column(2, null), column(3, 'locationIds')];
  const question = (certainty: ValueQuestion['certainty']): ValueQuestion => ({
    field: 'locationIds',
    value: 'Zacatpec',
    rows: 1,
    meaning: null,
    certainty,
    candidates: [],
  });

  it('ask for a look at weak matches and set aside what is not used', () => {
    expect([...groupColumns(columns, []).values()]).toEqual(['sure', 'check', 'unused', 'sure']);
  });

  it('ask for a look at a column whose values leave a question', () => {
    expect(groupColumns(columns, [question('unknown')]).get(3)).toBe('check');
    expect(groupColumns(columns, [question('guess')]).get(3)).toBe('check');
    expect(groupColumns(columns, [question('certain')]).get(3)).toBe('sure');
  });
});
