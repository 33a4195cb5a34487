/** What the first bytes of a file say it is. `text` is all that is left. */
export type FileKind =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text' }
  | { readonly kind: 'zip' }
  | { readonly kind: 'old-excel' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'other'; readonly looksLike: string };

/** Leading bytes → what to call the file in words (`sheet:looks-like-<name>`). */
const signatures: readonly (readonly [readonly number[], string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
  [[0x47, 0x49, 0x46, 0x38], 'picture'],
  [[0x42, 0x4d], 'picture'],
  [[0x49, 0x49, 0x2a, 0x00], 'picture'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'picture'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x1f, 0x8b], 'archive'],
  [[0x52, 0x61, 0x72, 0x21], 'archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'archive'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'document'],
];

/** Tells what a file is by its content; its name proves nothing (a picture renamed to .csv). */
export function detectFileKind(bytes: Uint8Array): FileKind {
  if (isEmpty(bytes)) return { kind: 'empty' };
  if (startsWith(bytes, [0x50, 0x4b])) return { kind: 'zip' };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return detectCompoundKind(bytes);
  for (const [signature, looksLike] of signatures) {
    // "BM" alone may begin an honest word, so the two-byte signature also wants bytes no text has.
    if (startsWith(bytes, signature) && (signature.length > 2 || isBinary(bytes)))
      return { kind: 'other', looksLike };
  }
  if (startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && isBinary(bytes)) {
    return { kind: 'other', looksLike: hasAscii(bytes, 'WEBP', 16) ? 'picture' : 'media' };
  }
  if (hasAscii(bytes.subarray(4), 'ftyp', 8)) {
    return { kind: 'other', looksLike: /heic|heif|mif1|avif/.test(asciiOf(bytes, 16)) ? 'picture' : 'media' };
  }
  const markup = detectMarkup(bytes);
  if (markup !== null) return { kind: 'other', looksLike: markup };
  if (isBinary(bytes)) return { kind: 'other', looksLike: 'binary' };
  return { kind: 'text' };
}

function isEmpty(bytes: Uint8Array): boolean {
  const marks = [[0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], []];
  return marks.some((mark) => bytes.length === mark.length && startsWith(bytes, mark));
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

/** OLE containers: old .xls, Word, and .xlsx files locked with a password all begin alike. */
function detectCompoundKind(bytes: Uint8Array): FileKind {
  if (hasWide(bytes, 'EncryptedPackage') || hasWide(bytes, 'EncryptionInfo')) return { kind: 'encrypted' };
  if (hasWide(bytes, 'WordDocument') || hasWide(bytes, 'PowerPoint Document')) {
    return { kind: 'other', looksLike: 'document' };
  }
  return { kind: 'old-excel' };
}

/** Programs that save a web page or XML as ".xls" or ".csv" are common; its tags would become cells. */
function detectMarkup(bytes: Uint8Array): string | null {
  const start = asciiOf(bytes, 600)
    .replace(/^[^\x21-\x7e]+/, '')
    .toLowerCase();
  if (/^(<!--[^]*?-->\s*)?<(!doctype html|html|table|head|body|meta)\b/.test(start)) return 'web-page';
  if (/^<\?xml|^<(workbook|ss:workbook)\b/.test(start)) return 'xml';
  if (/^(\{\s*["}]|\[\s*[{[\]"])/.test(start)) return 'json';
  return null;
}

function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 8192);
  const wideText =
    startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]) || zerosAlternate(bytes, length);
  if (wideText) return false;
  let odd = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] ?? 0;
    // Zero is left out: damaged exports carry stray NULs in otherwise honest text, and those are mended and reported.
    if ((byte > 0 && byte < 9) || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) odd++;
  }
  const zeros = countZeros(bytes, length);
  return odd > length * 0.02 || zeros > length * 0.3;
}

function countZeros(bytes: Uint8Array, length: number): number {
  let zeros = 0;
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros++;
  return zeros;
}

function zerosAlternate(bytes: Uint8Array, length: number): boolean {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i++) {
    if (bytes[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  return Math.max(even, odd) > length * 0.3 && Math.min(even, odd) < length * 0.05;
}

function asciiOf(bytes: Uint8Array, length: number): string {
  let text = '';
  for (let i = 0; i < Math.min(length, bytes.length); i++) text += String.fromCharCode(bytes[i] ?? 0);
  return text;
}

function hasAscii(bytes: Uint8Array, word: string, within: number): boolean {
  return asciiOf(bytes, within).includes(word);
}

/** Directory names in an OLE container are UTF-16LE and may stand anywhere in it. */
function hasWide(bytes: Uint8Array, word: string): boolean {
  const codes = [...word].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = codes[0] ?? 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (codes.every((code, i) => bytes[at + i] === code)) return true;
  }
  return false;
}
