import { makeWorkbook } from '../helpers/make-workbook';

const at = (mailbox: string): string => `${mailbox}@teclado.example.com`;

/**
 * A branch manager's Excel file as it comes: a title and a date above the headings, two surname columns, phones stored
 * as numbers, branches and a mail provider mistyped, posts instead of roles, somebody twice, somebody without an email,
 * somebody who exists already, blank rows and a total below.
 */
export function makeMessyWorkbook(): Buffer {
  // prettier-ignore
  const rows = [
    ['Grupo Horizonte — altas de personal'],
    ['Corte al', { date: 46_000 }],
    [],
    ['No.', 'Nombre(s)', 'Apellido paterno', 'Apellido materno', 'Correo electrónico', 'Tel. celular', 'Sucursal', 'Puesto', 'Fecha de ingreso'],
    [1, 'María Fernanda', 'Ochoa', 'Rivas', at('mafer.ochoa'), 7775610901, 'Jojutla', 'Recepción', { date: 45_000 }],
    [2, 'Joaquín', 'de la O', 'Peña', at('joaquin.delao'), 7775610902, 'Zacatpec', 'Gerente', { date: 45_010 }],
    [3, 'ITZEL', 'NÚÑEZ', 'GÜEMES', at('itzel.nunez'), 7775610903, 'clinica  norte', 'Recepción', { date: 45_020 }],
    [4, 'Raúl', 'Ibarra', 'Sáenz', 'raul.ibarra@gmial.com', 7775610904, 'Cuautla', 'Recepción', { date: 45_030 }],
    [5, 'Joaquín', 'de la O', 'Peña', at('joaquin.delao'), 7775610902, 'Zacatpec', 'Gerente', { date: 45_010 }],
    [],
    [6, 'Abril', 'Montaño', 'Cruz', '', 7775610906, 'Xochitpec', 'Recepción', { date: 45_040 }],
    [7, 'Noé', 'Arriaga', 'Luna', at('noe.arriaga'), 7775610907, 'Cuautla; Jojutla', 'Gerente', { date: 45_050 }],
    [8, 'Guadalupe', 'Ocampo', 'Rivera', 'guadalupe.ocampo@horizonte.example.com', 7775610738, 'Jojutla', 'Recepción', { date: 44_000 }],
    [],
    ['Total', '', '', '', '', '', '', 8],
  ] as const;
  return Buffer.from(makeWorkbook([{ name: 'Personal', rows, merges: ['A1:I1'] }]));
}
