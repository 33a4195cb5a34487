import type { PlainField } from '../fields';
import { readHeading } from './heading-words';

/**
 * What offices call each field, in Spanish, English, Portuguese and a little French. Written as people write them;
 * accents, case, punctuation and small words do not matter. To teach a new heading, add it to its line.
 */
const strong: Readonly<Record<PlainField, string>> = {
  email:
    'email, e-mail, mail, correo, correo electrónico, correos, correo e, dirección de correo, dirección de correo electrónico, email address, e-mail address, ' +
    'correo institucional, correo corporativo, correo laboral, correo de trabajo, correo de la empresa, work email, business email, company email, corporate email, ' +
    'user email, email de usuario, correo de usuario, cuenta de correo, endereço de email, endereço de e-mail, email corporativo, e-mail corporativo, ' +
    'email institucional, email laboral, correo gmail, adresse e-mail, adresse email, courriel, login email, email login, primary email, correo principal, email principal',
  firstName:
    'nombres, primer nombre, nombre de pila, nombre propio, first name, given name, forename, firstname, fname, primeiro nome, nome próprio, prénom, nombre s',
  lastName:
    'apellido, apellidos, last name, surname, family name, lastname, lname, last names, surnames, sobrenome, apelido, apelidos, último nome, nom de famille, ' +
    'apellido paterno, primer apellido, apellido 1, apellido materno, segundo apellido, apellido 2, second last name, paternal surname, maternal surname, ' +
    'a paterno, a materno, ap paterno, ap materno, apellido p, apellido m, paterno, materno, apellido completo, apellidos completos',
  fullName:
    'nombre completo, nombre y apellidos, nombre y apellido, nombres y apellidos, nombre apellido, full name, fullname, complete name, first and last name, ' +
    'name and surname, nome completo, nome e sobrenome, nom complet, apellidos y nombre, apellidos y nombres, apellido y nombre, last name first name, nombre y apellidos completos',
  password:
    'contraseña, contrasena, password, passwd, pwd, contraseña inicial, contraseña temporal, temporary password, initial password, senha, palavra passe, mot de passe, clave de acceso, contraseña de acceso, pass',
  phone:
    'teléfono, telefono, tel, tel., teléfonos, celular, cel, cel., móvil, movil, teléfono celular, tel celular, teléfono móvil, número de teléfono, número telefónico, ' +
    'número de celular, número celular, num celular, num telefono, no celular, no de teléfono, no. de celular, whatsapp, número de whatsapp, teléfono whatsapp, phone, phone number, telephone, telephone number, ' +
    'mobile, mobile phone, mobile number, cell, cell phone, cell number, cellphone, work phone, phone no, telefone, telemóvel, telefone celular, número de telefone, téléphone, ' +
    'teléfono de contacto, teléfono de trabajo, teléfono laboral, teléfono de oficina, celular whatsapp, contact number, contact phone, teléfono 1, phone 1',
  type: 'tipo de usuario, user type, account type, tipo de cuenta, tipo usuario, tipo de acceso, access type, tipo de utilizador, tipo de conta, ghl type',
  role: 'rol, role, roles, rol de usuario, user role, perfil de usuario, nivel de acceso, access level, user level, papel, nível de acesso, rol en el sistema, rol ghl, ghl role, access role, rol de acceso, rôle',
  locationIds:
    'sucursal, sucursales, branch, branches, location, locations, location id, location ids, location name, nombre de la sucursal, nombre de sucursal, sub-account, ' +
    'sub-accounts, subaccount, subaccounts, sub account id, subaccount name, subcuenta, subcuentas, sub-cuenta, id de subcuenta, id subcuenta, sucursal subcuenta, id sucursal, id de sucursal, ' +
    'id de la sucursal, sucursal id, sucursal asignada, sucursales asignadas, branch name, branch id, assigned locations, assigned location, ubicación, ubicaciones, sede, sedes, tienda, tiendas, store, ' +
    'stores, clínica, clínicas, clinic, clinics, oficina, office location, plantel, planteles, unidade, unidades, filial, filiais, loja, lojas, sub-conta, subconta, local, locales, succursale, agencia sucursal, ghl location, branch location',
  permissionTemplate:
    'plantilla, plantilla de permisos, permission template, permissions template, template, permission set, conjunto de permisos, perfil de permisos, permission profile, modelo de permissões, grupo de permisos',
  scopes: 'scopes, scope, alcances, ámbitos, user scopes, oauth scopes, escopos',
  scopesAssignedToOnly:
    'scopes assigned to only, scopes assigned only, scopes solo asignados, alcances solo asignados, scopesAssignedToOnly',
  profilePhoto:
    'foto, fotografía, foto de perfil, profile photo, profile picture, photo, picture, avatar, photo url, picture url, url foto, url de la foto, url de foto, imagen, imagen de perfil, image url, profile image, foto do perfil, link foto, liga foto',
  twilioPhone:
    'twilio phone, twilio, twilio number, número twilio, teléfono twilio, twilio phones, número de twilio, números twilio, lc phone, lead connector phone, inbound number',
  platformLanguage:
    'idioma, lenguaje, language, idioma de la plataforma, platform language, user language, preferred language, idioma preferido, idioma de usuario, língua, idioma da plataforma, langue, locale, idioma del sistema, lang',
  id: 'id, user id, userid, id de usuario, id usuario, ghl id, ghl user id, id ghl, id de ghl, gohighlevel id, id gohighlevel, id do usuário, identificador',
  action:
    'acción, accion, action, qué hacer, operación, operation, movimiento, ação, decision, decisión, tipo de movimiento',
};

