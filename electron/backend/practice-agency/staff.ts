/** A person who exists in every practice agency whatever its seed, because sample sheets and stories need them. */
export interface StaffMember {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string | null;
  readonly type: 'account' | 'agency';
  readonly role: 'admin' | 'user';
  /** Names of sub-accounts. */
  readonly branches: readonly string[];
  readonly permissions: 'everything' | 'sales' | 'reception';
  readonly language: 'es' | 'en_US';
  readonly twoFactor: boolean;
  readonly deleted: boolean;
}

const clerk = {
  type: 'account',
  role: 'user',
  permissions: 'sales',
  language: 'es',
  twoFactor: false,
  deleted: false,
} as const;

/**
 * In this order: the agency's two admins; people whom the sample sheets meet again, each with another reason to change
 * (a second sub-account, another role, another phone, nothing at all); people an audit should stumble over; people who
 * left and whose address is still taken.
 */
export const staff: readonly StaffMember[] = [
  {
    firstName: 'Renata',
    lastName: 'Villalobos Prado',
    email: 'renata.villalobos@horizonte.example.com',
    phone: '+527771234501',
    type: 'agency',
    role: 'admin',
    branches: [],
    permissions: 'everything',
    language: 'es',
    twoFactor: true,
    deleted: false,
  },
  {
    firstName: 'Samuel',
    lastName: 'Whitaker',
    email: 'samuel.whitaker@horizonte.example.com',
    phone: '+15125550102',
    type: 'agency',
    role: 'admin',
    branches: [],
    permissions: 'everything',
    language: 'en_US',
    twoFactor: false,
    deleted: false,
  },
  // Met again in the Spanish sample.
  {
    ...clerk,
    firstName: 'Guadalupe',
    lastName: 'Ocampo Rivera',
    email: 'guadalupe.ocampo@horizonte.example.com',
    phone: '+527775610738',
    branches: ['Zacatepec'],
  },
  {
    ...clerk,
    firstName: 'Miguel Ángel',
    lastName: 'Salgado Peña',
    email: 'miguel.salgado@horizonte.example.com',
    phone: '+527775610741',
    branches: ['Clínica Norte'],
  },
  {
    ...clerk,
    firstName: 'Iván',
    lastName: 'Nájera Toledo',
    email: 'ivan.najera@horizonte.example.com',
    phone: '+527341120450',
    branches: ['Jojutla'],
  },
  {
    ...clerk,
    firstName: 'Begoña',
    lastName: 'Ibáñez Quiroz',
    email: 'begona.ibanez@horizonte.example.com',
    phone: null,
    branches: ['Clínica Sur'],
    permissions: 'reception',
  },
  {
    ...clerk,
    firstName: 'Rodrigo',
    lastName: 'Zúñiga Leyva',
    email: 'rodrigo.zuniga@horizonte.example.com',
    phone: '+527351130077',
    role: 'admin',
    branches: ['Cuautla', 'Xochitepec'],
    permissions: 'everything',
    twoFactor: true,
  },
  {
    ...clerk,
    firstName: 'Noemí',
    lastName: 'Arriaga',
    email: 'noemi.arriaga@clinicas.example.org',
    phone: '+527775610799',
    branches: ['Clinica Norte 2'],
  },
  // Met again in the workbook: Emilio. The others are who English-speaking stories and tests are about.
  {
    ...clerk,
    firstName: 'Tyler',
    lastName: 'Brooks',
    email: 'tyler.brooks@horizonte.example.com',
    phone: '+15125550121',
    branches: ['Austin Downtown'],
    language: 'en_US',
  },
  {
    ...clerk,
    firstName: 'Hannah',
    lastName: "O'Neill",
    email: 'hannah.oneill@horizonte.example.com',
    phone: '+19515550122',
    branches: ['Riverside Dental'],
    language: 'en_US',
  },
  {
    ...clerk,
    firstName: 'Emilio',
    lastName: 'Tapia Montes de Oca',
    email: 'emilio.tapia@clinicas.example.org',
    phone: '+524421120090',
    branches: ['Querétaro Juriquilla'],
  },
  // What an audit is for: the same person twice, an admin everywhere, somebody with no sub-account.
  {
    ...clerk,
    firstName: 'Guadalupe',
    lastName: 'Ocampo Rivera',
    email: 'lupita.ocampo@mail.example.net',
    phone: '+527775610738',
    branches: ['Jojutla'],
    permissions: 'everything',
  },
  {
    ...clerk,
    firstName: 'Octavio',
    lastName: 'Barragán',
    email: 'octavio.barragan@horizonte.example.com',
    phone: '+527771234590',
    role: 'admin',
    branches: [
      'Clínica Norte',
      'Clinica Norte 2',
      'Clínica Sur',
      'Cuernavaca Centro',
      'Zacatepec',
      'Jojutla',
    ],
    permissions: 'everything',
  },
  {
    ...clerk,
    firstName: 'Practicante',
    lastName: 'Temporal',
    email: 'practicante@horizonte.example.com',
    phone: null,
    branches: [],
  },
  // Left, soft-deleted: their addresses are still taken.
  {
    ...clerk,
    firstName: 'Fabiola',
    lastName: 'Cedillo Ramos',
    email: 'fabiola.cedillo@horizonte.example.com',
    phone: '+527775610755',
    branches: ['Puente de Ixtla'],
    deleted: true,
  },
  {
    ...clerk,
    firstName: 'Néstor',
    lastName: 'Quintanar',
    email: 'nestor.quintanar@horizonte.example.com',
    phone: null,
    branches: ['Mérida Peñón'],
    deleted: true,
  },
  {
    ...clerk,
    firstName: 'Paige',
    lastName: 'Sullivan',
    email: 'paige.sullivan@horizonte.example.com',
    phone: '+15125550133',
    branches: ['Austin Downtown'],
    language: 'en_US',
    deleted: true,
  },
];
