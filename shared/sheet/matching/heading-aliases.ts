import type { PlainField } from '../fields';
import { combinedAliases } from './combined-aliases';
import { keyOfWords, readHeading } from './heading-words';

/**
 * What offices call each field, in Spanish, English, Portuguese and French. Written as people write them; accents, case,
 * punctuation, small words and their order do not matter. To teach a new heading, add it to its line; emails, phones and
 * sub-accounts with a word before or after ("work email", "correo institucional") are put together in combined-aliases.ts.
 */
const strong: Readonly<Record<PlainField, string>> = {
  email:
    'mails, correos, correo e, correo gmail, gmail, cuenta de correo, cuenta de correo electrónico, adresse courriel, login email, email login, email id, mail id, e-mail 1 value, ' +
    'correo electrónico 1 valor, email para acceso, correo para acceso, usuario correo, correo usuario',
  firstName:
    'nombres, primer nombre, nombre de pila, nombre propio, first name, given name, given names, forename, firstname, fname, f name, primeiro nome, nome próprio, prénom, prénoms, ' +
    'nombre s, first, first names, name first',
  lastName:
    'apellido, apellidos, last name, surname, family name, lastname, lname, l name, last names, surnames, sobrenome, apelido, apelidos, último nome, nom de famille, last, family names, ' +
    'apellido paterno, primer apellido, apellido 1, apellido materno, segundo apellido, apellido 2, second last name, first last name, paternal surname, maternal surname, ' +
    'paternal last name, maternal last name, a paterno, a materno, apellido p, apellido m, paterno, materno, a pat, a mat, apellido completo, apellidos completos, apellido s',
  fullName:
    'nombre completo, nombre y apellidos, nombre y apellido, nombres y apellidos, nombres y apellido, nombre apellido, full name, fullname, complete name, first and last name, name and surname, ' +
    'nome completo, nome e sobrenome, nom complet, nom et prénom, prénom et nom, noms et prénoms, apellidos y nombre, apellidos y nombres, apellido y nombre, last name first name, first name last name, ' +
    'last first name, last first, nombre y apellidos completos, nombre completo apellidos, payroll name, nombre y primer apellido, nombre del personal, nombre s y apellidos, nombre s y apellido s, names',
  password:
    'contraseña, contrasena, contraseñas, password, passwd, passcode, contraseña inicial, contraseña temporal, contraseña provisional, contraseña nueva, nueva contraseña, temporary password, temp password, ' +
    'initial password, default password, new password, senha, senha inicial, senha temporária, senha provisória, palavra passe, palavra passe inicial, mot de passe, mot de passe initial, mot de passe temporaire, ' +
    'mot de passe provisoire, clave de acceso, clave inicial, clave temporal, contraseña de acceso, contraseña usuario, pass, login password, password inicial, password temporal',
  phone:
    'número telefónico, numero a 10 dígitos, contact number, teléfono 1, phone 1, phone 1 value, teléfono 1 valor, lada y teléfono, celular con lada, telefone celular com ddd, celular com ddd, ' +
    'mobile phone number, cell phone number, work mobile, work cell, numéro de téléphone, numéro de portable, téléphone portable, téléphone mobile, portable, gsm, telefone móvel, telefone com ddd',
  type: 'tipo de usuario, user type, account type, tipo de cuenta, tipo usuario, tipo de acceso, access type, tipo de utilizador, tipo de conta, ghl type, type de compte, tipo de usuário',
  role:
    'rol, role, roles, rol de usuario, user role, perfil de usuario, nivel de acceso, access level, user level, papel, nível de acesso, rol en el sistema, rol en la app, rol ghl, ghl role, access role, ' +
    'rol de acceso, rôle, perfil de acceso, perfil de acesso, permission level, nivel de permisos, security role, system role, app role, new role, nuevo rol, rol nuevo, rol asignado, assigned role, ' +
    "niveau d'accès, rôle utilisateur, papel do usuário, perfil do usuário, nivel de usuario",
  locationIds: 'ghl location, ghl sub account, id ubicación, nombre de ubicación, lugar asignado',
  permissionTemplate:
    'plantilla, plantilla de permisos, permission template, permissions template, template, permission set, permission sets, conjunto de permisos, perfil de permisos, permission profile, modelo de permissões, ' +
    'grupo de permisos, permission group, modèle de permissions, plantilla de usuario',
  scopes: 'scopes, scope, alcances, ámbitos, user scopes, oauth scopes, escopos',
  scopesAssignedToOnly:
    'scopes assigned to only, scopes assigned only, scopes solo asignados, alcances solo asignados, scopesAssignedToOnly',
  profilePhoto:
    'foto, fotografía, foto de perfil, profile photo, profile picture, profile pic, photo, picture, avatar, avatar url, photo url, photo link, picture url, profile photo url, profile picture url, profile image url, url foto, ' +
    'url de la foto, url de foto, url de foto de perfil, url avatar, imagen, imagen de perfil, image url, image, profile image, foto do perfil, url da foto, link da foto, link foto, liga foto, liga de la foto, enlace foto, photo de profil',
  twilioPhone:
    'twilio phone, twilio, twilio number, número twilio, teléfono twilio, twilio phones, twilio numbers, número de twilio, números twilio, lc phone, lead connector phone, inbound number',
  platformLanguage:
    'idioma, lenguaje, language, idioma de la plataforma, platform language, user language, preferred language, idioma preferido, idioma de usuario, língua, idioma da plataforma, langue, locale, idioma del sistema, ' +
    'system language, interface language, idioma de interfaz, idioma de la interfaz, lang, langue préférée, idioma preferencial, display language',
  id: 'id, user id, userid, id de usuario, id usuario, ghl id, ghl user id, id ghl, id de ghl, gohighlevel id, id gohighlevel, id do usuário, identificador, highlevel id, id de usuario ghl',
  action:
    'acción, accion, action, qué hacer, operación, operation, movimiento, ação, decision, decisión, tipo de movimiento, décision, decisão, acción a realizar',
};

