import type { GhlLocation, PersonInput } from '../ghl/user';
import type { Translate } from '../i18n/create-translator';
import { flagOf, type PeopleColumn } from '../people/columns';
import type { ListedPerson } from '../people/person-row';
import { describeOutcome } from '../runs/describe-outcome';
import { takeOwnWishes } from '../runs/merge-anew';
import { statusOf, type RowState } from '../runs/run-fold';
import type { Field } from '../sheet/fields';
import { explicitNone } from '../sheet/values/split-cell';
import { importedFieldOf, writeHeadings, writeNoteHeading } from './people-headings';
import { createPersonWriter } from './people-table';

/** In this order; of a sheet that never named a field there is no column of it. */
const offeredColumns: readonly PeopleColumn[] = [
  'firstName',
  'lastName',
  'phone',
  'type',
  'role',
  'locations',
  'platformLanguage',
  'scopes',
  'scopesAssignedToOnly',
  'profilePhoto',
];

/** What a heading of ours may say by the field's own name, which an import reads in any language. */
const actionHeading = 'action' satisfies Field;
const numbersHeading = 'twilioPhone' satisfies Field;

export interface FailedRowsSheet {
  readonly headings: readonly string[];
  readonly rows: Iterable<readonly string[]>;
}

/**
 * The rows of a run that failed, as a sheet that an import reads back: what each asked for, in the headings of our own
 * export, and no password. What a row did not change is blank: sent back weeks later, it must not restore rights that
 * somebody has taken away since. The last column says why it failed; an import passes it by.
 *
 * @returns null when no row failed
 */
export function makeFailedRowsSheet(
  states: Iterable<RowState>,
  context: {
    readonly t: Translate;
    readonly language: 'en' | 'es';
    /** For names in place of ids; empty when nobody knows them. */
    readonly locations: readonly GhlLocation[];
  },
): FailedRowsSheet | null {
  const failed = [...states].filter((row) => statusOf(row) === 'failed');
  if (failed.length === 0) return null;
  const { t, language } = context;
  const bodies = failed.map(({ planned }) => takeOwnWishes(planned));
  const flags = new Set(bodies.flatMap(({ permissions = {} }) => Object.keys(permissions)));
  const named = offeredColumns.filter((column) => bodies.some((body) => isNamed(body, column)));
  const columns: readonly PeopleColumn[] = [
    // Always there: with it the sheet is known as ours at once.
    'id',
    'email',
    ...named,
    ...[...flags].sort().map((flag): PeopleColumn => `permissions.${flag}`),
  ];
  const hasNumbers = bodies.some(({ twilioPhone }) => twilioPhone !== undefined);
  const hasDeletions = failed.some(({ planned }) => planned.action === 'delete');
  const write = createPersonWriter(columns, context);

  const writeRow = ({ planned, outcome }: RowState): readonly string[] => {
    const body = takeOwnWishes(planned);
    const cells = write(describePerson(planned.email, planned.userId, body));
    return [
      ...cells.map((cell, index) => chooseCell(cell, columns[index] ?? 'id', body)),
      ...(hasNumbers ? [writeNumbers(body.twilioPhone)] : []),
      ...(hasDeletions ? [planned.action === 'delete' ? 'delete' : ''] : []),
      outcome?.message ? describeOutcome(t, outcome.message) : t('runs:status-failed'),
    ];
  };
  return {
    headings: [
      ...writeHeadings(columns, language),
      ...(hasNumbers ? [numbersHeading] : []),
      ...(hasDeletions ? [actionHeading] : []),
      writeNoteHeading(language),
    ],
    // From its beginning each time it is asked for: another place may have to be tried.
    rows: { [Symbol.iterator]: () => mapRows(failed, writeRow) },
  };
}

function* mapRows(rows: readonly RowState[], write: (row: RowState) => readonly string[]) {
  for (const row of rows) yield write(row);
}

/** Whether a body says something of a column, be it "none". */
function isNamed(body: PersonInput, column: PeopleColumn): boolean {
  const flag = flagOf(column);
  if (flag !== null) return body.permissions?.[flag] !== undefined;
  if (column === 'id' || column === 'email') return true;
  const field = importedFieldOf(column, [column]);
  return field !== null && field in body && body[field as keyof PersonInput] !== undefined;
}

/** Nothing said stays blank, and a field to be emptied says so: an import tells the two apart. */
function chooseCell(cell: string, column: PeopleColumn, body: PersonInput): string {
  if (!isNamed(body, column)) return '';
  return column === 'phone' && body.phone === '' ? explicitNone : cell;
}

/** What was asked for, as if it were a person, so that it is written as an export writes people. */
function describePerson(email: string, userId: string | null, body: PersonInput): ListedPerson {
  return {
    id: userId ?? '',
    email,
    name: '',
    firstName: body.firstName ?? '',
    lastName: body.lastName ?? '',
    phone: body.phone ?? null,
    extension: null,
    type: body.type ?? null,
    role: body.role ?? null,
    locationIds: body.locationIds ?? [],
    restrictSubAccount: null,
    permissions: body.permissions ?? {},
    scopes: body.scopes ?? null,
    scopesAssignedToOnly: body.scopesAssignedToOnly ?? null,
    platformLanguage: body.platformLanguage ?? null,
    profilePhoto: body.profilePhoto ?? null,
    deleted: false,
    totpEnabled: null,
    dateAdded: null,
    dateUpdated: null,
    extra: {},
    detailsRead: true,
  };
}

/** As a cell has them: `id=+52…; id=+52…`. */
function writeNumbers(numbers: PersonInput['twilioPhone']): string {
  if (numbers === undefined) return '';
  const entries = Object.entries(numbers);
  return entries.length === 0 ? explicitNone : entries.map(([id, number]) => `${id}=${number}`).join('; ');
}
