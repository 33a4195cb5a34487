import { makeSamplePassword } from './sample-password';
import { writeDelimited } from './write-delimited';

type Person = readonly [
  firstName: string,
  lastName: string,
  email: string,
  phone: string,
  role: 'Admin' | 'User',
  subAccount: string,
  language?: 'Spanish',
];

const headings = [
  'First Name',
  'Last Name',
  'Email',
  'Phone',
  'Role',
  'User Type',
  'Sub-account',
  'Language',
  'Password',
];

const at = (mailbox: string): string => `${mailbox}@branches.example.com`;
const austin = 'Austin Downtown';
const riverside = 'Riverside Dental';

/** Nothing wrong with it, and nobody in it is in the agency yet: the import that simply works. */
// prettier-ignore
const people: readonly Person[] = [
  ['Abigail', 'Turner', at('abigail.turner'), '+15125550141', 'Admin', austin],
  ['Ethan', 'Caldwell', at('ethan.caldwell'), '+15125550142', 'User', austin],
  ['Connor', 'Walsh', at('connor.walsh'), '+15125550157', 'User', austin],
  ['Sophia', 'Nguyen', at('sophia.nguyen'), '+15125550143', 'User', austin],
  ['Marcus', "D'Angelo", at('marcus.dangelo'), '+15125550144', 'User', austin],
  ['Priya', 'Raman', at('priya.raman'), '+19515550145', 'Admin', riverside],
  ['Lucas', 'Weber', at('lucas.weber'), '+19515550146', 'User', riverside],
  ['Fiona', "O'Connell", at('fiona.oconnell'), '+19515550158', 'User', `${riverside}, ${austin}`],
  ['Zoe', 'Martin-Hale', at('zoe.martinhale'), '+19515550147', 'User', riverside],
  ['Gabriel', 'Ortega', at('gabriel.ortega'), '+19515550148', 'User', riverside, 'Spanish'],
  ['Isabella', 'Reyes', at('isabella.reyes'), '+527773105501', 'User', 'Clínica Norte', 'Spanish'],
  ['Owen', 'Fitzgerald', at('owen.fitzgerald'), '+15125550149', 'User', austin],
  ['Chloé', 'Bergeron', at('chloe.bergeron'), '+15125550150', 'User', austin],
  ['Daniel', 'Kim', at('daniel.kim'), '+15125550151', 'User', `${austin}, ${riverside}`],
  ['Amelia', 'Stone', at('amelia.stone'), '+19515550152', 'User', riverside],
  ['Ricardo', 'Fuentes', at('ricardo.fuentes'), '+527343105502', 'User', 'Zacatepec', 'Spanish'],
  ['Naomi', 'Clarke', at('naomi.clarke'), '+19515550153', 'User', riverside],
  ['Peter', 'van Dijk', at('peter.vandijk'), '+15125550154', 'User', austin],
  ['Elena', 'Marsh', at('elena.marsh'), '+15125550155', 'Admin', `${austin}, ${riverside}`],
  ['Theo', 'Lindqvist', at('theo.lindqvist'), '+15125550156', 'User', austin],
];

/** `users.csv`: UTF-8, commas, every value as the API's own reference would write it. */
export function makeEnglishSheet(): Uint8Array {
  const rows = people.map(([firstName, lastName, email, phone, role, subAccount, language]) => [
    firstName,
    lastName,
    email,
    phone,
    role,
    'Account',
    subAccount,
    language ?? 'English',
    makeSamplePassword(email),
  ]);
  return new TextEncoder().encode(writeDelimited([headings, ...rows], ','));
}
