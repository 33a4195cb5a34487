import { strToU8, zipSync } from 'fflate';

/** A cell as a spreadsheet stores it; a plain string is text, a number a number. */
export type WorkbookCell =
  | string
  | number
  | null
  | { readonly date: number }
  | { readonly inline: string }
  | { readonly error: string }
  | { readonly stored: string }
  | boolean;

export interface WorksheetToMake {
  readonly name: string;
  readonly hidden?: boolean;
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
  const sheets = worksheets.map((worksheet) => writeWorksheet(worksheet.rows, share));
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
    'xl/styles.xml':
      '<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml': `<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${strings
      .map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`)
      .join('')}</sst>`,
  };
  for (const [i, xml] of sheets.entries()) files[`xl/worksheets/sheet${i + 1}.xml`] = xml;
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])), {
    level: 6,
  });
}

function writeWorksheet(rows: readonly (readonly WorkbookCell[])[], share: (text: string) => number): string {
  const xml = rows.map((cells, row) => {
    const written = cells.map((cell, column) => writeCell(cell, `${lettersOf(column)}${row + 1}`, share));
    return `<row r="${row + 1}">${written.join('')}</row>`;
  });
  return `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${xml.join('')}</sheetData></worksheet>`;
}

function writeCell(cell: WorkbookCell, at: string, share: (text: string) => number): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return `<c r="${at}" t="s"><v>${share(cell)}</v></c>`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ('date' in cell) return `<c r="${at}" s="1"><v>${cell.date}</v></c>`;
  if ('inline' in cell) return `<c r="${at}" t="inlineStr"><is><t>${escapeXml(cell.inline)}</t></is></c>`;
  if ('error' in cell) return `<c r="${at}" t="e"><f>1/0</f><v>${escapeXml(cell.error)}</v></c>`;
  return `<c r="${at}"><v>${cell.stored}</v></c>`;
}

function lettersOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? lettersOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