/** Words that may mean the field; taken only when the values agree, and then with less confidence. */
const weak: Readonly<Partial<Record<PlainField, string>>> = {
  email: 'correo personal, personal email, email personal, email 1, correo 1, contacto, contact',
  fullName:
    'nombre, name, nome, nom, empleado, colaborador, employee, usuario, vendedor, asesor, agente, persona, user, staff, trabajador, integrante, display name, nombre para mostrar',
  firstName: 'nombre 1, name 1',
  type: 'type, tipo',
  role: 'type, tipo, perfil, permiso, permisos, nivel, função, puesto, cargo, job title, job, position, posición, ocupación, tipo de perfil, rango, job role, departamento, area, área',
  password: 'clave, key, nip, pin, acceso',
  phone:
    'contacto, contact, número, numero, number, extensión, home phone, teléfono personal, teléfono particular, teléfono de casa, celular personal, personal phone',
  locationIds:
    'centro, plaza, zona, unidad, unidad de negocio, cuenta, account, agencia, site, sitio, punto de venta, región, region, office, centro de trabajo, lugar de trabajo, workplace, ubicación laboral, local de trabajo',
  action: 'movimientos, alta baja, estado deseado, cambio, qué hago',
  profilePhoto: 'link, liga, url',
  platformLanguage: 'lengua',
};

/** Headings that look like one of ours and are something else, however they are spelt. */
const never =
  'username, user name, nombre de usuario, usuario de windows, login, logon, nome de usuário, company name, employee id, id empleado, id de empleado, número de empleado, ' +
  'no empleado, num empleado, no de empleado, employee number, employee type, tipo de empleado, clave de empleado, clave empleado, matrícula, manager name, second name, segundo nombre corto, middle name, middle initial, ' +
  'email verified, email status, correo verificado, phone type, phone extension, tipo de teléfono, tipo de correo, email type, location code, código de sucursal contable, ' +
  'clave sucursal, código postal, clave interna, site url, website, sitio web, página web, time zone, zona horaria, last login, last name initial';

/** Surname columns that come in pairs: their values are joined in sheet order. */
const joinable =
  'apellido paterno, apellido materno, primer apellido, segundo apellido, apellido 1, apellido 2, second last name, paternal surname, maternal surname, ' +
  'a paterno, a materno, ap paterno, ap materno, apellido p, apellido m, paterno, materno';

export interface Alias {
  readonly words: string;
  readonly field: PlainField;
  readonly strong: boolean;
}

const split = (list: string): string[] => list.split(',').map((name) => readHeading(name).full);

function collect(table: Readonly<Partial<Record<PlainField, string>>>, isStrong: boolean): Alias[] {
  return (Object.entries(table) as [PlainField, string][]).flatMap(([field, list]) =>
    [...new Set(split(list))].map((words) => ({ words, field, strong: isStrong })),
  );
}

export const strongAliases: readonly Alias[] = collect(strong, true);
const neverWords: ReadonlySet<string> = new Set(split(never));
const joinableWords: ReadonlySet<string> = new Set(split(joinable));

const strongByWords = new Map(strongAliases.map((alias) => [alias.words, alias]));
const weakByWords = new Map<string, Alias[]>();
for (const alias of collect(weak, false)) {
  weakByWords.set(alias.words, [...(weakByWords.get(alias.words) ?? []), alias]);
}

/** @returns the field a heading names outright, or null. */
export function findStrongAlias(words: string): Alias | null {
  return strongByWords.get(words) ?? null;
}

/** @returns the fields a heading may name, to be decided by the values. */
export function findWeakAliases(words: string): readonly Alias[] {
  return weakByWords.get(words) ?? [];
}

export function isNeverMatched(words: string): boolean {
  return neverWords.has(words);
}

/** Whether a heading is one of a pair of surname columns. */
export function isJoinableSurname(words: string): boolean {
  return joinableWords.has(words);
}

/** Whether the cell reads like a heading we know, which is how a header row is told from a title or from data. */
export function isKnownHeading(cell: string): boolean {
  const text = cell.trim();
  if (text === '' || text.length > 60 || text.includes('@')) return false;
  if (/^permissions\.\w+$/.test(text)) return true;
  const { full, core } = readHeading(text);
  return (
    strongByWords.has(full) ||
    strongByWords.has(core) ||
    (weakByWords.has(full) && full !== 'contacto') ||
    neverWords.has(full)
  );
}
