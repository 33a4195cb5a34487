import { describe, expect, it } from 'vitest';
import type { Field } from '../../../shared/sheet/fields';
import { columnLetters, matchColumns } from '../../../shared/sheet/matching/match-columns';
import { locations } from '../corpus';

/** Values a column of that field would hold, so that headings are judged as they stand in a real sheet. */
const typical: Readonly<Partial<Record<Field, readonly string[]>>> = {
  email: ['ana@clinica.example', 'eva@clinica.example', 'leo@clinica.example'],
  phone: ['777 561 0738', '+52 777 561 0739', '777 561 0740'],
  firstName: ['Ana', 'Eva', 'Leonardo'],
  lastName: ['Ruiz', 'Sol Gil', 'Peña'],
  fullName: ['Ana Ruiz', 'Eva Sol Gil', 'Leo Peña'],
  role: ['Administrador', 'Vendedor', 'Usuario'],
  type: ['Cuenta', 'Agencia', 'Cuenta'],
  locationIds: ['Zacatepec', 'Jojutla', 'Zacatepec'],
  password: ['Segura#2026', 'Segura#2027', 'Segura#2028'],
  profilePhoto: ['https://x.example/a.png', 'https://x.example/b.png', 'https://x.example/c.png'],
  platformLanguage: ['Español', 'Inglés', 'Español'],
  action: ['Alta', 'Baja', 'Actualizar'],
  id: ['aaaaaaaaaaaaaaaaaa01', 'aaaaaaaaaaaaaaaaaa02', 'aaaaaaaaaaaaaaaaaa03'],
  scopes: ['contacts.write', 'contacts.write; workflows.readonly', 'campaigns.readonly'],
};

function match(heading: string, values: readonly string[] = []) {
  const [column] = matchColumns([{ heading, values }], {}, locations, true);
  if (column === undefined) throw new Error('no column');
  return column;
}

const named: readonly (readonly [Field, readonly string[]])[] = [
  [
    'email',
    [
      'Email',
      'E-mail',
      'EMAIL *',
      'Correo',
      'Correo electrónico',
      'CORREO ELECTRONICO (obligatorio)',
      'correo_electronico',
      'Email Address',
      'Dirección de correo electrónico',
      'Correo institucional',
      'Correo corporativo',
      'Work email',
      'E-mail corporativo',
      'Endereço de e-mail',
      'Correo del empleado',
      'emailAddress',
      'Correo:',
      'User Email',
      'Correo electrnico',
      'Emial',
      'Correo electronco',
      'Contact',
    ],
  ],
  [
    'firstName',
    [
      'First Name',
      'firstName',
      'FIRST_NAME',
      'Nombre(s)',
      'Nombres',
      'Primer nombre',
      'Nombre de pila',
      'Given name',
      'Primeiro nome',
      'Prénom',
      'Fist Name',
      'First nmae',
    ],
  ],
  [
    'lastName',
    [
      'Last Name',
      'last_name',
      'Apellidos',
      'Apellido(s)',
      'Apellido paterno',
      'Surname',
      'Family name',
      'Sobrenome',
      'Apelidos',
      'Apelldos',
      'Apellido Parteno',
    ],
  ],
  [
    'fullName',
    [
      'Nombre completo',
      'Full name',
      'Nombre y apellidos',
      'Nombre completo del empleado',
      'Nome completo',
      'Apellidos y nombre',
      'Name',
      'Nombre',
      'Nombre del colaborador',
      'Nombre complet',
      'Employee name',
      'Empleado',
    ],
  ],
  [
    'password',
    [
      'Password',
      'Contraseña',
      'CONTRASENA',
      'Contraseña inicial',
      'Senha',
      'Pwd',
      'Temporary password',
      'Contrasñea',
      'Clave',
    ],
  ],
  [
    'phone',
    [
      'Phone',
      'Teléfono',
      'Telefono celular',
      'Celular',
      'Cel.',
      'Tel.',
      'Móvil',
      'WhatsApp',
      'Número de teléfono',
      'Mobile phone',
      'Phone number',
      'Teléfono (10 dígitos)',
      'No. de celular',
      'Telefone celular',
      'Telefono cellular',
      'Telefno',
      'Número',
      'Teléfono de contacto',
    ],
  ],
  ['type', ['User type', 'Tipo de usuario', 'Account type', 'Tipo de cuenta', 'Tipo', 'Type']],
  [
    'role',
    [
      'Rol',
      'Role',
      'User role',
      'Rol de usuario',
      'Puesto',
      'Cargo',
      'Perfil',
      'Nivel de acceso',
      'Função',
      'Job title',
      'Access level',
    ],
  ],
  [
    'locationIds',
    [
      'Sucursal',
      'SUCURSALES',
      'Branch',
      'Location',
      'Location ID',
      'Sub-account',
      'Subaccount',
      'Subcuenta',
      'Nombre de la sucursal',
      'Sucursal asignada',
      'Clínica',
      'Tienda',
      'Sede',
      'Unidade',
      'locationIds',
      'ID de sucursal',
      'Sucursl',
      'Centro',
      'Lugar',
    ],
  ],
  ['profilePhoto', ['Foto', 'Profile photo', 'Avatar', 'URL de la foto', 'Foto de perfil']],
  ['platformLanguage', ['Idioma', 'Language', 'platformLanguage', 'Preferred language']],
  ['action', ['Acción', 'Action', 'Decision', 'Movimiento']],
  ['id', ['id', 'User ID', 'GHL ID', 'ID de usuario']],
  ['scopes', ['Scopes', 'scopes']],
];

