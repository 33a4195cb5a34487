import { describe, expect, it } from 'vitest';
import {
  draftOf,
  emptyDraft,
  hasOpenList,
  isSameDraft,
  templateOf,
} from '../../../renderer/screens/templates/template-draft';
import type { PermissionTemplate } from '../../../shared/ghl/permission-template';

const full: PermissionTemplate = {
  name: 'Mostrador',
  permissions: { contactsEnabled: true, brandNewEnabled: false },
  scopes: ['contacts.write', 'not.documented'],
  scopesAssignedToOnly: [],
  forRoles: ['user'],
};

describe('a template being edited', () => {
  it('comes out as it went in, with the ways of saying nothing, these and none apart', () => {
    const silent: PermissionTemplate = { name: 'Nada', permissions: {} };
    for (const template of [full, silent]) expect(templateOf(draftOf(template))).toEqual(template);
  });

  it('leaves out what is not given', () => {
    const flags = new Map([
      ['contactsEnabled', 'not-given'],
      ['tagsEnabled', 'off'],
    ] as const);
    expect(templateOf({ ...emptyDraft, name: ' A ', flags })).toEqual({
      name: 'A',
      permissions: { tagsEnabled: false },
    });
  });

  it('is the same as before when only the order or something unsaid differs', () => {
    const draft = draftOf(full);
    const turned = draftOf({ ...full, scopes: ['not.documented', 'contacts.write'] });
    const unsaid = { ...draft, flags: new Map([...draft.flags, ['tagsEnabled', 'not-given' as const]]) };
    expect([isSameDraft(draft, turned), isSameDraft(draft, unsaid)]).toEqual([true, true]);
    expect(isSameDraft(draft, { ...draft, scopes: { kind: 'nothing' } })).toBe(false);
  });

  it('is not finished while a list is to be exact and nothing is ticked', () => {
    expect(hasOpenList({ ...emptyDraft, scopes: { kind: 'exactly', scopes: new Set() } })).toBe(true);
    expect(hasOpenList(draftOf(full))).toBe(false);
  });
});
