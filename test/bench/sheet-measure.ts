import Papa from 'papaparse';
import { openSheet } from '#shared/sheet/sheet-session';

/** Milliseconds of one pass over the same bytes. */
export interface SheetMeasure {
  readonly papa: number;
  readonly read: number;
  readonly match: number;
  readonly check: number;
  readonly prepare: number;
}

const people = [
  'María del Carmen Ruiz',
  'Juan Pérez López',
  'Ana Sofía Martínez',
  'Luis García',
  'Karla Ramos Díaz',
];
const places = ['Zacatepec', 'Jojutla', 'Clínica Norte', 'Centro; Cuautla', 'Cuautla'];
const locations = ['Zacatepec', 'Jojutla', 'Clínica Norte', 'Centro', 'Cuautla'].map((name, i) => ({
  id: `location000000000000${i}`,
  name,
  companyId: null,
}));
const headings =
  'Nombre completo,Nombres,Apellidos,Correo electrónico,Teléfono celular,Sucursal,Rol,Contraseña,Tipo de usuario,Idioma,Notas,permissions.contactsEnabled,permissions.tagsEnabled,Departamento,Acción';

/** A sheet of 15 columns in which every email, phone and password differs, as they do in real ones. */
function makeSheet(rows: number): Uint8Array {
  const lines = [headings];
  for (let i = 0; i < rows; i++) {
    const phone = `777 ${200 + (i % 700)} ${1000 + (Math.floor(i / 700) % 9000)}`;
    lines.push(
      [
        people[i % people.length],
        'Ana',
        'López',
        `persona${i}@empresa${i % 50}.com.mx`,
        phone,
        places[i % places.length],
        i % 3 === 0 ? 'Administrador' : 'Vendedor',
        `Segura#${i}x`,
        'Cuenta',
        'Español',
        `nota ${i}`,
        'sí',
        'no',
        'Ventas',
        '',
      ].join(','),
    );
  }
  return new TextEncoder().encode(lines.join('\r\n'));
}

/** Runs Papa Parse alone and then the whole way to a checked sheet, one after the other, `passes` times. */
async function measureSheet(rows: number, passes: number): Promise<SheetMeasure[]> {
  const bytes = makeSheet(rows);
  const measures: SheetMeasure[] = [];
  for (let pass = 0; pass < passes; pass++) {
    const times = [performance.now()];
    const lap = (): void => void times.push(performance.now());
    Papa.parse(new TextDecoder().decode(bytes));
    lap();
    const opened = await openSheet(
      { name: 'bench.csv', bytes },
      {},
      { country: 'MX' },
      { locations, templates: [] },
    );
    if (!opened.ok) throw new Error(opened.failure.kind);
    lap();
    opened.value.overview();
    lap();
    const { valid } = opened.value.check();
    lap();
    const prepared = opened.value.prepared().length;
    lap();
    if (valid !== rows || prepared !== rows) throw new Error(`${valid} of ${rows} rows were valid`);
    const [papa = 0, read = 0, match = 0, check = 0, prepare = 0] = times
      .slice(1)
      .map((time, i) => time - (times[i] ?? 0));
    measures.push({ papa, read, match, check, prepare });
  }
  return measures;
}

const [rows = 100_000, passes = 9] = process.argv.slice(2).map(Number);
console.log(JSON.stringify(await measureSheet(rows, passes)));
