/** A delimited text made safe for Papa Parse, and what had to be done to it. */
export interface NormalisedText {
  readonly text: string;
  /** The one line end left outside quotes. */
  readonly newline: '\n' | '\r\n' | '\r';
  /** How many NUL characters were taken out. */
  readonly nulsRemoved: number;
  readonly mixedNewlines: boolean;
}

/**
 * Papa Parse merges rows when line ends are mixed, and takes `"a", "b"` (a blank before the quote) for a plain cell.
 * Both are mended here; clean texts, nearly all of them, are left as they are after a quick look.
 */
export function normaliseDelimited(input: string, delimiter: string): NormalisedText {
  const nulsRemoved = countOf(input, '\0');
  const text = nulsRemoved > 0 ? input.replaceAll('\0', '') : input;
  const quoted = text.includes('"');
  const ends = countLineEnds(text, quoted);
  const kinds = [ends.crlf, ends.lf, ends.cr].filter((count) => count > 0).length;
  const mixed = kinds > 1;
  if (!mixed && !(quoted && hasBlankBeforeQuote(text, delimiter))) {
    const newline = ends.crlf > 0 ? '\r\n' : ends.cr > 0 ? '\r' : '\n';
    return { text, newline, nulsRemoved, mixedNewlines: false };
  }
  return { text: rewrite(text, delimiter), newline: '\n', nulsRemoved, mixedNewlines: mixed };
}

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

interface LineEnds {
  readonly crlf: number;
  readonly lf: number;
  readonly cr: number;
}

/** Line ends outside quotes. The quick way looks at all of them and is enough when they are of one kind anyway. */
function countLineEnds(text: string, quoted: boolean): LineEnds {
  const all = countAllLineEnds(text);
  const kinds = [all.crlf, all.lf, all.cr].filter((count) => count > 0).length;
  return kinds > 1 && quoted ? countLineEndsOutsideQuotes(text) : all;
}

function countAllLineEnds(text: string): LineEnds {
  let crlf = 0;
  let lf = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    if (text.charCodeAt(at - 1) === 13) crlf++;
    else lf++;
  }
  return { crlf, lf, cr: countOf(text, '\r') - crlf };
}

function countLineEndsOutsideQuotes(text: string): LineEnds {
  let crlf = 0;
  let lf = 0;
  let cr = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 34) inside = !inside;
    else if (inside) continue;
    else if (code === 10) lf++;
    else if (code === 13) {
      if (text.charCodeAt(i + 1) === 10) {
        crlf++;
        i++;
      } else cr++;
    }
  }
  return { crlf, lf, cr };
}

function hasBlankBeforeQuote(text: string, delimiter: string): boolean {
  return (
    text.includes(`${delimiter} "`) || text.startsWith(' "') || text.includes('\n "') || text.includes('\r "')
  );
}

/** Copies record by record: line ends outside quotes become `\n`, blanks before a well-formed quoted cell go. */
function rewrite(text: string, delimiter: string): string {
  const parts: string[] = [];
  let copiedTo = 0;
  let i = 0;
  let atCellStart = true;
  const copy = (until: number, skipTo: number): void => {
    parts.push(text.slice(copiedTo, until));
    copiedTo = skipTo;
  };
  while (i < text.length) {
    if (atCellStart) {
      atCellStart = false;
      const open = skipBlanks(text, i, delimiter);
      const close = text.charCodeAt(open) === 34 ? findClosingQuote(text, open) : -1;
      if (close !== -1 && endsCell(text, close + 1, delimiter)) {
        if (open > i) copy(i, open);
        i = close + 1;
        continue;
      }
      // A quote right at the start that never closes well is Papa's to judge; it reads on to the end of it.
    }
    if (text.startsWith(delimiter, i)) {
      i += delimiter.length;
      atCellStart = true;
      continue;
    }
    const code = text.charCodeAt(i);
    if (code === 13) {
      const width = text.charCodeAt(i + 1) === 10 ? 2 : 1;
      copy(i, i + width);
      parts.push('\n');
      i += width;
      atCellStart = true;
      continue;
    }
    if (code === 10) atCellStart = true;
    i++;
  }
  parts.push(text.slice(copiedTo));
  return parts.join('');
}

function skipBlanks(text: string, from: number, delimiter: string): number {
  let i = from;
  while (text.charCodeAt(i) === 32 || (text.charCodeAt(i) === 9 && delimiter !== '\t')) i++;
  return i;
}

function findClosingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at !== -1 && text.charCodeAt(at + 1) === 34) at = text.indexOf('"', at + 2);
  return at;
}

function endsCell(text: string, from: number, delimiter: string): boolean {
  const i = skipBlanks(text, from, delimiter);
  if (i >= text.length || text.startsWith(delimiter, i)) return true;
  const code = text.charCodeAt(i);
  return code === 10 || code === 13;
}
