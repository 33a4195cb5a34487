import { describe, expect, it } from 'vitest';
import { bulkChange } from '#shared/contract/change-calls';
import type { PermissionTemplate } from '#shared/ghl/permission-template';
import {
  changeKinds,
  startDraft,
  toBulkChange,
  type ChangeDraft,
} from '../../../renderer/screens/users/change-draft';
import { noteOf } from '../../../renderer/screens/users/note-of';

const template: PermissionTemplate = {
  name: 'Recepción',
  permissions: { contactsEnabled: true, refundsEnabled: false },
  scopes: [],
  forRoles: ['user'],
};
const templateOf = (id: string): PermissionTemplate | null => (id === 't1' ? template : null);
const change = (draft: Partial<ChangeDraft> & Pick<ChangeDraft, 'kind'>) =>
  toBulkChange({ ...startDraft(draft.kind), ...draft }, templateOf);

describe('a change to several people', () => {
  it('waits until it says something, of whichever kind', () => {
    const waiting = changeKinds.filter((kind) => change({ kind }) === null);
    expect(waiting).toEqual(['locations', 'role', 'template', 'flags', 'scopes', 'language']);
  });

  it('names only what was chosen and leaves the rest as each person has it', () => {
    const flags = new Map([
      ['contactsEnabled', 'on'],
      ['refundsEnabled', 'off'],
      ['tagsEnabled', 'not-given'],
    ] as const);
    expect(change({ kind: 'flags', flags })).toEqual({
      kind: 'flags',
      permissions: { contactsEnabled: true, refundsEnabled: false },
    });
    expect(change({ kind: 'role', role: 'user' })).toEqual({ kind: 'role', role: 'user' });
  });

  it('never takes an empty choice of scopes for "none": that has to be said', () => {
    expect(change({ kind: 'scopes', scopes: { kind: 'exactly', scopes: new Set() } })).toBeNull();
    expect(change({ kind: 'scopes', scopes: { kind: 'none' } })).toEqual({ kind: 'scopes', scopes: [] });
  });

  it('gives a template with the scopes it speaks of, and not with those it leaves alone', () => {
    expect(change({ kind: 'template', templateId: 't1' })).toEqual({
      kind: 'template',
      template: { name: 'Recepción', permissions: template.permissions, scopes: [] },
    });
    expect(change({ kind: 'template', templateId: 'gone' })).toBeNull();
  });

  it('is understood by the backend', () => {
    const full: ChangeDraft = {
      ...startDraft('locations'),
      locationIds: ['l1'],
      role: 'admin',
      type: 'agency',
      templateId: 't1',
      flags: new Map([['contactsEnabled', 'on']]),
      scopes: { kind: 'exactly', scopes: new Set(['contacts.write']) },
      scopesAssignedToOnly: { kind: 'none' },
      language: 'es',
    };
    for (const kind of changeKinds) {
      const made = toBulkChange({ ...full, kind }, templateOf);
      expect(bulkChange.safeParse(made).data, kind).toEqual(made);
    }
  });
});

describe('what is said of a change before its people', () => {
  it('names what is replaced or lost, and nothing for what is only added', () => {
    expect(noteOf({ kind: 'locations', mode: 'add', locationIds: ['l1'] })).toBeNull();
    expect(noteOf({ kind: 'locations', mode: 'replace', locationIds: ['l1'] })?.kind).toBe('replace');
    expect(noteOf({ kind: 'role', role: 'user' })?.kind).toBe('role');
    expect(noteOf({ kind: 'role', role: 'user', type: 'agency' })?.kind).toBe('agency');
    expect(noteOf({ kind: 'template', template })?.kind).toBe('scopes');
    expect(noteOf({ kind: 'template', template: { name: 'x', permissions: {} } })?.kind).toBe('rights');
  });
});
