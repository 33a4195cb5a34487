/** Every option there is. The same name means the same in every command. */
export const optionTable = {
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  // the sheet
  map: { type: 'string', multiple: true },
  default: { type: 'string', multiple: true },
  mapping: { type: 'string' },
  template: { type: 'string', multiple: true },
  answer: { type: 'string', multiple: true },
  'header-row': { type: 'string' },
  sheet: { type: 'string' },
  encoding: { type: 'string' },
  delimiter: { type: 'string' },
  country: { type: 'string' },
  locations: { type: 'string' },
  'password-mode': { type: 'string' },
  // the plan and the run
  'on-existing': { type: 'string' },
  'on-deleted': { type: 'string' },
  'on-new-address': { type: 'string' },
  absent: { type: 'boolean' },
  'only-valid': { type: 'boolean' },
  exactly: { type: 'boolean' },
  'include-changed': { type: 'boolean' },
  allow: { type: 'string', multiple: true },
  yes: { type: 'boolean', short: 'y' },
  results: { type: 'string' },
  credentials: { type: 'string' },
  // the agency
  profile: { type: 'string' },
  practice: { type: 'boolean' },
  // single commands
  company: { type: 'string' },
  port: { type: 'string' },
  out: { type: 'string' },
  // the export
  query: { type: 'string' },
  location: { type: 'string' },
  role: { type: 'string' },
  type: { type: 'string' },
  ids: { type: 'string' },
  sort: { type: 'string' },
  direction: { type: 'string' },
  columns: { type: 'string' },
  format: { type: 'string' },
  against: { type: 'string' },
  details: { type: 'boolean' },
  'fail-on': { type: 'string' },
} as const satisfies Record<string, { type: 'boolean' | 'string'; short?: string; multiple?: boolean }>;

export type OptionName = keyof typeof optionTable;

export const globalOptions = ['json', 'lang', 'help', 'version'] as const satisfies readonly OptionName[];
export const sheetOptions = [
  'map',
  'default',
  'mapping',
  'template',
  'answer',
  'header-row',
  'sheet',
  'encoding',
  'delimiter',
  'country',
  'locations',
  'password-mode',
] as const satisfies readonly OptionName[];
export const agencyOptions = ['profile', 'practice'] as const satisfies readonly OptionName[];

export function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(optionTable, name);
}

/** What `--password-mode one-for-all` gives everybody: never an argument, which other programs can see. */
export const sharedPasswordVariable = 'GHL_ROSTER_PASSWORD';
