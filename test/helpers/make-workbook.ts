import { strToU8, zipSync } from 'fflate';

/** A cell as a spreadsheet stores it; a plain string is text, a number a number. */
export type WorkbookCell =
  | string
  | number
  | null
  | { readonly date: number }
  | { readonly inline: string }
  | { readonly error: string }
  | { readonly stored: string; readonly format?: string }
  | { readonly formula: string }
  | boolean;

export interface WorksheetToMake {
  readonly name: string;
  readonly hidden?: boolean;
  /** Row numbers and column letters. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly string[];
  /** Such as `A2:A4`. */
  readonly merges?: readonly string[];
  readonly rows: readonly (readonly WorkbookCell[])[];
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Writes a small .xlsx as Excel does: shared strings, numbers as numbers, dates as styled numbers of days. */
export function makeWorkbook(worksheets: readonly WorksheetToMake[]): Uint8Array {
  const strings: string[] = [];
  const indexes = new Map<string, number>();
  const share = (text: string): number => {
    const known = indexes.get(text);
    if (known !== undefined) return known;
    indexes.set(text, strings.length);
    return strings.push(text) - 1;
  };
  const formats: string[] = [];
  const style = (format: string): number => {
    if (!formats.includes(format)) formats.push(format);
    return formats.indexOf(format) + 2;
  };
  const sheets = worksheets.map((worksheet) => writeWorksheet(worksheet, { share, style }));
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${worksheets
      .map(
        ({ name, hidden }, i) =>
          `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${hidden === true ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${worksheets
      .map(
        (_, i) =>
          `<Relationship Id="rId${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId91" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>${formats
      .map((format, i) => `<numFmt numFmtId="${170 + i}" formatCode="${escapeXml(format)}"/>`)
      .join('')}</numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/>${formats
      .map((_, i) => `<xf numFmtId="${170 + i}" applyNumberFormat="1"/>`)
      .join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${strings
      .map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`)
      .join('')}</sst>`,
  };
  for (const [i, xml] of sheets.entries()) files[`xl/worksheets/sheet${i + 1}.xml`] = xml;
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])), {
    level: 6,
    // The same bytes every time.
    mtime: new Date('2026-01-05T12:00:00Z'),
  });
}

interface Tables {
  readonly share: (text: string) => number;
  readonly style: (format: string) => number;
}

function writeWorksheet(worksheet: WorksheetToMake, tables: Tables): string {
  const { rows, hiddenRows = [], hiddenColumns = [], merges = [] } = worksheet;
  const xml = rows.map((cells, row) => {
    const written = cells.map((cell, column) => writeCell(cell, `${lettersOf(column)}${row + 1}`, tables));
    const hidden = hiddenRows.includes(row + 1) ? ' hidden="1"' : '';
    return `<row r="${row + 1}"${hidden}>${written.join('')}</row>`;
  });
  const columns = hiddenColumns.map((letter) => {
    const number = letter.charCodeAt(0) - 64;
    return `<col min="${number}" max="${number}" width="0" hidden="1" customWidth="1"/>`;
  });
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`);
  return `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${
    columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''
  }<sheetData>${xml.join('')}</sheetData>${
    merged.length > 0 ? `<mergeCells>${merged.join('')}</mergeCells>` : ''
  }</worksheet>`;
}

function writeCell(cell: WorkbookCell, at: string, { share, style }: Tables): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return `<c r="${at}" t="s"><v>${share(cell)}</v></c>`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ('date' in cell) return `<c r="${at}" s="1"><v>${cell.date}</v></c>`;
  if ('inline' in cell) return `<c r="${at}" t="inlineStr"><is><t>${escapeXml(cell.inline)}</t></is></c>`;
  if ('error' in cell) return `<c r="${at}" t="e"><f>1/0</f><v>${escapeXml(cell.error)}</v></c>`;
  if ('formula' in cell) return `<c r="${at}"><f>${escapeXml(cell.formula)}</f><v></v></c>`;
  const styled = cell.format === undefined ? '' : ` s="${style(cell.format)}"`;
  return `<c r="${at}"${styled}><v>${cell.stored}</v></c>`;
}

function lettersOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? lettersOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
