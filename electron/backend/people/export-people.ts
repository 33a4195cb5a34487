import { setImmediate as letOthersWork } from 'node:timers/promises';
import type { Language } from '#shared/contract/calls';
import { writeHeadings } from '#shared/export/people-headings';
import { createPersonWriter, toJsonRecord } from '#shared/export/people-table';
import { writeCsvParts } from '#shared/export/write-csv';
import { writeXlsxParts } from '#shared/export/write-xlsx';
import type { GhlLocation } from '#shared/ghl/user';
import { createTranslator } from '#shared/i18n/create-translator';
import type { PeopleColumn } from '#shared/people/columns';
import type { ListedPerson } from '#shared/people/person-row';
import type { FileInParts } from '../ports';

export const exportFormats = ['csv', 'xlsx', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface PeopleExport {
  readonly people: readonly ListedPerson[];
  readonly columns: readonly PeopleColumn[];
  readonly format: ExportFormat;
  readonly language: Language;
  readonly locations: readonly GhlLocation[];
  /** ISO 8601: its day goes into the file's name. */
  readonly readAt: string;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

export const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
} as const satisfies Record<ExportFormat, string>;

/** A file of people, made while it is written. */
export function exportPeople(wanted: PeopleExport): FileInParts {
  const { t } = createTranslator(wanted.language);
  const date = wanted.readAt.slice(0, 10);
  return {
    suggestedName: `${t('columns:file-name', { date })}.${wanted.format}`,
    mediaType: mediaTypes[wanted.format],
    signal: wanted.signal,
    parts: () => paceParts(makeParts(wanted), wanted.signal),
  };
}

function makeParts(wanted: PeopleExport): Iterable<Uint8Array> {
  const { columns, format, language, locations } = wanted;
  const { t } = createTranslator(language);
  if (format === 'json') return writeJsonParts(wanted);
  const write = createPersonWriter(columns, { t, locations });
  const headings = writeHeadings(columns, language);
  const rows = mapPeople(wanted, write);
  return format === 'csv'
    ? encode(writeCsvParts(headings, rows))
    : writeXlsxParts(t('columns:sheet-name'), headings, rows);
}

const tellEvery = 500;

function* mapPeople<T>(
  { people, onProgress }: PeopleExport,
  make: (person: ListedPerson) => T,
): Generator<T> {
  let done = 0;
  for (const person of people) {
    yield make(person);
    done += 1;
    if (done % tellEvery === 0 || done === people.length) onProgress(done, people.length);
  }
}

function* writeJsonParts(wanted: PeopleExport): Generator<Uint8Array> {
  const names = new Map(wanted.locations.map(({ id, name }) => [id, name]));
  const records = mapPeople(wanted, (person) => JSON.stringify(toJsonRecord(person, wanted.columns, names)));
  yield* encode(joinRecords(records));
}

function* joinRecords(records: Iterable<string>): Generator<string> {
  let isFirst = true;
  yield '[';
  for (const record of records) {
    yield `${isFirst ? '\n' : ',\n'}${record}`;
    isFirst = false;
  }
  yield '\n]\n';
}

const partBytes = 64 * 1024;

/** Text in parts that are worth a write each. */
function* encode(texts: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let waiting = '';
  for (const text of texts) {
    waiting += text;
    if (waiting.length < partBytes) continue;
    yield encoder.encode(waiting);
    waiting = '';
  }
  if (waiting !== '') yield encoder.encode(waiting);
}

/** Between two parts others get their turn, and a cancelled file ends. */
export async function* paceParts(
  parts: Iterable<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    signal.throwIfAborted();
    yield part;
    await letOthersWork();
  }
  signal.throwIfAborted();
}
