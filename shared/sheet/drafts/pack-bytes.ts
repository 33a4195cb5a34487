import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const padding = 61;
const codes = strToU8(alphabet);

/** Deflates bytes and writes them in base64, so that they fit into JSON. @param level 0 for what is compressed already. */
export function packBytes(bytes: Uint8Array, level: 0 | 3 = 3): string {
  return encodeBase64(deflateSync(bytes, { level }));
}

const stepBytes = 64 * 1024;

/**
 * @returns the bytes, or null when the text was damaged or unpacks to more than `limit` bytes, of which no more than a
 * little is ever held: a draft may come from somebody else.
 */
export function unpackBytes(packed: string, limit: number): Uint8Array | null {
  const deflated = decodeBase64(packed);
  if (deflated === null) return null;
  const pieces: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const stream = new Inflate((piece, last) => {
    pieces.push(piece);
    length += piece.length;
    ended = last;
  });
  try {
    for (let from = 0; from < deflated.length && length <= limit; from += stepBytes) {
      const to = from + stepBytes;
      stream.push(deflated.subarray(from, to), to >= deflated.length);
    }
  } catch {
    return null;
  }
  return ended && length <= limit ? joinPieces(pieces, length) : null;
}

function joinPieces(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** Plain JavaScript, since `btoa` takes a string of bytes and is not everywhere the sheet is read. */
export function encodeBase64(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  let to = 0;
  for (let from = 0; from < bytes.length; from += 3) {
    const [a = 0, b = 0, c = 0] = [bytes[from], bytes[from + 1], bytes[from + 2]];
    text[to++] = codes[a >> 2] ?? 0;
    text[to++] = codes[((a & 3) << 4) | (b >> 4)] ?? 0;
    text[to++] = from + 1 < bytes.length ? (codes[((b & 15) << 2) | (c >> 6)] ?? 0) : padding;
    text[to++] = from + 2 < bytes.length ? (codes[c & 63] ?? 0) : padding;
  }
  return strFromU8(text, true);
}

const values = new Int16Array(128).fill(-1);
for (const [value, code] of codes.entries()) values[code] = value;

/** @returns null for anything that is not base64 with its padding. */
export function decodeBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const pads = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - pads);
  const end = text.length - pads;
  let to = 0;
  let bits = 0;
  for (let from = 0; from < end; from++) {
    const code = text.charCodeAt(from);
    const value = code < 128 ? (values[code] ?? -1) : -1;
    if (value === -1) return null;
    bits = (bits << 6) | value;
    const place = from & 3;
    if (place === 0) continue;
    bytes[to++] = (bits >> (6 - place * 2)) & 255;
  }
  return bytes;
}
