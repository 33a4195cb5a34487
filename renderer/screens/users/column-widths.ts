import { flagOf, type PeopleColumn, type PlainColumn } from '#shared/people/columns';

/** px, enough for what usually stands in the column. */
const widths: Readonly<Record<PlainColumn, number>> = {
  id: 220,
  email: 220,
  firstName: 140,
  lastName: 160,
  name: 270,
  phone: 152,
  extension: 110,
  type: 160,
  role: 140,
  locations: 220,
  locationIds: 240,
  locationCount: 190,
  scopes: 240,
  scopeCount: 160,
  scopesAssignedToOnly: 240,
  platformLanguage: 150,
  profilePhoto: 220,
  twoFactor: 210,
  dateAdded: 180,
  dateUpdated: 180,
};

const growing: ReadonlySet<PeopleColumn> = new Set(['name', 'email', 'locations']);

/** How wide a column is, and whether it takes its share of the room that is left. */
export function columnWidths(column: PeopleColumn): { readonly width: number; readonly grow: boolean } {
  const width = flagOf(column) === null ? widths[column as PlainColumn] : 170;
  return { width, grow: growing.has(column) };
}