const foreign: readonly (readonly [string, readonly string[]])[] = [
  ['Nombre del gerente', typical.fullName ?? []],
  ['Manager name', typical.fullName ?? []],
  ['Company name', ['Clínicas SA', 'Clínicas SA', 'Otra SA']],
  ['Nombre de la empresa', ['Clínicas SA', 'Clínicas SA', 'Otra SA']],
  ['Nombre comercial', ['Clínicas SA', 'Otra SA', 'Otra SA']],
  ['Nombre corto', ['Ana', 'Eva', 'Leo']],
  ['Sucursal ID contable', ['A-1', 'A-2', 'A-3']],
  ['Correo del gerente', typical.email ?? []],
  ['Manager email', typical.email ?? []],
  ['Recovery email', typical.email ?? []],
  ['Correo alterno', typical.email ?? []],
  ['Email verified', ['true', 'true', 'false']],
  ['Teléfono de emergencia', typical.phone ?? []],
  ['Emergency contact phone', typical.phone ?? []],
  ['Fax', typical.phone ?? []],
  ['Username', ['ana', 'eva', 'leo']],
  ['Nombre de usuario', ['ana', 'eva', 'leo']],
  ['Employee ID', ['1001', '1002', '1003']],
  ['ID', ['1001', '1002', '1003']],
  ['No. de empleado', ['1001', '1002', '1003']],
  ['Employee type', ['Full time', 'Part time', 'Full time']],
  ['Fecha de nacimiento', ['01/02/1990', '03/04/1991', '05/06/1992']],
  ['Last login', ['2026-01-05', '2026-01-06', '2026-01-07']],
  ['Nombre del padre', typical.fullName ?? []],
  ['Ciudad', ['Zacatepec', 'Jojutla', 'Zacatepec']],
  ['Tipo de sangre', ['O+', 'A+', 'O-']],
  ['Tipo', ['Interno', 'Externo', 'Interno']],
  ['Foto', ['Sí', 'No', 'Sí']],
  ['Cargo', ['150.00', '75.50', '20.00']],
  ['Nivel', ['Licenciatura', 'Maestría', 'Licenciatura']],
  ['Clave', ['17', '18', '19']],
  ['Notas', ['llamar', 'ok', 'pendiente']],
  ['Sueldo', ['10000', '12000', '9000']],
  ['Código postal', ['62780', '62900', '62780']],
  ['Site', ['https://a.example', 'https://b.example', 'https://c.example']],
  ['Tiempo', ['3', '4', '5']],
  ['Contract phone model', ['iPhone', 'Galaxy', 'iPhone']],
];

describe('a column', () => {
  const cases = named.flatMap(([field, headings]) => headings.map((heading) => [heading, field] as const));

  it.each(cases)('called “%s” is %s', (heading, field) => {
    expect(match(heading, typical[field])).toMatchObject({ field });
  });

  it.each(foreign)('called “%s” is left alone', (heading, values) => {
    expect(match(heading, values)).toMatchObject({ field: null, reason: 'none', confidence: 0 });
  });

  it('is matched right nearly always, and wrong hardly ever', () => {
    const right = cases.filter(([heading, field]) => match(heading, typical[field]).field === field).length;
    const wrong = foreign.filter(([heading, values]) => match(heading, values).field !== null).length;
    expect(right / cases.length).toBeGreaterThan(0.97);
    expect(wrong).toBe(0);
  });

  it('says how it got its field, and how sure that is', () => {
    expect(match('Correo electrónico', typical.email)).toMatchObject({ reason: 'exact-heading' });
    const slip = match('Correo electronco', typical.email);
    expect(slip.reason).toBe('similar-heading');
    const byValues = match('Buzón', typical.email);
    expect(byValues).toMatchObject({ field: 'email', reason: 'values' });
    const exact = match('Email', typical.email);
    expect(exact.confidence).toBeGreaterThan(slip.confidence);
    expect(slip.confidence).toBeGreaterThan(byValues.confidence);
  });
});

