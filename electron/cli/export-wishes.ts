import type { BackendApi } from '#shared/contract/backend-api';
import { succeed, type Result } from '#shared/contract/result';
import type { Translate } from '#shared/i18n/create-translator';
import { firstExportColumns, isPeopleColumn, plainColumns, type PeopleColumn } from '#shared/people/columns';
import type { PeopleSearch } from '#shared/people/saved-view';
import type { PeopleSort } from '#shared/people/sort';
import { createLocationResolver } from '#shared/sheet/values/resolve-location';
import { complainFailure, complainUsage, type Complaint } from './complaint';
import type { ParsedLine } from './parse-line';
import { readChoice } from './sheet-choices';

const formats = ['csv', 'xlsx', 'json'] as const;
const directions = ['asc', 'desc'] as const;

/** What an export was asked to be. */
export interface ExportWishes {
  readonly search: PeopleSearch;
  /** A sub-account as somebody calls it: by name or by id. */
  readonly location: string | null;
  readonly columns: PeopleColumn[];
  /** True for `--columns all`: one column per flag anybody has is added. */
  readonly everyColumn: boolean;
  /** Null keeps GoHighLevel's own order. */
  readonly sort: PeopleSort | null;
  readonly format: (typeof formats)[number];
  readonly details: boolean;
}

/** @param ending of the file's name, with its dot */
export function readExportWishes(
  line: ParsedLine,
  ending: string,
  t: Translate,
): Result<ExportWishes, Complaint> {
  const endingFormat = formats.find((format) => `.${format}` === ending.toLowerCase()) ?? 'csv';
  const format = readChoice(line, 'format', formats, t);
  if (!format.ok) return format;
  const direction = readChoice(line, 'direction', directions, t);
  if (!direction.ok) return direction;
  const columnNames = splitList(line.text('columns') ?? '');
  const everyColumn = columnNames.includes('all');
  const columns = everyColumn ? succeed([...plainColumns]) : readColumns(columnNames, t);
  if (!columns.ok) return columns;
  const sortColumn = readColumns(splitList(line.text('sort') ?? ''), t);
  if (!sortColumn.ok) return sortColumn;
  const [column] = sortColumn.value;
  // GoHighLevel sorts by this one itself (documented); any other column is sorted here.
  const isTheirs = column === undefined || column === 'dateAdded';
  const ids = splitList(line.text('ids') ?? '');
  const search: Record<string, string> = {};
  for (const name of ['query', 'role', 'type'] as const) {
    const value = line.text(name);
    if (value !== null) search[name] = value;
  }
  return succeed({
    search: {
      ...search,
      ...(ids.length > 0 && { ids }),
      ...(isTheirs && { sort: 'dateAdded', sortDirection: direction.value ?? 'asc' }),
    },
    location: line.text('location'),
    columns: columns.value.length > 0 ? [...columns.value] : [...firstExportColumns],
    everyColumn,
    sort: isTheirs ? null : { column, direction: direction.value ?? 'asc' },
    format: format.value ?? endingFormat,
    details: line.has('details'),
  });
}

function readColumns(names: readonly string[], t: Translate): Result<readonly PeopleColumn[], Complaint> {
  const columns: PeopleColumn[] = [];
  for (const name of names) {
    if (!isPeopleColumn(name)) {
      return complainUsage(
        t('cli:export-bad-column', { column: name }),
        t('cli:export-known-columns', { columns: plainColumns.join(', ') }),
      );
    }
    if (!columns.includes(name)) columns.push(name);
  }
  return succeed(columns);
}

function splitList(text: string): string[] {
  return text
    .split(/[,;\s]+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

/** The id of a sub-account called by its name or id. Never a guess between two. */
export async function findLocation(
  api: BackendApi,
  agencyId: string,
  called: string | null,
  t: Translate,
): Promise<Result<string | null, Complaint>> {
  if (called === null) return succeed(null);
  const locations = await api.listLocations({ agencyId });
  if (!locations.ok) return complainFailure(t, locations.failure);
  const { meaning, certainty, candidates } = createLocationResolver(locations.value)(called);
  if (meaning !== null && certainty === 'certain') return succeed(meaning);
  const near = locations.value.filter(({ id }) => candidates.includes(id));
  return complainUsage(
    t('cli:export-unknown-location', { name: called }),
    near.length === 0
      ? null
      : t('cli:export-near-locations', { names: near.map(({ id, name }) => `${name} (${id})`).join(', ') }),
  );
}

/** One column for every flag anybody in the list has. */
export async function listFlags(api: BackendApi, listId: string): Promise<Result<PeopleColumn[]>> {
  const counts = await api.getPeopleCounts({ listId, filter: {} });
  if (!counts.ok) return counts;
  return succeed(counts.value.flags.map(({ flag }): PeopleColumn => `permissions.${flag}`));
}
