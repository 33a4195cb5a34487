import { describe, expect, it } from 'vitest';
import type { PermissionTemplate } from '../../shared/ghl/permission-template';
import { planTemplateImport } from '../../shared/templates/plan-template-import';
import { makeStarterContent } from '../../shared/templates/starters';

const desk: PermissionTemplate = { name: 'Mostrador', permissions: { contactsEnabled: true } };
const stricter: PermissionTemplate = { name: 'mostrador', permissions: { contactsEnabled: false } };
const own = [{ templateId: 't1', template: desk }];

describe('taking in templates from a file', () => {
  it('adds what is new', () => {
    expect(planTemplateImport([desk], [], {})).toEqual({
      put: [{ template: desk, templateId: null }],
      same: [],
      clashes: [],
    });
  });

  it('leaves what is there word for word', () => {
    expect(planTemplateImport([desk], own, {})).toEqual({ put: [], same: ['Mostrador'], clashes: [] });
  });

  it('does nothing at all while one name stands for two things', () => {
    const other = { ...desk, name: 'Nueva' };
    expect(planTemplateImport([other, stricter], own, {})).toEqual({
      put: [],
      same: [],
      clashes: [{ name: 'mostrador', starter: false }],
    });
  });

  it('does what was answered: keeps, replaces, or keeps both under a free name', () => {
    expect(planTemplateImport([stricter], own, { mostrador: 'keep-mine' }).put).toEqual([]);
    expect(planTemplateImport([stricter], own, { mostrador: 'replace' }).put).toEqual([
      { template: stricter, templateId: 't1' },
    ]);
    expect(planTemplateImport([stricter], own, { mostrador: 'keep-both' }).put).toEqual([
      { template: { ...stricter, name: 'mostrador (2)' }, templateId: null },
    ]);
  });

  it('never replaces a starter, but knows its own back', () => {
    const sales = { name: 'Ventas', permissions: {} };
    expect(planTemplateImport([sales], [], { Ventas: 'replace' }).clashes).toEqual([
      { name: 'Ventas', starter: true },
    ]);
    expect(planTemplateImport([sales], [], { Ventas: 'keep-both' }).put).toEqual([
      { template: { ...sales, name: 'Ventas (2)' }, templateId: null },
    ]);
    const itself = { name: 'Sales', ...makeStarterContent('sales') };
    expect(planTemplateImport([itself], [], {})).toMatchObject({ put: [], same: ['Sales'] });
  });

  it('tells saying nothing of scopes from explicitly none', () => {
    const none = { ...desk, scopes: [] };
    expect(planTemplateImport([none], own, {}).clashes).toHaveLength(1);
  });

  it('asks when a file gives one name twice with different content', () => {
    const twice = planTemplateImport([desk, { ...stricter, name: 'Mostrador' }], [], {});
    expect(twice).toMatchObject({ put: [], clashes: [{ name: 'Mostrador' }] });
  });
});
