import { describe, expect, it } from 'vitest';
import { describePermission } from '../../shared/ghl/describe-permission';
import { knownPermissions, permissionGroups } from '../../shared/ghl/permissions';
import { createTranslator } from '../../shared/i18n/create-translator';
import { en } from '../../shared/i18n/en';

const english = createTranslator('en').t;
const spanish = createTranslator('es').t;

describe('a permission flag in plain words', () => {
  it('reads as GoHighLevel says it', () => {
    expect(describePermission(english, 'assignedDataOnly')).toBe('Only what is assigned to them');
    expect(describePermission(spanish, 'workflowsReadOnly')).toBe('Flujos de trabajo: solo ver');
  });

  it('is different for every flag we know, in both languages', () => {
    for (const t of [english, spanish]) {
      const words = knownPermissions.map((flag) => describePermission(t, flag.name));
      expect(new Set(words).size).toBe(knownPermissions.length);
    }
  });

  it('is spelled out from the name of a flag we do not know', () => {
    expect(describePermission(spanish, 'voiceAiEnabled')).toBe('Voice ai');
    expect(describePermission(english, 'toString')).toBe('To string');
    expect(describePermission(english, 'Enabled')).toBe('Enabled');
  });

  it('has words for every flag and group, and for nothing else', () => {
    const wanted = [
      ...knownPermissions.map((flag) => flag.name),
      ...permissionGroups.map((group) => `group-${group}`),
    ];
    expect(Object.keys(en.permissions).sort()).toEqual(wanted.sort());
  });
});
