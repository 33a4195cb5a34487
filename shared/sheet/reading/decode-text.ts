import { detect } from 'jschardet';

export interface DecodedText {
  readonly text: string;
  /** WHATWG label, lower case. */
  readonly encoding: string;
  /** Bytes that stand for no character in this encoding; each is `\ufffd` in the text. */
  readonly unreadable: number;
}

const sniffedBytes = 4096;

/**
 * Turns the bytes of a text file into a string. The ladder that got most real files right: byte order mark, UTF-16 by
 * its zero bytes, strict UTF-8, then a statistical guess, with ISO-8859-1 read as its superset windows-1252.
 *
 * @param encoding a WHATWG label chosen by a person; null detects.
 * @returns null when `encoding` is not a label the platform knows.
 */
export function decodeText(bytes: Uint8Array, encoding: string | null): DecodedText | null {
  const label = encoding === null ? sniffEncoding(bytes) : knownLabel(encoding);
  if (label !== null) return describe(decodeAs(bytes, label), label);
  if (encoding !== null) return null;
  const text = decodeUtf8(bytes);
  if (text !== null) return describe(text, 'utf-8');
  const guessed = isDamagedUtf8(bytes) ? 'utf-8' : guessLegacyEncoding(bytes);
  return describe(decodeAs(bytes, guessed), guessed);
}

function describe(text: string, encoding: string): DecodedText {
  let unreadable = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) unreadable++;
  return { text, encoding, unreadable };
}

/**
 * Whether the bytes are UTF-8 with a few of them damaged (a file cut in the middle of a letter, one bad cell), rather than
 * another encoding, where hardly any accent happens to be a valid sequence. Read otherwise, every accent would be lost.
 */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let valid = 0;
  let damaged = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
    let more = 1;
    while (more < length && ((bytes[i + more] ?? 0) & 0xc0) === 0x80) more++;
    if (length > 0 && byte < 0xf5 && more === length) {
      valid++;
      i += length - 1;
    } else damaged++;
  }
  return valid > damaged * 3;
}

function sniffEncoding(bytes: Uint8Array): string | null {
  return encodingOfMark(bytes) ?? encodingOfZeroBytes(bytes);
}

function encodingOfMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: in any Western text nearly every second byte is zero, always on the same side. */
function encodingOfZeroBytes(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, sniffedBytes);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i++) {
    if (bytes[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  const half = length / 2;
  if (half < 2) return null;
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le';
  if (even > half * 0.6 && odd < half * 0.1) return 'utf-16be';
  return null;
}

/** @returns null when the bytes are not UTF-8. Text in another encoding practically never is by accident. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Short lists of names give statistics little to work with, so a rare guess must earn its place: only encodings that
 * offices really write are taken, everything else is windows-1252, what Excel writes in Spanish and English.
 */
const trustedGuesses: Readonly<Record<string, string>> = {
  'windows-1251': 'windows-1251',
  'koi8-r': 'koi8-r',
  'windows-1253': 'windows-1253',
  'windows-1255': 'windows-1255',
  'windows-1256': 'windows-1256',
  shift_jis: 'shift_jis',
  'shift-jis': 'shift_jis',
  cp932: 'shift_jis',
  'euc-jp': 'euc-jp',
  'euc-kr': 'euc-kr',
  cp949: 'euc-kr',
  big5: 'big5',
  gb18030: 'gb18030',
  gb2312: 'gb18030',
};
const minimumConfidence = 0.5;
/** Enough where the bytes themselves rule Western languages out. */
const minimumBeyondWestern = 0.1;

function guessLegacyEncoding(bytes: Uint8Array): string {
  if (looksLikeMacRoman(bytes)) return 'macintosh';
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const from = Math.max(0, first - 1000);
  const part = bytes.subarray(from, from + 20_000);
  const guess = detect(part);
  const label = trustedGuesses[(guess.encoding ?? '').toLowerCase()];
  const least = isBeyondWestern(part) ? minimumBeyondWestern : minimumConfidence;
  return label !== undefined && guess.confidence >= least ? label : 'windows-1252';
}

/** In Spanish or Portuguese accents stand alone between plain letters; three and more in a row are another script. */
function isBeyondWestern(bytes: Uint8Array): boolean {
  let inRuns = 0;
  let high = 0;
  let run = 0;
  for (const byte of bytes) {
    if (byte >= 0x80) {
      run++;
      high++;
      continue;
    }
    if (run >= 3) inRuns += run;
    run = 0;
  }
  return inRuns > high * 0.7;
}

/**
 * Excel for Mac saves "CSV (Macintosh)": there á é í ó ú ñ are 0x87 0x8E 0x92 0x97 0x9C 0x96 between letters, which in
 * windows-1252 are typographic signs that never stand between two letters, except the apostrophe 0x92.
 */
function looksLikeMacRoman(bytes: Uint8Array): boolean {
  let mac = 0;
  let windows = 0;
  const length = Math.min(bytes.length, 200_000);
  for (let i = 1; i < length - 1; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) continue;
    if (!isLetter(bytes[i - 1]) || !isLetter(bytes[i + 1])) continue;
    if (byte === 0x87 || byte === 0x8e || byte === 0x97 || byte === 0x9c || byte === 0x96) mac++;
    else if (byte >= 0xc0) windows++;
  }
  return mac > 0 && mac > windows * 3;
}

const isLetter = (byte = 0): boolean => (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);

function knownLabel(encoding: string): string | null {
  try {
    const label = new TextDecoder(encoding).encoding;
    return label === 'iso-8859-1' ? 'windows-1252' : label;
  } catch {
    return null;
  }
}

function decodeAs(bytes: Uint8Array, label: string): string {
  const text = new TextDecoder(label).decode(bytes);
  return label === 'windows-1252' ? mendControlCharacters(text) : text;
}

/** windows-1252 at 0x80–0x9F; a dot where the code page has nothing. */
const upperControls = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';

/**
 * Several Node releases (20.20 and 22 among them, observed) decode windows-1252 as if it were ISO-8859-1: the euro sign
 * and curly quotes arrive as control characters nobody ever typed.
 */
function mendControlCharacters(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => {
    const sign = upperControls[control.charCodeAt(0) - 0x80];
    return sign === undefined || sign === '.' ? control : sign;
  });
}
