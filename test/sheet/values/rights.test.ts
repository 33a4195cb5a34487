import { describe, expect, it } from 'vitest';
import type { PermissionTemplate } from '../../../shared/ghl/permission-template';
import { omitForNewOnly } from '../../../shared/import-plan/omit-for-new-only';
import type { PreparedRow, SheetChoices, SheetSession } from '../../../shared/sheet/types';
import { knownContext, openText } from '../open-text';

const frontDesk: PermissionTemplate = {
  name: 'Recepción',
  permissions: { contactsEnabled: true, tagsEnabled: true },
  scopes: ['contacts.write'],
  scopesAssignedToOnly: [],
};
const forUsers: PermissionTemplate = {
  name: 'Básico',
  permissions: { contactsEnabled: false },
  forRoles: ['user'],
};

const open = (
  text: string,
  choices: Partial<SheetChoices> = {},
  templates = [frontDesk],
): Promise<SheetSession> => openText(text, choices, { ...knownContext, templates });

const rowOf = (session: SheetSession, at = 0): PreparedRow => {
  const row = session.prepared()[at];
  if (row === undefined) throw new Error(`no row ${at}`);
  return row;
};

/** What reaches somebody who exists. */
const forExisting = (row: PreparedRow) => {
  const { permissions, scopes, scopesAssignedToOnly } = omitForNewOnly(row);
  return { permissions, scopes, scopesAssignedToOnly };
};
const nothing = { permissions: undefined, scopes: undefined, scopesAssignedToOnly: undefined };

const plain = 'Correo;Nombre;Rol\nana@clinica.example;Ana;Usuario\neva@clinica.example;Eva;Admin\n';

describe('a permission template', () => {
  it('named in the row reaches whoever the row is about', async () => {
    const row = rowOf(await open('Correo;Plantilla\nana@clinica.example;recepcion\n'));
    expect(forExisting(row)).toEqual({
      permissions: { contactsEnabled: true, tagsEnabled: true },
      scopes: ['contacts.write'],
      scopesAssignedToOnly: [],
    });
  });

  it('given for everybody reaches new people only, unless it is said to reach everyone', async () => {
    const session = await open(plain, { defaults: { permissionTemplate: 'Recepción' } });
    expect(rowOf(session).person).toMatchObject({ scopes: ['contacts.write'], scopesAssignedToOnly: [] });
    expect(forExisting(rowOf(session))).toEqual(nothing);
    session.choose({ templateFor: 'everyone' });
    expect(forExisting(rowOf(session)).permissions).toEqual({ contactsEnabled: true, tagsEnabled: true });
  });

  it('yields to flags and scopes the row says itself, which reach everybody', async () => {
    const text =
      'Correo;Rol;permissions.tagsEnabled;scopes\nana@clinica.example;Usuario;no;[]\neva@clinica.example;Usuario;;\n';
    const session = await open(text, { defaults: { permissionTemplate: 'Recepción' } });
    expect(rowOf(session).person).toMatchObject({
      permissions: { contactsEnabled: true, tagsEnabled: false },
      scopes: [],
    });
    expect(forExisting(rowOf(session))).toEqual({
      permissions: { tagsEnabled: false },
      scopes: [],
      scopesAssignedToOnly: undefined,
    });
    expect(forExisting(rowOf(session, 1))).toEqual(nothing);
  });

  it('made for a role goes to new people of that role whose row says nothing of rights', async () => {
    const session = await open(plain, {}, [frontDesk, forUsers]);
    const [user, admin] = [rowOf(session), rowOf(session, 1)];
    expect(user.person.permissions).toEqual({ contactsEnabled: false });
    expect(forExisting(user)).toEqual(nothing);
    expect(admin.person).not.toHaveProperty('permissions');
    const text = 'Correo;Rol;scopes\nana@clinica.example;Usuario;[]\n';
    expect(rowOf(await open(text, {}, [forUsers])).person).not.toHaveProperty('permissions');
  });
});

