import { writeWorkbook, type WorkbookCell } from './write-workbook';

type Person = readonly [
  firstName: string,
  paternal: string,
  maternal: string,
  email: string,
  phone: number | string | null,
  branch: string,
  role: 'Administrador' | 'Usuario',
  language: 'Español' | 'Inglés',
  joined: string,
];

const headings = [
  'Nombre(s)',
  'Apellido paterno',
  'Apellido materno',
  'Correo',
  'Celular',
  'Sucursal',
  'Rol',
  'Idioma',
  'Fecha de alta',
];

const at = (mailbox: string): string => `${mailbox}@equipo.example.com`;

/**
 * What a spreadsheet does to a list of people: phones that became numbers, days that became dates, the surname in two
 * columns, a title above the headings, a second worksheet. No passwords: they are to be generated. Emilio is in the
 * agency already.
 */
// prettier-ignore
const people: readonly Person[] = [
  ['Camila', 'Ordaz', 'Peña', at('camila.ordaz'), 7775610901, 'Clínica Norte', 'Administrador', 'Español', '2026-08-03'],
  ['Luis Enrique', 'Gálvez', 'Mora', at('luis.galvez'), 7775610902, 'Clínica Norte', 'Usuario', 'Español', '2026-08-03'],
  ['Ivonne', 'Ñañez', 'Toscano', at('ivonne.nanez'), 7775610903, 'Clinica Norte 2', 'Usuario', 'Español', '2026-08-03'],
  ['Emilio', 'Tapia', 'Montes de Oca', 'emilio.tapia@clinicas.example.org', 4421120090, 'Querétaro Juriquilla; Cuautla', 'Usuario', 'Español', '2025-02-10'],
  ['Ana Lilia', 'Rosales', 'Güereca', at('analilia.rosales'), 7343430904, 'Zacatepec', 'Usuario', 'Español', '2026-08-10'],
  ['Efraín', 'Bolaños', 'Cid', at('efrain.bolanos'), 7343420905, 'Jojutla', 'Usuario', 'Español', '2026-08-10'],
  ['Regina', 'Arce', 'Villanueva', at('regina.arce'), 7773610906, 'Xochitepec', 'Administrador', 'Español', '2026-08-10'],
  ['Matías', 'de León', 'Sáenz', at('matias.deleon'), 7353520907, 'Cuautla', 'Usuario', 'Español', '2026-08-17'],
  ['Yolanda', 'Zamudio', 'Ríos', at('yolanda.zamudio'), 7513440908, 'Puente de Ixtla', 'Usuario', 'Español', '2026-08-17'],
  ['Fabián', 'Cuéllar', 'Ibarra', at('fabian.cuellar'), 4422340909, 'Querétaro Juriquilla', 'Usuario', 'Español', '2026-08-17'],
  ['Ingrid', 'Schmidt', 'Lozano', at('ingrid.schmidt'), 6241420910, 'San José del Cabo', 'Usuario', 'Inglés', '2026-09-01'],
  ['Abril', 'Canché', 'Pech', at('abril.canche'), 9999230911, 'Mérida Peñón', 'Usuario', 'Español', '2026-09-01'],
  ['Jason', 'Miller', '', at('jason.miller'), '+1 512 555 0161', 'Austin Downtown', 'Usuario', 'Inglés', '2026-09-01'],
  ['Madison', 'Price', '', at('madison.price'), '+1 951 555 0162', 'Riverside Dental', 'Usuario', 'Inglés', '2026-09-01'],
  ['Gustavo', 'Alarcón', 'Bahena', at('gustavo.alarcon'), null, 'Cuernavaca Centro', 'Usuario', 'Español', '2026-09-14'],
  ['Nayeli', 'Tlapa', 'Xicoténcatl', at('nayeli.tlapa'), 7775610912, 'Clínica Sur', 'Usuario', 'Español', '2026-09-14'],
];

/** `equipo.xlsx`: headings in row 3, people from row 4 on. */
export function makeWorkbook(): Uint8Array {
  const rows: readonly (readonly WorkbookCell[])[] = [
    ['Grupo Horizonte – Equipo por sucursal'],
    [],
    headings,
    ...people.map((person) => [...person.slice(0, 8), { day: person[8] }]),
  ];
  return writeWorkbook([
    { name: 'Equipo', rows, widths: [16, 18, 18, 36, 18, 30, 16, 12, 14], boldRows: [1, 3] },
    {
      name: 'Notas',
      rows: [
        ['Lista de Recursos Humanos para dar de alta al equipo.'],
        ['Las contraseñas se generan al importar.'],
      ],
      widths: [60],
      boldRows: [],
    },
  ]);
}
