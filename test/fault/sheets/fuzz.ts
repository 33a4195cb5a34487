import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildTable } from '../../../shared/sheet/build-table';
import { decodeText } from '../../../shared/sheet/reading/decode-text';
import { readTable } from '../../../shared/sheet/reading/read-table';
import { openSheet } from '../../../shared/sheet/sheet-session';
import { makeTable, type Table } from './make-table';
import { createRandom, type Random } from './random';
import { readStrictly } from './strict-reader';
import { makeWildDialect, spreadsheets, writeTable, writeWorkbook } from './write-table';

/** What one file showed; empty when nothing is wrong. */
export interface Trial {
  readonly kind: 'spreadsheet' | 'workbook' | 'wild' | 'damaged' | 'noise';
  readonly findings: readonly string[];
  readonly bytes: Uint8Array;
}

/** Reading and checking a file of a few kilobytes takes milliseconds; this long is a hang. */
const hangAfterMs = 10_000;

export async function runTrial(seed: number, fixtures: readonly Uint8Array[]): Promise<Trial> {
  const random = createRandom(seed);
  const choice = random.nat(100);
  if (choice < 30) {
    const dialect = random.pick(spreadsheets);
    const table = makeTable(random, dialect.encoding === 'windows-1252');
    const bytes = writeTable(table, dialect, random);
    return { kind: 'spreadsheet', bytes, findings: await compare(bytes, table, JSON.stringify(dialect)) };
  }
  if (choice < 40) {
    const table = makeTable(random, false);
    const bytes = writeWorkbook(table);
    return {
      kind: 'workbook',
      bytes,
      findings: await compare(bytes, table, 'a workbook'),
    };
  }
  if (choice < 65) {
    const dialect = makeWildDialect(random);
    const table = makeTable(random, dialect.encoding === 'windows-1252');
    const bytes = writeTable(table, dialect, random);
    return { kind: 'wild', bytes, findings: await compare(bytes, table, JSON.stringify(dialect)) };
  }
  if (choice < 95) {
    const original = chooseOriginal(random, fixtures);
    const bytes = damage(original, random);
    return {
      kind: 'damaged',
      bytes,
      findings: [...(await use(bytes)), ...(await holdAgainst(bytes, original))],
    };
  }
  const bytes = Uint8Array.from({ length: random.nat(600) }, () => random.nat(256));
  return { kind: 'noise', bytes, findings: await use(bytes) };
}

export function readFixtures(): Uint8Array[] {
  const folder = join(import.meta.dirname, '../../fixtures/sheets');
  return readdirSync(folder)
    .filter((name) => !name.endsWith('.mjs'))
    .map((name) => new Uint8Array(readFileSync(join(folder, name))));
}

/** A table that is known must come back cell for cell, with nothing said about how to read it. */
async function compare(bytes: Uint8Array, table: Table, how: string): Promise<string[]> {
  const findings = await use(bytes);
  const raw = await readTable({ name: 'fuzz', bytes }, {});
  if (!raw.ok) return [...findings, `refused as ${raw.failure.kind}, written by ${how}`];
  const built = buildTable(raw.value, null);
  const width = table.headings.length;
  const rows = built.records.map((record) => table.headings.map((_, column) => record[column] ?? ''));
  const beyond = built.records.some((record) => record.slice(width).some((cell) => cell !== ''));
  const isSame =
    !beyond &&
    JSON.stringify(built.headings.slice(0, width)) === JSON.stringify(table.headings) &&
    JSON.stringify(rows) === JSON.stringify(table.rows);
  if (isSame) return findings;
  const { encoding, delimiter } = raw.value;
  return [
    ...findings,
    `changed: ${JSON.stringify({ encoding, delimiter, header: built.headerRow, headings: built.headings, rows })} instead of ${JSON.stringify(table)}, written by ${how}`,
  ];
}

/** Does everything the wizard does; nothing may throw, hang or lose count. */
async function use(bytes: Uint8Array): Promise<string[]> {
  const before = performance.now();
  const findings: string[] = [];
  try {
    const opened = await openSheet({ name: 'fuzz', bytes }, {}, { country: 'MX' });
    if (opened.ok) {
      const session = opened.value;
      const { rowCount } = session.overview();
      const { valid, invalid } = session.check();
      session.questions();
      if (valid + invalid !== rowCount || session.prepared().length !== rowCount) findings.push('lost count');
    }
  } catch (error) {
    findings.push(`threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
  if (performance.now() - before > hangAfterMs) findings.push('hung');
  return findings;
}

function chooseOriginal(random: Random, fixtures: readonly Uint8Array[]): Uint8Array {
  if (random.chance(0.5)) return fixtures[random.nat(fixtures.length)] ?? new Uint8Array();
  const table = makeTable(random, false);
  return random.chance(0.4) ? writeWorkbook(table) : writeTable(table, random.pick(spreadsheets), random);
}

function damage(original: Uint8Array, random: Random): Uint8Array {
  let bytes = new Uint8Array(original);
  const times = 1 + random.nat(4);
  for (let i = 0; i < times && bytes.length > 0; i++) {
    const at = random.nat(bytes.length);
    const way = random.nat(5);
    if (way === 0) bytes[at] = random.nat(256);
    else if (way === 1) bytes[at] = (bytes[at] ?? 0) ^ (1 << random.nat(8));
    else if (way === 2) bytes = bytes.slice(0, at);
    else if (way === 3) {
      const part = bytes.slice(at, at + 1 + random.nat(20));
      bytes = Uint8Array.from([...bytes.slice(0, at), ...part, ...bytes.slice(at)]);
    } else bytes = Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + 1 + random.nat(8))]);
  }
  return bytes;
}

/**
 * A damaged workbook is refused or says what it said before. Damaged text is text all the same: where it keeps the rules,
 * a second reader must see the very same cells.
 */
async function holdAgainst(bytes: Uint8Array, original: Uint8Array): Promise<string[]> {
  const raw = await readTable({ name: 'fuzz', bytes }, {});
  if (!raw.ok) return [];
  const { records, kind, encoding, delimiter } = raw.value;
  if (kind === 'xlsx') {
    const before = await readTable({ name: 'fuzz', bytes: original }, {});
    const isSame = before.ok && JSON.stringify(before.value.records) === JSON.stringify(records);
    return isSame ? [] : [`a damaged workbook reads otherwise: ${JSON.stringify(records).slice(0, 2000)}`];
  }
  const text = decodeText(bytes, encoding)?.text ?? '';
  const kept = text.replace(/^\ufeff/, '');
  if (kept.includes('\0') || /^"?sep=/i.test(kept)) return [];
  const strict = readStrictly(kept, delimiter ?? ',');
  if (strict === null || JSON.stringify(strict) === JSON.stringify(records)) return [];
  return [`read as ${JSON.stringify(records)}, and by rule as ${JSON.stringify(strict)}`];
}
