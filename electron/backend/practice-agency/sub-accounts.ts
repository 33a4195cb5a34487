import { createSeededRandom } from './seeded-random';

/** A sub-account of the practice agency with what GET /locations/… answers of it (documented fields). */
export interface SubAccount {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly city: string;
  readonly state: string;
  readonly country: string;
  readonly postalCode: string;
  readonly timezone: string;
  readonly phone: string;
  readonly email: string;
  readonly website: string;
}

export const practiceCompanyName = 'Grupo Horizonte';

type Place = readonly [
  name: string,
  address: string,
  city: string,
  state: string,
  country: string,
  postalCode: string,
  phone: string,
];

/**
 * Chosen for the traps they set to matching by name: two clinics that differ in an accent and a number, names one
 * letter away from what people type, accents, an English name among Spanish ones.
 */
const places: readonly Place[] = [
  ['Clínica Norte', 'Av. Universidad 1204', 'Cuernavaca', 'Morelos', 'MX', '62210', '+527773101201'],
  ['Clinica Norte 2', 'Av. Domingo Diez 88', 'Cuernavaca', 'Morelos', 'MX', '62260', '+527773101202'],
  ['Clínica Sur', 'Calle Tulipán 15', 'Temixco', 'Morelos', 'MX', '62580', '+527773101203'],
  ['Cuernavaca Centro', 'Calle Hidalgo 31', 'Cuernavaca', 'Morelos', 'MX', '62000', '+527773101204'],
  ['Zacatepec', 'Av. Lázaro Cárdenas 402', 'Zacatepec', 'Morelos', 'MX', '62780', '+527343431205'],
  ['Jojutla', 'Calle Cuauhtémoc 77', 'Jojutla', 'Morelos', 'MX', '62900', '+527343421206'],
  ['Xochitepec', 'Plaza Alborada, local 9', 'Xochitepec', 'Morelos', 'MX', '62790', '+527773611207'],
  ['Cuautla', 'Av. Insurgentes 210', 'Cuautla', 'Morelos', 'MX', '62740', '+527353521208'],
  ['Puente de Ixtla', 'Calle Morelos 5', 'Puente de Ixtla', 'Morelos', 'MX', '62660', '+527513441209'],
  [
    'Querétaro Juriquilla',
    'Blvd. Universitario 560',
    'Querétaro',
    'Querétaro',
    'MX',
    '76230',
    '+524422341210',
  ],
  ['San José del Cabo', 'Calle Zaragoza 18', 'San José del Cabo', 'BCS', 'MX', '23400', '+526241421211'],
  ['Mérida Peñón', 'Calle 60 núm. 491', 'Mérida', 'Yucatán', 'MX', '97000', '+529999231212'],
  ['Austin Downtown', '301 Congress Ave', 'Austin', 'TX', 'US', '78701', '+15125550113'],
  ['Riverside Dental', '18 Mission Inn Ave', 'Riverside', 'CA', 'US', '92501', '+19515550114'],
];

const timezones: Readonly<Record<string, string>> = {
  MX: 'America/Mexico_City',
  TX: 'America/Chicago',
  CA: 'America/Los_Angeles',
};

/** The 14 sub-accounts. Ids depend on the seed, names do not: the sample sheets use them. */
export function makeSubAccounts(seed: string): readonly SubAccount[] {
  return places.map(([name, address, city, state, country, postalCode, phone], index) => ({
    id: createSeededRandom(`${seed}/location/${index}`).id(),
    name,
    address,
    city,
    state,
    country,
    postalCode,
    timezone: timezones[country === 'MX' ? 'MX' : state] ?? 'America/Mexico_City',
    phone,
    email: `sucursal${String(index + 1).padStart(2, '0')}@horizonte.example.com`,
    website: 'https://horizonte.example.com/',
  }));
}
