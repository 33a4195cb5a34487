import type { Random } from './random';

/** Headings and rows as they must come back. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Kind = 'name' | 'email' | 'phone' | 'place' | 'note' | 'number';

const columns: readonly (readonly [string, Kind])[] = [
  ['Nombre', 'name'],
  ['Apellidos', 'name'],
  ['Teléfono', 'phone'],
  ['Sucursal', 'place'],
  ['Rol', 'name'],
  ['Notas', 'note'],
  ['C.P.', 'number'],
  ['First Name', 'name'],
  ['Observações', 'note'],
  ['Código', 'number'],
];

/**
 * A table of people with everything in its cells that trips readers: quotes, delimiters, line ends, blanks at the edges,
 * leading zeros, formulas. Only the email makes a row a person, so that every row has one.
 *
 * @param plain true leaves out what no single-byte encoding holds.
 */
export function makeTable(random: Random, plain: boolean): Table {
  const chosen = columns.filter(() => random.chance(0.45));
  const kinds: (readonly [string, Kind])[] = [...chosen.slice(0, 6)];
  if (kinds.length === 0) kinds.push(['Nombre', 'name']);
  kinds.splice(random.nat(kinds.length + 1), 0, ['Correo', 'email']);
  const rows = Array.from({ length: 2 + random.nat(11) }, (_, row) =>
    kinds.map(([, kind]) => makeCell(random, kind, row, plain)),
  );
  return { headings: kinds.map(([heading]) => heading), rows };
}

function makeCell(random: Random, kind: Kind, row: number, plain: boolean): string {
  switch (kind) {
    case 'email':
      return `${random.pick(['ana', 'luis.paz', 'maria-jose', 'x_1'])}${row}@clinica.example`;
    case 'phone':
      return random.pick(['777 561 0738', '+52 777 561 0739', '0775610740', '(734) 342-1122', '']);
    case 'place':
      return random.pick(['Zacatepec', 'Zacatepec; Jojutla', 'Norte, Sur', 'Norte|Sur', 'Norte\nSur', '']);
    case 'number':
      return random.pick(['06600', '007', '1e5', '1,234.50', '12345678901234567890', '', '=1+1', '#N/A']);
    case 'name':
      return random.chance(0.7)
        ? random.pick(['Ana', 'José Peña', 'Núñez y Gómez', "O'Brien", 'Ruiz, Ana', 'Smith'])
        : makeText(random, plain);
    case 'note':
      return random.chance(0.3) ? '' : makeText(random, plain);
  }
}

const pieces = [
  '"',
  '""',
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r\n',
  ' ',
  '  ',
  "'",
  '=',
  'ñ',
  'é',
  'a',
  'B7',
  '¿',
  '€',
  '(x)',
  '…',
] as const;
const beyond = ['𝒳', '日本', 'ж', '👩‍⚕️'] as const;

function makeText(random: Random, plain: boolean): string {
  const parts = Array.from({ length: random.nat(6) }, () =>
    !plain && random.chance(0.1) ? random.pick(beyond) : random.pick(pieces),
  );
  return parts.join('');
}
