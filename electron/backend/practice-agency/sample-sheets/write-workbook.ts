import { writeZip } from './write-zip';

/** Text, a number, or a day as `{day: 'YYYY-MM-DD'}`; null is an empty cell. */
export type WorkbookCell = string | number | { readonly day: string } | null;

export interface Worksheet {
  readonly name: string;
  readonly rows: readonly (readonly WorkbookCell[])[];
  /** Width of each column, in characters. */
  readonly widths: readonly number[];
  /** Rows whose text is bold, from 1. */
  readonly boldRows: readonly number[];
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Columns past Z are of no use to a sample. */
const columnName = (index: number): string => String.fromCharCode(65 + index);

/** Days since 30 December 1899, as Excel counts them. */
function toSerial(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

// Indexes into <cellXfs> below.
const styles = { plain: 0, bold: 1, day: 2 } as const;

const stylesXml = `${declaration}<styleSheet xmlns="${main}">
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>`;

/** The texts of all worksheets, each once, as the format keeps them. */
class SharedStrings {
  readonly #indexes = new Map<string, number>();
  #uses = 0;

  indexOf(text: string): number {
    this.#uses += 1;
    const known = this.#indexes.get(text);
    if (known !== undefined) return known;
    this.#indexes.set(text, this.#indexes.size);
    return this.#indexes.size - 1;
  }

  toXml(): string {
    const items = [...this.#indexes.keys()].map(
      (text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`,
    );
    return `${declaration}<sst xmlns="${main}" count="${this.#uses}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

function writeCell(cell: WorkbookCell, reference: string, bold: boolean, strings: SharedStrings): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'object')
    return `<c r="${reference}" s="${styles.day}"><v>${toSerial(cell.day)}</v></c>`;
  return `<c r="${reference}" s="${bold ? styles.bold : styles.plain}" t="s"><v>${strings.indexOf(cell)}</v></c>`;
}

function writeWorksheet(sheet: Worksheet, strings: SharedStrings): string {
  const columns = sheet.widths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const rows = sheet.rows
    .map((row, index) => {
      const number = index + 1;
      const cells = row.map((cell, column) =>
        writeCell(cell, `${columnName(column)}${number}`, sheet.boldRows.includes(number), strings),
      );
      return `<row r="${number}">${cells.join('')}</row>`;
    })
    .join('');
  return `${declaration}<worksheet xmlns="${main}"><cols>${columns}</cols><sheetData>${rows}</sheetData></worksheet>`;
}

/** A small .xlsx that Excel, LibreOffice and readers of the format open; the same byte for byte every time. */
export function writeWorkbook(sheets: readonly Worksheet[]): Uint8Array {
  const strings = new SharedStrings();
  const worksheets = sheets.map((sheet) => writeWorksheet(sheet, strings));
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const partType = (name: string, type: string): string =>
    `<Override PartName="${name}" ContentType="${contentType}.${type}+xml"/>`;
  const numbered = sheets.map((sheet, index) => ({ ...sheet, id: index + 1 }));
  return writeZip([
    {
      name: '[Content_Types].xml',
      text: `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${partType('/xl/workbook.xml', 'sheet.main')}${numbered.map(({ id }) => partType(`/xl/worksheets/sheet${id}.xml`, 'worksheet')).join('')}${partType('/xl/styles.xml', 'styles')}${partType('/xl/sharedStrings.xml', 'sharedStrings')}</Types>`,
    },
    {
      name: '_rels/.rels',
      text: `${declaration}<Relationships xmlns="${packageRelations}">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      text: `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${numbered.map(({ name, id }) => `<sheet name="${escapeXml(name)}" sheetId="${id}" r:id="rId${id}"/>`).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `${declaration}<Relationships xmlns="${packageRelations}">${numbered.map(({ id }) => relation(id, 'worksheet', `worksheets/sheet${id}.xml`)).join('')}${relation(sheets.length + 1, 'styles', 'styles.xml')}${relation(sheets.length + 2, 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    },
    ...worksheets.map((text, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, text })),
    { name: 'xl/styles.xml', text: stylesXml },
    { name: 'xl/sharedStrings.xml', text: strings.toXml() },
  ]);
}
