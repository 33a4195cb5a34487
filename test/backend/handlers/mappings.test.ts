import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSheet } from '../../../shared/sheet/sheet-session';
import type { SheetMapping } from '../../../shared/sheet/mapping';
import { openBackend } from './open-backend';

async function makeMapping(text: string, defaults: SheetMapping['defaults'] = {}): Promise<SheetMapping> {
  const opened = await openSheet(
    { name: 'equipo.csv', bytes: new TextEncoder().encode(text) },
    {},
    { defaults },
  );
  if (!opened.ok) throw new Error(opened.failure.kind);
  return opened.value.toMapping();
}

describe('remembered mappings', () => {
  it('go by their headings in any order, and the last wins', async () => {
    const { api, heard } = await openBackend();
    const first = await makeMapping('Correo;Puesto\na@x.mx;Gerente\n');
    const last = await makeMapping('Puesto;Correo\nGerente;a@x.mx\n', { type: 'account' });
    await api.rememberMapping({ mapping: first, fileName: 'enero.csv' });
    await api.rememberMapping({ mapping: last, fileName: 'febrero.csv' });
    const listed = await api.listMappings({});
    expect(listed.ok && listed.value.map(({ fileName }) => fileName)).toEqual(['febrero.csv']);
    expect(await api.findMapping({ headings: [' CORREO', 'puesto'] })).toMatchObject({
      value: { name: null, fileName: 'febrero.csv', mapping: { defaults: { type: 'account' } } },
    });
    expect(await api.findMapping({ headings: ['Correo'] })).toEqual({ ok: true, value: null });
    expect(heard).toEqual(['mappings', 'mappings']);
  });

  it('that have a name stay beside the remembered one, each name once', async () => {
    const { api } = await openBackend();
    const mapping = await makeMapping('Correo\na@x.mx\n');
    const named = await api.saveMapping({ mappingId: null, name: 'RH', mapping, fileName: null });
    await api.rememberMapping({ mapping, fileName: 'enero.csv' });
    expect(await api.saveMapping({ mappingId: null, name: ' rh ', mapping, fileName: null })).toMatchObject({
      failure: { kind: 'mapping-name-taken', name: 'rh' },
    });
    const mappingId = named.ok ? named.value.mappingId : '';
    expect(await api.saveMapping({ mappingId, name: 'Rh', mapping, fileName: null })).toMatchObject({
      ok: true,
    });
    const listed = await api.listMappings({});
    expect(listed.ok && listed.value.map(({ name }) => name).sort()).toEqual([null, 'Rh'].sort());
    expect(await api.removeMapping({ mappingId })).toEqual({ ok: true, value: {} });
    expect(await api.removeMapping({ mappingId })).toMatchObject({ failure: { kind: 'mapping-not-found' } });
  });

  it('never hold a password, not on disk and not in a file, whoever puts it there', async () => {
    const { api, data, files } = await openBackend();
    const mapping = await makeMapping('Correo\na@x.mx\n');
    const unsafe: SheetMapping = {
      ...mapping,
      defaults: { password: 'Geheim-2026', type: 'account' },
      answers: { password: { x: 'Geheim-2026' } },
    };
    const saved = await api.saveMapping({ mappingId: null, name: 'RH', mapping: unsafe, fileName: null });
    expect(saved).toMatchObject({ value: { mapping: { defaults: { type: 'account' } } } });
    await api.exportMapping({ mappingId: saved.ok ? saved.value.mappingId : '', language: 'es' });
    expect(files.get('RH.json')).toContain('"correo"');
    expect(files.get('RH.json')).not.toContain('Geheim');
    expect(await readFile(join(data, 'mappings.json'), 'utf8')).not.toContain('Geheim');
    const travelled = (files.get('RH.json') ?? '').replace('"account"', '"account","password":"Geheim-2026"');
    expect(travelled).toContain('Geheim');
    expect(JSON.stringify(await api.importMapping({ text: travelled }))).not.toContain('Geheim');
  });

  it('come from a file under a free name, and only from a file of theirs', async () => {
    const { api, files } = await openBackend();
    const mapping = await makeMapping('Correo\na@x.mx\n');
    const saved = await api.saveMapping({ mappingId: null, name: 'RH', mapping, fileName: null });
    await api.exportMapping({ mappingId: saved.ok ? saved.value.mappingId : '', language: 'es' });
    expect(await api.importMapping({ text: files.get('RH.json') ?? '' })).toMatchObject({
      value: { name: 'RH (2)', mapping },
    });
    expect(await api.importMapping({ text: '{"app":"ghl-roster","kind":"draft","version":1}' })).toEqual({
      ok: false,
      failure: { kind: 'other-file', expected: 'mapping' },
    });
  });
});
