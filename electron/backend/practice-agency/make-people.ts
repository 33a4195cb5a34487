import { documentedPermissions } from '#shared/ghl/permissions';
import { documentedScopes } from '#shared/ghl/scopes';
import { grantPermissions } from './grant-permissions';
import type { PracticePerson } from './practice-person';
import { createSeededRandom, type SeededRandom } from './seeded-random';
import { staff, type StaffMember } from './staff';
import type { SubAccount } from './sub-accounts';

// prettier-ignore
const firstNames = [
  'Adriana', 'Alejandro', 'Ana Sofía', 'Andrés', 'Beatriz', 'Brenda', 'Carlos', 'Cecilia', 'César', 'Claudia',
  'Daniel', 'Diana', 'Eduardo', 'Elena', 'Emiliano', 'Fernanda', 'Francisco', 'Gabriela', 'Gerardo', 'Guadalupe',
  'Héctor', 'Hugo', 'Irene', 'Iván', 'Jimena', 'Joaquín', 'Jorge', 'José Luis', 'Julia', 'Karla',
  'Laura', 'Leonardo', 'Leticia', 'Luis Ángel', 'Manuel', 'María Fernanda', 'Mariana', 'Mónica', 'Natalia', 'Óscar',
  'Patricia', 'Raúl', 'Rocío', 'Rubén', 'Sandra', 'Saúl', 'Tomás', 'Valeria', 'Verónica', 'Ximena',
  'Amelia', 'Brandon', 'Chloe', 'Derek', 'Grace', 'Jordan', 'Kevin', 'Megan', 'Nathan', 'Olivia',
] as const;

// prettier-ignore
const lastNames = [
  'Aguilar', 'Álvarez', 'Ávila', 'Barrera', 'Bautista', 'Benítez', 'Cabrera', 'Campos', 'Cárdenas', 'Castañeda',
  'Cervantes', 'Cruz', 'Delgado', 'Domínguez', 'Escobedo', 'Espinoza', 'Estrada', 'Fuentes', 'Gallegos', 'García',
  'Guerrero', 'Gutiérrez', 'Hernández', 'Herrera', 'Ibáñez', 'Juárez', 'Lara', 'Leyva', 'López', 'Luna',
  'Maldonado', 'Márquez', 'Medina', 'Mejía', 'Mendoza', 'Montes de Oca', 'Muñoz', 'Navarro', 'Núñez', 'Ocampo',
  'Ortiz', 'Pacheco', 'Peña', 'Quintero', 'Ramírez', 'Rojas', 'Salgado', 'Solís', 'Trejo', 'Zúñiga',
] as const;

const domains = [
  'horizonte.example.com',
  'horizonte.example.com',
  'clinicas.example.org',
  'mail.example.net',
] as const;

const everything = grantPermissions({});
const offFor = (...names: readonly string[]): Readonly<Record<string, boolean>> =>
  Object.freeze({ ...everything, ...Object.fromEntries(names.map((name) => [name, false])) });
const paymentFlags = documentedPermissions
  .filter(({ group }) => group === 'payments')
  .map(({ name }) => name);

/** A few shared sets, frozen: 25,000 people must not carry 25,000 copies. */
const permissionSets = {
  everything: Object.freeze(everything),
  sales: offFor(...paymentFlags, 'settingsEnabled', 'funnelsEnabled', 'websitesEnabled', 'bloggingEnabled'),
  reception: offFor(
    ...paymentFlags,
    'settingsEnabled',
    'funnelsEnabled',
    'websitesEnabled',
    'bloggingEnabled',
    'campaignsEnabled',
    'marketingEnabled',
    'bulkRequestsEnabled',
    'leadValueEnabled',
  ),
} as const;
const readOnlyScopes: readonly string[] = documentedScopes.filter((scope) => scope.endsWith('.readonly'));

/** The address part before the @ as an office would make it: no accents, no blanks. */
export function toMailbox(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '.');
}

/** People joined over the two years before this; fixed, so that two starts answer the same dates. */
const lastJoined = Date.UTC(2026, 5, 30);
const day = 24 * 60 * 60 * 1000;

