import { documentedScopes } from '../../shared/ghl/scopes';
import { knownPermissions } from '../../shared/ghl/permissions';
import type { GhlLocation } from '../../shared/ghl/user';
import { platformLanguages } from '../../shared/ghl/user';
import type { ListedPerson } from '../../shared/people/person-row';
import { createSeededRandom, type SeededRandom } from '../../electron/backend/practice-agency/seeded-random';

/** Two of the same name, one with a comma, one with a separator, one that looks like an id: all happen. */
export const oddLocations: readonly GhlLocation[] = [
  { id: 'zacatepec00000000001', name: 'Zacatepec', companyId: null },
  { id: 'jojutla0000000000002', name: 'Clínica Jojutla', companyId: null },
  { id: 'norte000000000000003', name: 'Norte', companyId: null },
  { id: 'norte000000000000004', name: 'Norte', companyId: null },
  { id: 'centro00000000000005', name: 'Centro, Cuernavaca', companyId: null },
  { id: 'sur00000000000000006', name: 'Sur; Poniente | Sur', companyId: null },
  { id: 'formula0000000000007', name: '=Ventas', companyId: null },
  { id: 'arabic00000000000008', name: 'فرع الرياض', companyId: null },
  { id: 'empty000000000000009', name: '', companyId: null },
];

const names = [
  'Ana', 'José Luis', 'María del Carmen', 'O’Brien', "D'Angelo", 'García "Pepe" López', 'Pérez, Juan', 'Line\nBreak',
  'Carriage\r\nReturn', 'Tab\there', '=SUM(A1:A9)', '+52 777 561 0738', '+Plus', '-Minus', '@handle', "'=guarded",
  "''twice", '  Padded  ', 'Two  Blanks', '[Brackets]', '[]', '[[deep]]', '(vacío)', '(none)', '#N/A', '#REF!', 'NULL', 'null', 'true',
  'FALSE', '007', '1e10', '2026-01-31', '31/01/2026', '12345678901234567890', 'محمد علي', 'שלום', '\u202eevoles\u202c', '👩‍💻 Emoji 🇲🇽',
  'é', 'é', 'Ñandú', '漢字 かな', 'x'.repeat(99), 'y'.repeat(140), 'semi;colon', 'pipe|name', 'back\\slash', '<b>&amp;</b>',
  '\u00a0Nbsp\u00a0', '\u200bZero', 'Bell\u0007', 'Nul\0inside', '\ud800lone', '—', '.', '?', '%', '$100', '`', '"', '""', ',', ';',
] as const; // prettier-ignore

const phones = [
  null, '+527775610738', '+52 777 561 0738', '777 561 0738', '7775610738', '+15551234567', '+1 555 123 4567', '+1 (202) 555-0143',
  '+1 202 555 0143 ext. 12', '+5217775610738', '0052 777 561 0738', '12', 'none', '+52', '(777) 561-0738', '=1+1', '+442071838750',
] as const; // prettier-ignore

const flags = [
  ...knownPermissions.slice(0, 12).map(({ name }) => name),
  'brandNewFlagEnabled',
  'weird flag',
  '2fa',
];
const oddScopes = ['brand-new.write', 'Contacts.Weird', 'a b'];

/** People as no practice agency has them: everything GHL might answer, by a seed. */
export function makeOddPeople(count: number, seed = 'odd'): readonly ListedPerson[] {
  return Array.from({ length: count }, (_, index) =>
    makeOddPerson(createSeededRandom(`${seed}/${index}`), index),
  );
}

function makeOddPerson(random: SeededRandom, index: number): ListedPerson {
  const firstName = pick(random, names);
  const lastName = random.next() < 0.1 ? '' : pick(random, names);
  const type = pick(random, ['account', 'account', 'account', 'agency', 'owner', null, 'ACCOUNT']);
  const howMany = pick(random, [0, 1, 1, 2, 3]);
  const places = [...oddLocations.map(({ id }) => id), 'gone0000000000000010', 'x; y'];
  return {
    id: `user${String(index).padStart(16, '0')}`,
    name: `${firstName} ${lastName}`,
    firstName,
    lastName,
    email: `person${index}${pick(random, ['', '+tag', '.dot', "o'x"])}@example.com`,
    phone: pick(random, phones),
    extension: pick(random, [null, '12', '=9']),
    type,
    role: pick(random, ['user', 'user', 'admin', 'agency_admin', 'superuser', null, 'Admin', '=boss']),
    locationIds: [...new Set(Array.from({ length: howMany }, () => pick(random, places)))],
    restrictSubAccount: null,
    permissions: Object.fromEntries(
      flags.filter(() => random.next() < 0.7).map((flag) => [flag, random.next() < 0.5]),
    ),
    scopes: pickScopes(random),
    scopesAssignedToOnly: pickScopes(random),
    platformLanguage: pick(random, [...platformLanguages, null, 'eo', 'pt', 'zh_CN']),
    profilePhoto: pick(random, [
      null,
      'https://images.example.com/a.png',
      'not a url',
      'https://x.example/ä b.png',
    ]),
    deleted: false,
    totpEnabled: pick(random, [true, false, null]),
    dateAdded: '2026-01-31T10:00:00.000Z',
    dateUpdated: null,
    extra: {},
    detailsRead: true,
  };
}

function pickScopes(random: SeededRandom): readonly string[] | null {
  const kind = random.below(5);
  if (kind === 0) return null;
  if (kind === 1) return [];
  const some = documentedScopes.filter(() => random.next() < 0.03);
  return kind === 2 ? [...some, pick(random, oddScopes)] : some;
}

function pick<T>(random: SeededRandom, values: readonly T[]): T {
  const value = values[random.below(values.length)];
  if (value === undefined) throw new Error('Nothing to pick from');
  return value;
}
