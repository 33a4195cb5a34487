import type { Translate } from '#shared/i18n/create-translator';
import type { ReadOptions, SheetOverview, SheetSource } from '#shared/sheet/types';

/** Encodings offered when the guess was wrong: WHATWG labels (documented), the ones sheets are really in. */
export const offeredEncodings = [
  'utf-8',
  'windows-1252',
  'utf-16le',
  'utf-16be',
  'iso-8859-15',
  'macintosh',
  'windows-1250',
  'windows-1251',
  'shift_jis',
  'gb18030',
] as const;

/** `windows-1252` → `Windows-1252`, `utf-8` → `UTF-8`: as people see them in their spreadsheet's dialogs. */
export function nameEncoding(label: string): string {
  return /^(utf|iso|gb)/i.test(label)
    ? label.toUpperCase()
    : label.replace(/^./, (first) => first.toUpperCase());
}

export const offeredDelimiters = [
  { value: ';', key: 'semicolon' },
  { value: ',', key: 'comma' },
  { value: '\t', key: 'tab' },
  { value: '|', key: 'pipe' },
] as const;

/** "312 rows, 9 columns, read as Windows-1252 with semicolons". */
export function describeReading(t: Translate, overview: SheetOverview): string {
  const { source } = overview;
  const size = `${t('import:rows', { count: overview.rowCount })}, ${t('import:columns', { count: overview.columnCount })}`;
  if (source.kind === 'xlsx') {
    return source.sheetName === null
      ? t('import:reading-xlsx', { size })
      : t('import:reading-worksheet', { size, sheet: source.sheetName });
  }
  const encoding = nameEncoding(source.encoding ?? 'utf-8');
  const delimiter = offeredDelimiters.find(({ value }) => value === source.delimiter);
  return delimiter === undefined
    ? t('import:reading-plain', { size, encoding })
    : t('import:reading-delimited', { size, encoding, delimiter: t(`import:with-${delimiter.key}`) });
}

/** The reading as it stands, for changing one part of it: another delimiter must not bring the guessed encoding back. */
export function keepReading(source: SheetSource): ReadOptions {
  return {
    ...(source.encoding === null ? {} : { encoding: source.encoding }),
    ...(source.delimiter === null ? {} : { delimiter: source.delimiter }),
    ...(source.sheetName === null ? {} : { sheetName: source.sheetName }),
  };
}