/** Words that may mean the field; taken only when the values agree, and then with less confidence. */
const weak: Readonly<Partial<Record<PlainField, string>>> = {
  email:
    'correo personal, correo electrónico personal, personal email, email personal, personal email address, email pessoal, e-mail pessoal, email personnel, mail perso, home email, email particular, ' +
    'email 1, correo 1, contacto, contact, contato, login, username, user principal name',
  fullName:
    'nombre, name, nome, nom, empleado, colaborador, employee, usuario, vendedor, asesor, agente, persona, personal, user, staff, trabajador, integrante, display name, nombre para mostrar, ' +
    'candidato, attendee, participante, asistentes, titular',
  firstName: 'nombre 1, name 1',
  type: 'type, tipo',
  role:
    'type, tipo, perfil, profile, permiso, permisos, permissions, nivel, função, puesto, puesto que desempeña, cargo, job title, job, position, posición, ocupación, tipo de perfil, rango, job role, ' +
    'departamento, area, área, poste, fonction, categoría, title, role name, org role, profile name, cargo o puesto',
  password: 'clave, key, nip, pin, acceso',
  phone:
    'contacto, contact, contato, número, numero, number, extensión, home phone, teléfono personal, teléfono particular, teléfono de casa, celular personal, celular particular, personal phone, personal mobile, ' +
    'telefone residencial, telefone pessoal, celular pessoal, téléphone fixe, teléfono fijo, tel fijo, landline, phone 2, teléfono 2, direct line, línea directa',
  locationIds:
    'centro, plaza, zona, unidad, unidad de negocio, cuenta, account, agencia, agency, site, sitio, punto de venta, región, region, office, centro de trabajo, lugar de trabajo, workplace, work site, ubicación laboral, ' +
    'local de trabajo, hospital, hotel, restaurante, restaurant, gimnasio, gym, escuela, school, salón, salon, estudio, studio, spa, taller, farmacia, facility, practice, dealership, rooftop, dealer, franquicia, franchise, ' +
    'chapter, consultorio, delegación, property, agence, établissement, point de vente, école, escola, team, equipo, division, división, departamento, department, área, area, grupo, group',
  action: 'movimientos, alta baja, estado deseado, cambio, qué hago',
  profilePhoto: 'link, liga, url',
  platformLanguage: 'lengua',
};

