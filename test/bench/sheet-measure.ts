import Papa from 'papaparse';
import { openSheet } from '#shared/sheet/sheet-session';
import { makeSheet } from './make-sheet';

/** Milliseconds of one pass over the same bytes. */
export interface SheetMeasure {
  readonly papa: number;
  readonly read: number;
  readonly match: number;
  readonly check: number;
  readonly prepare: number;
}

const locations = ['Zacatepec', 'Jojutla', 'Clínica Norte', 'Cuautla'].map((name, i) => ({
  id: `location000000000000${i}`,
  name,
  companyId: null,
}));

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
