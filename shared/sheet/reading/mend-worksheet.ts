import { strFromU8 } from 'fflate';

/**
 * Rewrites what the reader of worksheets would drop, refuse or show otherwise than a spreadsheet does: formula errors,
 * formulas nobody has computed, and numbers whose leading zeros only their format shows.
 *
 * @param styles `xl/styles.xml`; undefined when the workbook has none.
 */
export function mendWorksheet(xml: string, styles: Uint8Array | undefined): string {
  let mended = xml.includes(' t="e"') ? xml.replaceAll(' t="e"', ' t="str"') : xml;
  if (/<(?:\w+:)?f[\s>/]/.test(mended)) mended = nameEmptyFormulas(mended);
  const widths = styles === undefined ? noWidths : findZeroFormats(strFromU8(styles));
  return widths.size === 0 ? mended : keepLeadingZeros(mended, widths);
}

const noWidths: ReadonlyMap<number, number> = new Map();

/**
 * Programs that write workbooks without computing them leave formulas without a value. A spreadsheet computes them when
 * it opens the file; we cannot, so the cell becomes an error, never a blank that nobody notices.
 */
function nameEmptyFormulas(xml: string): string {
  return xml.replace(
    /<(\w+:)?c\b([^>]*)>\s*<(?:\w+:)?f\b[^>]*(?:\/>|>[^<]*<\/(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*\/>|<(?:\w+:)?v><\/(?:\w+:)?v>)?\s*<\/(?:\w+:)?c>/g,
    (_, prefix: string | undefined, attributes: string) => {
      const p = prefix ?? '';
      return `<${p}c${attributes.replace(/\st="[^"]*"/, '')} t="str"><${p}v>#N/A</${p}v></${p}c>`;
    },
  );
}

/**
 * Formats such as `00000` or `000-000-0000` show more digits than the number has: the postal code 06600 is stored as 6600.
 *
 * @returns style index (`s` of a cell) → how many digits are shown at least.
 */
function findZeroFormats(styles: string): ReadonlyMap<number, number> {
  const digits = new Map<string, number>();
  for (const [tag] of styles.matchAll(/<(?:\w+:)?numFmt\b[^>]*>/g)) {
    const id = /\snumFmtId="(\d+)"/.exec(tag)?.[1];
    const code = /\sformatCode="([^"]*)"/.exec(tag)?.[1];
    const zeros = code === undefined ? 0 : countZeros(code);
    if (id !== undefined && zeros > 1) digits.set(id, zeros);
  }
  if (digits.size === 0) return noWidths;
  const widths = new Map<number, number>();
  const cellStyles = /<(?:\w+:)?cellXfs\b[^]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? '';
  let index = 0;
  for (const [tag] of cellStyles.matchAll(/<(?:\w+:)?xf\b[^>]*>/g)) {
    const zeros = digits.get(/\snumFmtId="(\d+)"/.exec(tag)?.[1] ?? '');
    if (zeros !== undefined) widths.set(index, zeros);
    index++;
  }
  return widths;
}

/** Zeros of a format that is only a mask of digits; 0 for dates, decimals, percentages and all others. */
function countZeros(escaped: string): number {
  const code = escaped.replaceAll('&quot;', '"').split(';')[0] ?? '';
  const mask = code
    .replace(/\[[^\]]*\]|"[^"]*"|\\./g, '')
    .replace(/_./g, '')
    .trim();
  return /^[0#\-() +/]+$/.test(mask) ? mask.replace(/[^0]/g, '').length : 0;
}

function keepLeadingZeros(xml: string, widths: ReadonlyMap<number, number>): string {
  return xml.replace(
    /<((?:\w+:)?c)\b([^>]*\ss="(\d+)"[^>]*)>([^]*?<((?:\w+:)?v)>(\d+)<\/(?:\w+:)?v>)/g,
    (whole, tag: string, attributes: string, style: string, inner: string, value: string, number: string) => {
      const width = widths.get(Number(style));
      const isNumber = !/\st="(?!n")/.test(attributes);
      if (width === undefined || !isNumber || attributes.endsWith('/') || inner.includes('</c>'))
        return whole;
      if (number.length >= width) return whole;
      const bare = attributes.replace(/\st="n"/, '');
      return `<${tag}${bare} t="str"><${value}>${number.padStart(width, '0')}</${value}>`;
    },
  );
}