/** Headings that look like one of ours and are something else, however they are spelt. */
const never =
  'login name, logon, usuario de windows, company name, employee type, tipo de empleado, matrícula, manager name, second name, segundo nombre, segundo nombre corto, middle name, middle names, middle initial, ' +
  'inicial segundo nombre, nombre del medio, deuxième prénom, segundo nome, nome do meio, email verified, email status, correo verificado, phone type, phone extension, phone 1 type, teléfono 1 tipo, tipo de teléfono, ' +
  'tipo de correo, email type, e-mail 1 type, location code, código de sucursal, código de sucursal contable, clave sucursal, código postal, clave interna, site url, website, sitio web, página web, time zone, ' +
  'zona horaria, last login, last name initial, last seen, last active, last activity, new primary email, home secondary email, work secondary email, second email, segundo correo, email secundario, ' +
  'instagram, facebook, linkedin, twitter, tiktok, shared phone number';

/** User names: nobody's name, unless the values are names all the same ("Nombre del usuario" over "Ana Ruiz"). */
const userNames =
  'username, user name, nombre de usuario, nome de usuário, login, usuario, nom utilisateur, display name, nombre para mostrar, displayname, user';

/** Surname columns that come in pairs: their values are joined in sheet order. */
const joinable =
  'apellido paterno, apellido materno, primer apellido, segundo apellido, apellido 1, apellido 2, second last name, first last name, paternal surname, maternal surname, paternal last name, maternal last name, ' +
  'a paterno, a materno, a pat, a mat, apellido p, apellido m, paterno, materno';

export interface Alias {
  readonly words: string;
  readonly field: PlainField;
  readonly strong: boolean;
}

const split = (list: string): string[] => list.split(',').map((name) => readHeading(name).full);
const keysOf = (list: string): ReadonlySet<string> => new Set(split(list).map(keyOfWords));

function collect(table: Readonly<Partial<Record<PlainField, string>>>, isStrong: boolean): Alias[] {
  return (Object.entries(table) as [PlainField, string][]).flatMap(([field, list]) =>
    [...new Set(split(list))].map((words) => ({ words, field, strong: isStrong })),
  );
}

// What is written out goes before what is put together.
const writtenAliases = [...collect(strong, true), ...collect(combinedAliases(), true)];
const strongByKey = new Map(
  [...writtenAliases].reverse().map((alias) => [keyOfWords(alias.words), alias] as const),
);
export const strongAliases: readonly Alias[] = [...strongByKey.values()].reverse();
const neverKeys = keysOf(never);
const userNameKeys = keysOf(userNames);
const joinableKeys = keysOf(joinable);

const weakByKey = new Map<string, Alias[]>();
for (const alias of collect(weak, false)) {
  const key = keyOfWords(alias.words);
  weakByKey.set(key, [...(weakByKey.get(key) ?? []), alias]);
}

/** @returns the field a heading names outright, or null. */
export function findStrongAlias(words: string): Alias | null {
  return strongByKey.get(keyOfWords(words)) ?? null;
}

/** @returns the fields a heading may name, to be decided by the values. */
export function findWeakAliases(words: string): readonly Alias[] {
  return weakByKey.get(keyOfWords(words)) ?? [];
}

export function isNeverMatched(words: string): boolean {
  return neverKeys.has(keyOfWords(words));
}

/** Whether a heading names what people sign in with, which may hold names, addresses or neither. */
export function isUserName(words: string): boolean {
  return userNameKeys.has(keyOfWords(words));
}

/** Whether a heading is one of a pair of surname columns. */
export function isJoinableSurname(words: string): boolean {
  return joinableKeys.has(keyOfWords(words));
}

/** Whether the cell reads like a heading we know, which is how a header row is told from a title or from data. */
export function isKnownHeading(cell: string): boolean {
  const text = cell.trim();
  if (text === '' || text.length > 60 || text.includes('@')) return false;
  if (/^permissions\.\w+$/.test(text)) return true;
  const { full, core, staffNumber } = readHeading(text);
  return (
    staffNumber ||
    findStrongAlias(full) !== null ||
    findStrongAlias(core) !== null ||
    (findWeakAliases(full).length > 0 && full !== 'contacto') ||
    isNeverMatched(full) ||
    isUserName(full)
  );
}
