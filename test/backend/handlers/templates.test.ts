import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { starterIds } from '../../../shared/templates/starters';
import { openBackend } from './open-backend';

const desk = { name: 'Mostrador', permissions: { contactsEnabled: true, voiceAiEnabled: false }, scopes: [] };

describe('permission templates', () => {
  it('begin with the starters, named in the language asked for', async () => {
    const { api } = await openBackend();
    const spanish = await api.listTemplates({ language: 'es' });
    const english = await api.listTemplates({ language: 'en' });
    expect(spanish.ok && spanish.value.map(({ starter }) => starter)).toEqual([...starterIds]);
    expect(english.ok && english.value.map(({ template }) => template.name)).toContain('Front desk');
    expect(spanish.ok && spanish.value.map(({ template }) => template.name)).toContain('Recepción');
  });

  it('are there the next time, flags nobody knows and explicit nothing included', async () => {
    const first = await openBackend();
    const saved = await first.api.saveTemplate({ templateId: null, template: desk });
    expect(saved).toMatchObject({ ok: true, value: { starter: null, template: desk } });
    expect(first.heard).toEqual(['templates']);
    const { api } = await openBackend({ data: first.data });
    const listed = await api.listTemplates({ language: 'es' });
    expect(listed.ok && listed.value.at(-1)?.template).toEqual(desk);
  });

  it('have one name each, whatever its case and accents, and leave the starters theirs', async () => {
    const { api } = await openBackend();
    await api.saveTemplate({ templateId: null, template: desk });
    for (const name of ['MOSTRADOR ', 'Recepcion', 'front desk']) {
      const refused = await api.saveTemplate({ templateId: null, template: { ...desk, name } });
      expect(refused, name).toMatchObject({
        ok: false,
        failure: { kind: 'template-name-taken', name: name.trim() },
      });
    }
  });

  it('can be renamed and changed, and removed once', async () => {
    const { api } = await openBackend();
    const saved = await api.saveTemplate({ templateId: null, template: desk });
    const templateId = saved.ok ? saved.value.templateId : '';
    const changed = { ...desk, name: 'mostrador', scopes: undefined };
    expect(await api.saveTemplate({ templateId, template: changed })).toMatchObject({ ok: true });
    const listed = await api.listTemplates({ language: 'es' });
    const own = listed.ok ? listed.value.filter(({ starter }) => starter === null) : [];
    expect(own.map(({ template }) => template)).toEqual([
      { name: 'mostrador', permissions: desk.permissions },
    ]);
    expect(await api.removeTemplate({ templateId })).toEqual({ ok: true, value: {} });
    const gone = { ok: false, failure: { kind: 'template-not-found' } };
    expect(await api.removeTemplate({ templateId })).toEqual(gone);
    expect(await api.saveTemplate({ templateId, template: desk })).toEqual(gone);
    expect(await api.removeTemplate({ templateId: 'sales' })).toEqual(gone);
  });

  it('travel as a file, and clashes are answered before anything is taken in', async () => {
    const ana = await openBackend();
    await ana.api.saveTemplate({ templateId: null, template: desk });
    const listed = await ana.api.listTemplates({ language: 'es' });
    const templateIds = listed.ok ? listed.value.map(({ templateId }) => templateId) : [];
    await ana.api.exportTemplates({ templateIds, language: 'es' });
    const text = ana.files.get('Plantillas de permisos.json') ?? '';

    const luis = await openBackend();
    await luis.api.saveTemplate({ templateId: null, template: { name: 'mostrador', permissions: {} } });
    expect(await luis.api.importTemplates({ text, answers: {} })).toMatchObject({
      value: { imported: [], clashes: [{ name: 'Mostrador', starter: false }] },
    });
    const taken = await luis.api.importTemplates({ text, answers: { Mostrador: 'keep-both' } });
    expect(taken).toMatchObject({ value: { imported: ['Mostrador (2)'], clashes: [] } });
    expect(taken.ok && taken.value.same).toHaveLength(starterIds.length);
    const now = await luis.api.listTemplates({ language: 'es' });
    expect(now.ok && now.value.slice(-2).map(({ template }) => template)).toEqual([
      { name: 'mostrador', permissions: {} },
      { ...desk, name: 'Mostrador (2)' },
    ]);
  });

  it('of one export are named after it, as a name every system takes', async () => {
    const { api, files } = await openBackend();
    const saved = await api.saveTemplate({ templateId: null, template: { ...desk, name: '../Caja: 2/3' } });
    await api.exportTemplates({ templateIds: [saved.ok ? saved.value.templateId : ''], language: 'es' });
    expect([...files.keys()]).toEqual(['-Caja- 2-3.json']);
    expect(await api.exportTemplates({ templateIds: ['nobody'], language: 'es' })).toMatchObject({
      failure: { kind: 'template-not-found' },
    });
  });

  it('are never written over a damaged file', async () => {
    const { api, data } = await openBackend();
    const path = join(data, 'templates.json');
    await writeFile(path, '{"version":1,"templates":[{');
    expect(await api.saveTemplate({ templateId: null, template: desk })).toMatchObject({
      failure: { kind: 'file-not-readable' },
    });
    expect(await readFile(path, 'utf8')).toBe('{"version":1,"templates":[{');
  });
});