function makeDates(random: SeededRandom): { readonly dateAdded: string; readonly dateUpdated: string } {
  const added = lastJoined - random.below(730 * day);
  const updated = added + random.below(lastJoined - added + 1);
  return { dateAdded: new Date(added).toISOString(), dateUpdated: new Date(updated).toISOString() };
}

function makeStaffMember(
  seed: string,
  member: StaffMember,
  idOf: ReadonlyMap<string, string>,
): PracticePerson {
  const random = createSeededRandom(`${seed}/staff/${member.email}`);
  return {
    id: random.id(),
    firstName: member.firstName,
    lastName: member.lastName,
    email: member.email,
    phone: member.phone,
    type: member.type,
    role: member.role,
    locationIds: member.branches.map((name) => {
      const id = idOf.get(name);
      if (id === undefined) throw new Error(`No sub-account is called ${name}`);
      return id;
    }),
    permissions: permissionSets[member.permissions],
    scopes: documentedScopes,
    scopesAssignedToOnly: [],
    platformLanguage: member.language,
    profilePhoto: null,
    twilioPhone: {},
    totpEnabled: member.twoFactor,
    ...makeDates(random),
    deleted: member.deleted,
  };
}

function makePasserby(
  seed: string,
  index: number,
  ids: readonly string[],
  taken: Set<string>,
): PracticePerson {
  const random = createSeededRandom(`${seed}/person/${index}`);
  const firstName = random.pick(firstNames);
  const lastName =
    random.next() < 0.75 ? `${random.pick(lastNames)} ${random.pick(lastNames)}` : random.pick(lastNames);
  const domain = random.pick(domains);
  const mailbox = toMailbox(`${firstName.split(' ')[0] ?? firstName}.${lastName.split(' ')[0] ?? lastName}`);
  let email = `${mailbox}@${domain}`;
  for (let number = 2; taken.has(email); number += 1) email = `${mailbox}${number}@${domain}`;
  taken.add(email);

  const isAdmin = random.next() < 0.12;
  const howMany = random.next() < 0.7 ? 1 : random.next() < 0.85 ? 2 : random.next() < 0.6 ? 3 : 0;
  const start = random.below(ids.length);
  const locationIds = Array.from(
    { length: howMany },
    (_, step) => ids[(start + step * 3) % ids.length] ?? '',
  );
  const set = random.pick(['sales', 'sales', 'reception', 'everything'] as const);
  return {
    id: random.id(),
    firstName,
    lastName,
    email,
    phone: random.next() < 0.9 ? `+52777${String(1_000_000 + random.below(8_999_999))}` : null,
    type: 'account',
    role: isAdmin ? 'admin' : 'user',
    locationIds,
    permissions: isAdmin ? permissionSets.everything : permissionSets[set],
    scopes: random.next() < 0.85 ? documentedScopes : readOnlyScopes,
    scopesAssignedToOnly: [],
    platformLanguage: random.next() < 0.8 ? 'es' : 'en_US',
    profilePhoto: random.next() < 0.3 ? `https://images.example.com/${random.hex(12)}.png` : null,
    twilioPhone: {},
    totpEnabled: random.next() < 0.3,
    ...makeDates(random),
    deleted: false,
  };
}

/**
 * The agency's people: first the staff that the sample sheets speak of, then as many made-up ones as it takes.
 *
 * @param count in all, soft-deleted staff included; fewer than the staff gives only its first members
 */
export function makePeople(
  seed: string,
  count: number,
  subAccounts: readonly SubAccount[],
): readonly PracticePerson[] {
  const idOf = new Map(subAccounts.map(({ name, id }) => [name, id]));
  const ids = subAccounts.map(({ id }) => id);
  const people = staff.slice(0, count).map((member) => makeStaffMember(seed, member, idOf));
  const taken = new Set(staff.map(({ email }) => email));
  for (let index = 0; people.length < count; index += 1) {
    people.push(makePasserby(seed, index, ids, taken));
  }
  return people;
}
