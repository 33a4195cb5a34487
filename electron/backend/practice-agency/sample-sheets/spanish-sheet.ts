import { encodeWindows1252 } from './encode-windows-1252';
import { makeSamplePassword } from './sample-password';
import { writeDelimited } from './write-delimited';

type Person = readonly [
  name: string,
  email: string,
  phone: string,
  branch: string,
  post: string,
  note?: string,
];

const headings = [
  'Nombre completo',
  'Correo electrónico',
  'Teléfono celular',
  'Sucursal',
  'Puesto',
  'Contraseña',
  'Fecha de ingreso',
  'Notas',
];

/** New people use a domain of their own, which nobody in the practice agency has, whatever its seed. */
const at = (mailbox: string): string => `${mailbox}@sucursales.example.com`;

/**
 * What HR sends. Six people are in the agency already, each with something else to change (Rodrigo with nothing);
 * Fabiola left but her address is still taken. Wrong on purpose: an address without @, a person twice, a branch nobody
 * has, a slip in a branch's name, a post nobody knows (twice), a weak password, half a phone number.
 */
// prettier-ignore
const people: readonly Person[] = [
  ['María José Fuentes Lara', at('mariajose.fuentes'), '777 561 0801', 'Clínica Norte', 'Vendedor'],
  ['Guadalupe Ocampo Rivera', 'guadalupe.ocampo@horizonte.example.com', '777 561 0738', 'Jojutla', 'Vendedor', 'Ahora también cubre Jojutla'],
  ['José Luis Peña Nieto', at('joseluis.pena'), '(777) 318-2244', 'Clinica Norte', 'Gerente', 'Sin acento, como siempre lo escriben'],
  ['Ana Paula Güemes Soto', at('anapaula.guemes'), '777 145 2210', 'Zacatepec', 'Vendedor'],
  ['Héctor Iñárritu Vega', at('hector.inarritu'), '734 343 1190', 'Zacatepec', 'Vendedor'],
  ['Miguel Ángel Salgado Peña', 'miguel.salgado@horizonte.example.com', '777 561 0741', 'Clínica Norte', 'Administrador', 'Asciende a administrador'],
  ['Sofía Barrera Solís', at('sofia.barrera'), '735 352 8871', 'Cuautla', 'Vendedor'],
  ['Óscar Zárate Bravo', at('oscar.zarate'), '+52 735 112 0034', 'Cuautla', 'Gerente'],
  ['Lucía Trejo Campos', 'lucia.trejo.sucursales.example.com', '777 361 4420', 'Xochitepec', 'Vendedor'],
  ['Iván Nájera Toledo', 'ivan.najera@horizonte.example.com', '734 112 0999', 'Jojutla', 'Vendedor', 'Cambió de celular'],
  ['Ximena Duarte Ríos', at('ximena.duarte'), '777 561 0822', 'Cuernavaca Centro', 'Vendedor'],
  ['Rubén Castañeda Mora', at('ruben.castaneda'), '777 561 0823', 'Cuernavaca Centro', 'Administrador'],
  ['Paola Estrada Núñez', at('paola.estrada'), '777 561 0824', 'Clinica Norte 2', 'Vendedor'],
  ['Begoña Ibáñez Quiroz', 'begona.ibanez@horizonte.example.com', '777 314 5567', 'Clínica Sur', 'Vendedor', 'No tenía teléfono'],
  ['Tomás Aguilar Pineda', at('tomas.aguilar'), '751 344 0071', 'Puente de Ixtla', 'Vendedor'],
  ['Marisol Ávila Cortés', at('marisol.avila'), '751 344', 'Puente de Ixtla', 'Vendedor', 'Falta completar el teléfono'],
  ['Diego Armando Lugo Ortiz', at('diego.lugo'), '442 234 1188', 'Querétaro Juriquilla', 'Gerente'],
  ['Valentina Muñoz Ibarra', at('valentina.munoz'), '442 234 1189', 'Querétaro Juriquilla', 'Vendedor'],
  ['Ángel Gabriel Rosas Luna', at('angel.rosas'), '624 142 7710', 'San José del Cabo', 'Vendedor'],
  ['Fabiola Cedillo Ramos', 'fabiola.cedillo@horizonte.example.com', '777 561 0755', 'Puente de Ixtla', 'Vendedor', 'Regresa después de un año'],
  ['Teresa de la Cruz Olvera', at('teresa.delacruz'), '999 923 4501', 'Mérida Peñón', 'Vendedor', 'Turno matutino – medio tiempo'],
  ['Rodrigo Zúñiga Leyva', 'rodrigo.zuniga@horizonte.example.com', '735 113 0077', 'Cuautla, Xochitepec', 'Administrador', 'Sin cambios'],
  ['Norma Angélica Quintana', at('norma.quintana'), '777 561 0845', 'Zacatpec', 'Vendedor'],
  ['Julián Escobedo Ruiz', at('julian.escobedo'), '777 561 0846', 'Yautepec', 'Vendedor', 'Sucursal por abrir'],
  ['Martín Cabrera Solano', at('martin.cabrera'), '777 561 0847', 'Jojutla', 'Capitán'],
  ['Elena Montes de Oca', at('elena.montesdeoca'), '777 561 0848', 'Clínica Sur', 'Vendedor'],
  ['Ximena Duarte Ríos', at('ximena.duarte'), '777 561 0822', 'Clínica Norte', 'Vendedor', 'Repetida'],
  ['Bruno Salinas Pacheco', at('bruno.salinas'), '7775610850', 'Clínica Norte', 'Vendedor'],
  ['Noemí Arriaga', 'noemi.arriaga@clinicas.example.org', '777 561 0799', 'Clinica Norte 2, Clínica Norte', 'Vendedor', 'Apoya en las dos clínicas'],
  ['Citlali Mendoza Flores', at('citlali.mendoza'), '777 561 0852', 'Xochitepec', 'Vendedor'],
  ['Gerardo Ponce de León', at('gerardo.ponce'), '777 561 0853', 'Xochitepec', 'Gerente', 'Cubre vacaciones; ver con RH'],
  ['Isabel Rentería Gómez', at('isabel.renteria'), '777 561 0854', 'Clínica Norte', 'Vendedor', 'Contraseña por cambiar'],
  ['Leonel Baños Carrillo', at('leonel.banos'), '734 342 7766', 'Jojutla, Zacatepec', 'Vendedor', 'Entre dos sucursales'],
  ['Dulce María Sánchez Yáñez', at('dulce.sanchez'), '', 'Clínica Sur', 'Vendedor', 'Le dicen “Dulce”'],
  ['Alonso Villaseñor Peralta', at('alonso.villasenor'), '777 561 0857', 'Cuernavaca Centro', 'Vendedor'],
  ['Karla Yolanda Ochoa', at('karla.ochoa'), '777 561 0858', 'Cuernavaca Centro', 'Capitán'],
  ['Saúl Domínguez Zepeda', at('saul.dominguez'), '624 142 7733', 'San José del Cabo', 'Vendedor'],
  ['Mónica Arellano Güiza', at('monica.arellano'), '999 923 4502', 'Mérida Peñón', 'Gerente'],
  ['Daniela Corona Peñaloza', at('daniela.corona'), '735 352 8899', 'Cuautla', 'Vendedor'],
  ['Uriel Santillán Bárcenas', at('uriel.santillan'), '777 561 0862', 'Zacatepec', 'Vendedor'],
];

const startDates = ['03/08/2026', '10/08/2026', '17/08/2026', '01/09/2026', '14/09/2026'];

/** Nobody sets a password for people who are there already. */
function passwordFor(email: string): string {
  if (email.endsWith('@horizonte.example.com') || email.endsWith('@clinicas.example.org')) return '';
  return email.startsWith('isabel.') ? 'temporal' : makeSamplePassword(email);
}

/** `usuarios sucursales.csv` as Excel in Spanish saves it: semicolons, Windows-1252, CRLF, no byte order mark. */
export function makeSpanishSheet(): Uint8Array {
  const rows = people.map(([name, email, phone, branch, post, note = ''], index) => [
    name,
    email,
    phone,
    branch,
    post,
    passwordFor(email),
    startDates[index % startDates.length] ?? '',
    note,
  ]);
  return encodeWindows1252(writeDelimited([headings, ...rows], ';'));
}
