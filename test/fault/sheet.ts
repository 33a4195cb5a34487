import Papa from 'papaparse';
import { makePeople } from '../../electron/backend/practice-agency/make-people';
import type { PracticePerson } from '../../electron/backend/practice-agency/practice-person';
import { createSeededRandom, type SeededRandom } from '../../electron/backend/practice-agency/seeded-random';
import { makeSubAccounts } from '../../electron/backend/practice-agency/sub-accounts';
import { peopleAtStart } from './scenario';

/** What a row asks for, and what is to be true when it was done. */
export interface SourceRow {
  /** As a spreadsheet shows it: the heading is row 1. */
  readonly row: number;
  readonly asks: 'create' | 'update' | 'delete' | 'skip' | 'nonsense';
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  /** E.164; blank leaves it alone. */
  readonly phone: string;
  /** Name of a sub-account; blank leaves it alone. */
  readonly location: string;
  readonly role: string;
  /** Blank: none given, or made by the program. */
  readonly password: string;
}

const headings = [
  'Email',
  'First name',
  'Last name',
  'Phone',
  'Location',
  'Role',
  'Password',
  'Action',
] as const;

/** A sheet of new people mixed with changes and deletions of people who are there, and with rows to be left out. */
export function makeSheet(seed: string, length: number, generatesPasswords: boolean): readonly SourceRow[] {
  const random = createSeededRandom(`${seed}/sheet`);
  const locations = makeSubAccounts(seed).map(({ name }) => name);
  const existing = makePeople(seed, peopleAtStart, makeSubAccounts(seed)).filter(
    // Who is an agency admin or gone makes other questions than those asked here.
    ({ deleted, type }) => !deleted && type === 'account',
  );
  return Array.from({ length }, (_, index) => {
    const row = index + 2;
    const draw = random.next();
    const person = draw < 0.3 ? takeOne(random, existing) : null;
    if (person !== null) return askOfExisting(random, row, person, draw < 0.15 ? 'update' : 'delete');
    return makeNewcomer(random, row, locations, generatesPasswords);
  });
}

function takeOne(random: SeededRandom, people: PracticePerson[]): PracticePerson | null {
  return people.splice(random.below(people.length), 1)[0] ?? null;
}

function askOfExisting(
  random: SeededRandom,
  row: number,
  { email }: PracticePerson,
  asks: 'update' | 'delete',
): SourceRow {
  const blank = { row, asks, email, firstName: '', lastName: '', phone: '', location: '', role: '' };
  if (asks === 'delete') return { ...blank, password: '' };
  const newName = random.next() < 0.4;
  return {
    ...blank,
    firstName: newName ? `Nueva ${random.hex(4)}` : '',
    lastName: newName ? `Persona ${random.hex(4)}` : '',
    phone: makePhone(random),
    password: random.next() < 0.25 ? makePassword(random) : '',
  };
}

function makeNewcomer(
  random: SeededRandom,
  row: number,
  locations: readonly string[],
  generatesPasswords: boolean,
): SourceRow {
  const draw = random.next();
  const asks = draw < 0.04 ? 'skip' : draw < 0.08 ? 'nonsense' : 'create';
  return {
    row,
    asks,
    email: asks === 'nonsense' ? `nobody${row} at home` : `newcomer${row}.${random.hex(6)}@new.example.com`,
    firstName: `Ana ${random.hex(3)}`,
    lastName: `Peña ${random.hex(5)}`,
    phone: random.next() < 0.7 ? makePhone(random) : '',
    location: locations[random.below(locations.length)] ?? '',
    role: random.pick(['user', 'admin']),
    password: generatesPasswords ? '' : makePassword(random),
  };
}

function makePhone(random: SeededRandom): string {
  return `+52777${String(1_000_000 + random.below(8_999_999))}`;
}

/** Strong enough for GHL, and so long that no file contains it by chance. */
function makePassword(random: SeededRandom): string {
  return `Clave-${random.hex(16)}-X!`;
}

export function writeSheet(rows: readonly SourceRow[]): string {
  return Papa.unparse({
    fields: [...headings],
    data: rows.map((row) => [
      row.email,
      row.firstName,
      row.lastName,
      row.phone,
      row.location,
      row.role,
      row.password,
      row.asks === 'nonsense' ? 'create' : row.asks,
    ]),
  });
}
