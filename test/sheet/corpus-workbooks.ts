import type { BriefFixture } from './brief-fixture';

/** Workbooks, and files that are no sheet at all. */
export const workbooks: readonly BriefFixture[] = [
  { file: 'binary-workbook.xlsb', expected: { failure: { kind: 'not-a-sheet', looksLike: 'binary-excel' } } },
  {
    file: 'branch-manager.xlsx',
    expected: {
      encoding: '',
      delimiter: '',
      headerRow: 3,
      rows: 3,
      columns: [
        'Nombre completo → fullName',
        'Correo electrónico → email',
        'Celular → phone',
        'Sucursal → locationIds',
        'Rol → role',
      ],
      invalidRows: [],
      codes: ['left-out-rows', 'merged-cells'],
      people: [
        'Ana | Ruiz Peña | ana@clinica.example | +527775610738 | zacatepec00000000001 | user',
        'Luis | Pérez | luis@clinica.example | +527775610739 | zacatepec00000000001 | user',
        'Eva | Sol | eva@clinica.example | +527775610740 | jojutla0000000000001 | user',
      ],
    },
  },
  { file: 'compressed.csv.gz', expected: { failure: { kind: 'not-a-sheet', looksLike: 'archive' } } },
  { file: 'cut-off.xlsx', expected: { failure: { kind: 'damaged', detail: 'invalid zip data' } } },
  {
    file: 'formulas-and-errors.xlsx',
    expected: {
      encoding: '',
      delimiter: '',
      headerRow: 1,
      rows: 2,
      columns: ['Nombre → fullName', 'Correo → email', 'Teléfono → phone'],
      invalidRows: [2],
      codes: ['formula-error', 'formula-error'],
      people: ['Eva Sol | & <Gil> | eva@clinica.example | +527775610739 | jojutla0000000000001 | user'],
    },
  },
  {
    file: 'hidden-rows.xlsx',
    expected: {
      encoding: '',
      delimiter: '',
      headerRow: 1,
      rows: 2,
      columns: ['Nombre → fullName', 'Correo → email'],
      invalidRows: [],
      codes: ['hidden-rows', 'hidden-columns'],
      people: [
        'Ana | Ruiz | ana@clinica.example | - | jojutla0000000000001 | user',
        'Eva | Sol | eva@clinica.example | - | jojutla0000000000001 | user',
      ],
    },
  },
  {
    file: 'leading-zeros.xlsx',
    expected: {
      encoding: '',
      delimiter: '',
      headerRow: 1,
      rows: 1,
      columns: ['Nombre → fullName', 'Correo → email', 'Teléfono → phone'],
      invalidRows: [],
      codes: [],
      people: ['Ana | Ruiz | ana@clinica.example | +527775610738 | jojutla0000000000001 | user'],
    },
  },
  { file: 'list.json', expected: { failure: { kind: 'not-a-sheet', looksLike: 'json' } } },
  { file: 'locked.xlsx', expected: { failure: { kind: 'encrypted' } } },
  { file: 'noise.dat', expected: { failure: { kind: 'not-a-sheet', looksLike: 'binary' } } },
  { file: 'old-excel.xls', expected: { failure: { kind: 'old-excel' } } },
  { file: 'only-blanks.csv', expected: { failure: { kind: 'no-data' } } },
  { file: 'open-document.ods', expected: { failure: { kind: 'not-a-sheet', looksLike: 'open-document' } } },
  {
    file: 'several-sheets.xlsx',
    expected: {
      encoding: '',
      delimiter: '',
      headerRow: 1,
      rows: 1,
      columns: ['Nombre → fullName', 'Correo → email'],
      invalidRows: [],
      codes: [],
      people: ['Ana | Ruiz | ana@clinica.example | - | jojutla0000000000001 | user'],
    },
  },
  { file: 'table.xml', expected: { failure: { kind: 'not-a-sheet', looksLike: 'xml' } } },
  { file: 'word-document.xlsx', expected: { failure: { kind: 'not-a-sheet', looksLike: 'document' } } },
];
