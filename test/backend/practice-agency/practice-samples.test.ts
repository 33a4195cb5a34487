import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { practiceSamples, readPracticeSample } from '#backend/practice-agency/practice-samples';
import { encodeWindows1252 } from '#backend/practice-agency/sample-sheets/encode-windows-1252';
import { openSheet } from '#shared/sheet/sheet-session';
import type { SheetChoices } from '#shared/sheet/types';
import { isStrongPassword } from '#backend/practice-agency/validate-user';
import { openPractice } from './opened-agencies';

const folder = join(import.meta.dirname, '../../../electron/backend/practice-agency/samples');

interface Sheet {
  readonly headings: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

function name(headings: readonly string[], rows: readonly (readonly unknown[])[]): Sheet {
  return {
    headings,
    rows: rows.map((row) =>
      Object.fromEntries(headings.map((heading, index) => [heading, String(row[index] ?? '')])),
    ),
  };
}

async function readDelimitedSample(sample: 'spanish-csv' | 'english-csv', encoding: string): Promise<Sheet> {
  const text = new TextDecoder(encoding, { fatal: true }).decode(await readPracticeSample(sample));
  const [headings = [], ...rows] = Papa.parse<string[]>(text, {
    delimiter: sample === 'spanish-csv' ? ';' : ',',
    skipEmptyLines: true,
  }).data;
  return name(headings, rows);
}

/** Addresses of a sheet that are somebody's already, those of people who left apart. */
async function findExisting(emails: readonly string[]): Promise<{ active: string[]; left: string[] }> {
  const people = (await openPractice()).people();
  const known = people.filter(({ email }) => emails.includes(email));
  return {
    active: known.filter(({ deleted }) => !deleted).map(({ email }) => email),
    left: known.filter(({ deleted }) => deleted).map(({ email }) => email),
  };
}

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
async function unknownBranches(cells: readonly string[]): Promise<readonly string[]> {
  const branches = (await openPractice()).locations.map((location) => fold(location.name));
  return cells
    .flatMap((cell) => cell.split(/[,;]/))
    .map((branch) => branch.trim())
    .filter((branch) => !branches.includes(fold(branch)));
}

describe('the sample sheets', () => {
  it.each(practiceSamples)(
    '$fileName lies beside the source just as the app hands it out',
    async (sample) => {
      const handedOut = await readPracticeSample(sample.name);
      const inSource = await readFile(join(folder, sample.fileName));
      // After a change in sample-sheets/: node electron/backend/practice-agency/samples/make-samples.mjs
      expect(Buffer.from(handedOut).equals(inSource)).toBe(true);
    },
  );

  it('the Spanish one is saved as Excel in Spanish saves it', async () => {
    const bytes = await readPracticeSample('spanish-csv');
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
    // Streaming keeps Node 20 off a short cut that reads curly quotes as control characters.
    const text = new TextDecoder('windows-1252').decode(bytes, { stream: true });
    expect(text.split('\r\n')).toHaveLength(42);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).toContain('María José Fuentes Lara;mariajose.fuentes@sucursales.example.com;777 561 0801;');
    expect(text).toContain('“Dulce”');
    expect(text).toContain('"Cubre vacaciones; ver con RH"');
  });

  it('the Spanish one has six people of the agency, one who left, and the mistakes it promises', async () => {
    const { headings, rows } = await readDelimitedSample('spanish-csv', 'windows-1252');
    expect(headings.slice(0, 6)).toEqual([
      'Nombre completo',
      'Correo electrónico',
      'Teléfono celular',
      'Sucursal',
      'Puesto',
      'Contraseña',
    ]);
    expect(rows).toHaveLength(40);
    const emails = rows.map((row) => row['Correo electrónico'] ?? '');
    const existing = await findExisting(emails);
    expect(existing.active).toHaveLength(6);
    expect(existing.left).toEqual(['fabiola.cedillo@horizonte.example.com']);
    expect(emails.filter((email) => !email.includes('@'))).toEqual(['lucia.trejo.sucursales.example.com']);
    expect(emails.filter((email, index) => emails.indexOf(email) !== index)).toEqual([
      'ximena.duarte@sucursales.example.com',
    ]);
    expect(await unknownBranches(rows.map((row) => row['Sucursal'] ?? ''))).toEqual(['Zacatpec', 'Yautepec']);
    const posts = new Set(rows.map((row) => row['Puesto']));
    expect([...posts].sort()).toEqual(['Administrador', 'Capitán', 'Gerente', 'Vendedor']);
    const known = [...existing.active, ...existing.left];
    const weak = rows.filter(
      (row) => !known.includes(row['Correo electrónico'] ?? '') && !isStrongPassword(row['Contraseña']),
    );
    expect(weak.map((row) => row['Contraseña'])).toEqual(['temporal']);
  });

  it('the English one has nothing wrong with it and nobody of the agency', async () => {
    const { rows } = await readDelimitedSample('english-csv', 'utf-8');
    expect(rows).toHaveLength(20);
    const emails = rows.map((row) => row['Email'] ?? '');
    expect(new Set(emails).size).toBe(20);
    expect(await findExisting(emails)).toEqual({ active: [], left: [] });
    expect(await unknownBranches(rows.map((row) => row['Sub-account'] ?? ''))).toEqual([]);
    expect(rows.filter((row) => !isStrongPassword(row['Password']))).toEqual([]);
  });

  it('the workbook opens, with its headings in row 3, numbers for phones and one person of the agency', async () => {
    const sheets = await readWorkbook(join(folder, 'equipo.xlsx'));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Equipo', 'Notas']);
    const table = sheets[0]?.data ?? [];
    const { rows } = name((table[2] ?? []).map(String), table.slice(3));
    expect(rows).toHaveLength(16);
    expect(table[3]?.[4]).toBe(7775610901);
    expect(table[3]?.[8]).toEqual(new Date('2026-08-03T00:00:00Z'));
    expect((await findExisting(rows.map((row) => row['Correo'] ?? ''))).active).toEqual([
      'emilio.tapia@clinicas.example.org',
    ]);
    expect(await unknownBranches(rows.map((row) => row['Sucursal'] ?? ''))).toEqual([]);
  });

  it('are not met by anybody made up, however many there are', async () => {
    const people = (await openPractice({ people: 25_000 })).people();
    const reserved = /@(sucursales|branches|equipo)\.example\.com$/;
    expect(people.filter(({ email }) => reserved.test(email))).toEqual([]);
  });

  it('are understood by the app as they are meant', async () => {
    const { locations } = await openPractice();
    const understand = async (sample: (typeof practiceSamples)[number], choices: Partial<SheetChoices>) => {
      const file = { name: sample.fileName, bytes: await readPracticeSample(sample.name) };
      const opened = await openSheet(file, {}, choices, { locations, templates: [] });
      if (!opened.ok) throw new Error(opened.failure.kind);
      const { columns } = opened.value.overview();
      return { fields: columns.map(({ field }) => field), summary: opened.value.check() };
    };
    const [spanish, english, workbook] = practiceSamples;
    if (!spanish || !english || !workbook) throw new Error('A sample is missing');
    expect(await understand(english, {})).toMatchObject({ summary: { rows: 20, valid: 20, invalid: 0 } });
    expect(
      await understand(workbook, { country: 'MX', defaults: { type: 'account' }, passwordMode: 'generate' }),
    ).toMatchObject({
      fields: [
        'firstName',
        'lastName',
        'lastName',
        'email',
        'phone',
        'locationIds',
        'role',
        'platformLanguage',
        null,
      ],
      summary: { rows: 16, valid: 16, invalid: 0 },
    });
    const read = await understand(spanish, { country: 'MX', defaults: { type: 'account' } });
    expect(read).toMatchObject({
      fields: ['fullName', 'email', 'phone', 'locationIds', 'role', 'password', null, null],
      summary: { rows: 40, duplicates: 1 },
    });
    expect(read.summary.byCode).toMatchObject({
      'invalid-email': 1,
      'invalid-phone': 1,
      'weak-password': 1,
      'unknown-location': 2,
      'duplicate-in-sheet': 1,
    });
  });

  it('cannot hold what Windows-1252 has no place for', () => {
    expect(() => encodeWindows1252('Łódź')).toThrow(RangeError);
  });
});
