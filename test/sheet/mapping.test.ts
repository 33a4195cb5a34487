import { describe, expect, it } from 'vitest';
import { keyOfHeadings, keyOfMapping, type SheetMapping } from '../../shared/sheet/mapping';
import type { SheetChoices, SheetSession } from '../../shared/sheet/types';
import { heading, knownContext, openText } from './open-text';

const ana = 'Ana;Ruiz;ana@clinica.example;777 561 0738;Zacatepec;Capitán;Cuenta;Segura#2026';
const january = `${heading}\n${ana}\n`;
/** The same headings in another order, and spelt with less care. */
const february =
  'CORREO;nombre;apellidos;sucursal;Telefono;ROL;Contrasena;Tipo de usuario\n' +
  'eva@clinica.example;Eva;Sol;Jojutla;777 561 0739;capitan;Segura#2027;Cuenta\n';

async function remember(choices: Partial<SheetChoices>): Promise<SheetMapping> {
  return (await openText(january, choices)).toMapping();
}

const openNext = (mapping: SheetMapping, choices: Partial<SheetChoices> = {}): Promise<SheetSession> =>
  openText(february, choices, { ...knownContext, mappings: [mapping] });

const columnOf = (session: SheetSession, name: string) =>
  session.overview().columns.find((column) => column.heading.toLowerCase() === name);

describe('what was decided for one sheet', () => {
  it('counts for the next with the same headings, in any order', async () => {
    const mapping = await remember({
      columns: { 1: 'firstName', 0: 'lastName', 3: null },
      answers: { role: { Capitán: 'user' } },
      defaults: { platformLanguage: 'es' },
      country: 'MX',
      locationMode: 'replace',
      passwordMode: 'generate',
    });
    const session = await openNext(mapping);
    expect(columnOf(session, 'nombre')).toMatchObject({
      field: 'lastName',
      reason: 'remembered',
      confidence: 1,
    });
    expect(columnOf(session, 'telefono')).toMatchObject({ field: null, reason: 'remembered' });
    expect(session.prepared()[0]?.person).toMatchObject({ firstName: 'Sol', lastName: 'Eva', role: 'user' });
    expect(session.choices()).toMatchObject({
      defaults: { platformLanguage: 'es' },
      country: 'MX',
      locationMode: 'replace',
      passwordMode: 'generate',
    });
  });

  it('never overrules what a person decides in this one', async () => {
    const mapping = await remember({ columns: { 0: 'lastName', 1: 'firstName' }, locationMode: 'replace' });
    const session = await openNext(mapping, { columns: { 1: 'firstName' }, locationMode: 'add' });
    expect(columnOf(session, 'nombre')).toMatchObject({ field: 'firstName', reason: 'chosen' });
    // Its field is taken, so that what was remembered for the other column cannot hold.
    expect(columnOf(session, 'apellidos')).toMatchObject({ field: 'lastName', reason: 'exact-heading' });
    expect(session.choices().locationMode).toBe('add');
    session.choose({ columns: { 1: 'firstName', 3: null } });
    expect(columnOf(session, 'sucursal')).toMatchObject({ field: null, reason: 'chosen' });
  });

  it('counts for no sheet with other headings', async () => {
    const mapping = await remember({ columns: { 3: null } });
    const session = await openText(
      `${heading};Puesto\n${ana};Jefa\n`,
      {},
      { ...knownContext, mappings: [mapping] },
    );
    expect(session.overview().columns.some(({ reason }) => reason === 'remembered')).toBe(false);
  });

  it('may become known after the sheet was opened, and a default taken away stays away', async () => {
    const mapping = await remember({ defaults: { platformLanguage: 'es', phone: '777 561 0000' } });
    const session = await openText(february, { defaults: { platformLanguage: 'de' } });
    session.setContext({ ...knownContext, mappings: [mapping] });
    expect(session.choices().defaults).toEqual({ platformLanguage: 'de', phone: '777 561 0000' });
    session.choose({ defaults: {} });
    session.setContext({ ...knownContext, locations: null, mappings: [mapping] });
    expect(session.choices().defaults).toEqual({});
  });

  it('carries no password', async () => {
    const mapping = await remember({
      defaults: { password: 'Comun#2026x' },
      passwordMode: 'one-for-all',
    });
    expect(JSON.stringify(mapping)).not.toMatch(/Comun#|Segura#/);
    expect(mapping.passwordMode).toBe('one-for-all');
  });

  it('can be asked for by hand, for those headings that are there, and taken back', async () => {
    const mapping = await remember({ columns: { 0: 'lastName', 1: 'firstName' } });
    const session = await openText('Nombre;Correo\nAna;ana@clinica.example\n');
    session.applyMapping(mapping);
    expect(columnOf(session, 'nombre')).toMatchObject({ field: 'lastName', reason: 'chosen' });
    session.undo();
    expect(columnOf(session, 'nombre')?.field).not.toBe('lastName');
  });
});

describe('the key of a set of headings', () => {
  it('is the same for the same headings in any order, and tells doubles apart', async () => {
    expect(keyOfHeadings(['Correo ', 'NOMBRE'])).toBe(keyOfHeadings(['nombre', 'correo']));
    expect(keyOfHeadings(['Tel', 'Tel', 'x'])).not.toBe(keyOfHeadings(['Tel', 'x']));
    expect(keyOfMapping(await remember({}))).toBe(keyOfHeadings(heading.split(';')));
  });
});