describe('the columns of one sheet', () => {
  const fieldsOf = (headings: readonly string[], values: Readonly<Record<string, readonly string[]>> = {}) =>
    matchColumns(
      headings.map((heading) => ({ heading, values: new Map(Object.entries(values)).get(heading) ?? [] })),
      {},
      locations,
      true,
    ).map(({ field }) => field);

  it('give a field to one column only, the one that says it best', () => {
    expect(fieldsOf(['Correo personal', 'Correo electrónico', 'Email'])).toEqual([null, 'email', null]);
    expect(fieldsOf(['Teléfono', 'Celular'])).toEqual([null, 'phone']);
  });

  it('give both surname columns the last name, in their order', () => {
    expect(fieldsOf(['Apellido paterno', 'Apellido materno', 'Nombre'])).toEqual([
      'lastName',
      'lastName',
      'firstName',
    ]);
    expect(fieldsOf(['Nombre', 'Primer apellido', 'Segundo apellido'])).toEqual([
      'firstName',
      'lastName',
      'lastName',
    ]);
  });

  it('do not join a surname column with its own copy', () => {
    expect(fieldsOf(['Apellido paterno', 'Apellido paterno', 'Apellido materno'])).toEqual([
      'lastName',
      null,
      'lastName',
    ]);
  });

  it('of a known program leave alone what it has for others, and take what a person added', () => {
    expect(
      fieldsOf(['username', 'email', 'billing-active', 'userid', 'fullname', 'displayname', 'Sucursal'], {
        fullname: typical.fullName ?? [],
        displayname: typical.fullName ?? [],
        Sucursal: typical.locationIds ?? [],
      }),
    ).toEqual([null, 'email', null, null, 'fullName', null, 'locationIds']);
  });

  it('are not misled by headings every object has', () => {
    expect(
      fieldsOf([
        '__proto__',
        'constructor',
        'toString',
        'login',
        'email',
        'secondEmail',
        'firstName',
        'lastName',
      ]),
    ).toEqual([null, null, null, null, 'email', null, 'firstName', 'lastName']);
  });

  it('take “Nombre” for the first name beside a surname, and for the whole name alone', () => {
    expect(fieldsOf(['Nombre', 'Apellidos'])).toEqual(['firstName', 'lastName']);
    expect(fieldsOf(['Nombre', 'Correo'], { Nombre: ['Ana Ruiz', 'Eva Sol'] })).toEqual([
      'fullName',
      'email',
    ]);
    expect(fieldsOf(['Nombre', 'Correo'], { Nombre: ['Ana', 'Eva', 'Leo'] })).toEqual(['firstName', 'email']);
    expect(fieldsOf(['Name', 'First Name', 'Last Name'])).toEqual([null, 'firstName', 'lastName']);
  });

  it('take “Tipo de usuario” for the role when it holds roles', () => {
    expect(
      fieldsOf(['Tipo de usuario'], { 'Tipo de usuario': ['Administrador', 'Usuario', 'Administrador'] }),
    ).toEqual(['role']);
  });

  it('know the API’s switches by name, with or without “permissions.”', () => {
    expect(
      fieldsOf([
        'permissions.contactsEnabled',
        'workflowsEnabled',
        'Tags Enabled',
        'permissions.somethingNew',
        'permissions[botService]',
        'permissions/settingsEnabled',
      ]),
    ).toEqual([
      'permissions.contactsEnabled',
      'permissions.workflowsEnabled',
      'permissions.tagsEnabled',
      'permissions.somethingNew',
      'permissions.botService',
      'permissions.settingsEnabled',
    ]);
  });

  it('never overrule what a person chose, nor give its field twice', () => {
    const columns = ['Correo', 'Otro correo'].map((heading) => ({ heading, values: typical.email ?? [] }));
    expect(matchColumns(columns, { 1: 'email' }, null, true)).toMatchObject([
      { field: null },
      { field: 'email', confidence: 1, reason: 'chosen' },
    ]);
    expect(matchColumns(columns, { 0: null }, null, true)[0]).toMatchObject({
      field: null,
      confidence: 1,
      reason: 'chosen',
    });
  });

  it('are told by their values alone when there are no headings', () => {
    const columns = [typical.fullName, typical.email, typical.phone, typical.locationIds, typical.role].map(
      (values, index) => ({ heading: `Column ${columnLetters(index)}`, values: values ?? [] }),
    );
    expect(matchColumns(columns, {}, locations, false).map(({ field }) => field)).toEqual([
      'fullName',
      'email',
      'phone',
      'locationIds',
      'role',
    ]);
  });
});

describe('a column’s letters', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('at index %i are %s', (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
  });
});