describe('a job title', () => {
  const text =
    'Correo;Puesto\nana@clinica.example;Administrador\neva@clinica.example;Administrador de redes\nleo@clinica.example;Vendedor\n';

  it('makes nobody an admin until somebody says so', async () => {
    const session = await openText(text, { columns: { 1: 'role' } });
    expect(session.prepared().map(({ person }) => person.role)).toEqual([undefined, undefined, 'user']);
    expect(session.questions()[0]).toMatchObject({ value: 'Administrador', certainty: 'unknown' });
    expect(session.questions()[0]?.candidates[0]).toBe('admin');
    expect(session.fixes().some(({ fix }) => fix.kind === 'suggestions')).toBe(false);
    session.choose({ answers: { role: { administrador: 'admin' } } });
    expect(rowOf(session).person.role).toBe('admin');
  });

  it('does not touch what is given for everybody, nor a column of roles', async () => {
    const session = await openText(text, { columns: { 1: null }, defaults: { role: 'admin' } });
    expect(rowOf(session).person.role).toBe('admin');
    const roles = await openText(text.replace('Puesto', 'Rol'));
    expect(rowOf(roles).person.role).toBe('admin');
  });
});

describe('one password for everybody new', () => {
  const text = 'Correo;Contraseña\nana@clinica.example;corta\neva@clinica.example;\n';

  it('overrules the column, warns, and never reaches people who exist', async () => {
    const session = await openText(text, {
      passwordMode: 'one-for-all',
      defaults: { password: 'Comun#2026x' },
    });
    expect(session.prepared().map(({ person }) => person.password)).toEqual(['Comun#2026x', 'Comun#2026x']);
    expect(omitForNewOnly(rowOf(session))).not.toHaveProperty('password');
    expect(session.check().byCode).toMatchObject({ 'shared-password': 1 });
    expect(session.check().byCode['weak-password']).toBeUndefined();
  });

  it('is missed while it is not given, and held to the rules', async () => {
    const session = await openText(text, { passwordMode: 'one-for-all' });
    expect(session.check().sheetProblems).toContainEqual(
      expect.objectContaining({ code: 'missing-column', field: 'password' }),
    );
    session.choose({ defaults: { password: 'corta' } });
    expect(session.check().byCode['weak-password']).toBe(2);
  });
});

describe('a cell that asks to empty its field', () => {
  it('does so where that can be, in several words', async () => {
    const text =
      'Correo|Acción|Teléfono|scopes|Sucursal\nana@clinica.example|Actualizar|(vacío)|[]|[]\neva@clinica.example|Actualizar|[]|(clear)|(vacío)\n';
    const session = await openText(text, { country: 'MX' });
    for (const at of [0, 1]) {
      expect(rowOf(session, at).person).toMatchObject({ phone: '', scopes: [], locationIds: [] });
    }
    expect(session.check().invalid).toBe(0);
  });

  it('is refused where it cannot be, and is never taken for a value', async () => {
    const session = await openText('Correo|Acción|Nombre\nana@clinica.example|Actualizar|(vacío)\n');
    expect(rowOf(session).problems).toMatchObject([{ code: 'cannot-clear', field: 'firstName' }]);
    expect(rowOf(session).person).not.toHaveProperty('firstName');
  });
});

describe('a sub-account nearly named', () => {
  const places = (...names: string[]) =>
    names.map((name, at) => ({ id: `place000000000000000${at}`, name, companyId: null }));
  const suggestions = async (cell: string, ...names: string[]) => {
    const text = `Correo;Sucursal\nana@clinica.example;${cell}\n`;
    const session = await openText(text, {}, { locations: places(...names), templates: [] });
    const problems = rowOf(session).problems.filter(({ field }) => field === 'locationIds');
    return problems.map(({ code, suggestion }) => [code, suggestion]);
  };

  it('is suggested when only one can be meant', async () => {
    expect(await suggestions('Zacatepc', 'Zacatepec', 'Jojutla')).toEqual([
      ['unknown-location', 'Zacatepec'],
    ]);
  });

  it('is only offered when its number differs, and asked when two fit', async () => {
    expect(await suggestions('Clinica Norte', 'Clínica Norte 2')).toEqual([['unknown-location', null]]);
    expect(await suggestions('Lote 3', 'Lote 4')).toEqual([['unknown-location', null]]);
    expect(await suggestions('Norte', 'Clínica Norte', 'Clínica Norte 2')).toEqual([
      ['ambiguous-location', null],
    ]);
  });
});
