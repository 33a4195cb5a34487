const directoryMark = 0x02014b50;
const localMark = 0x04034b50;
const endMark = 0x06054b50;

/**
 * Compares what was unpacked with the archive's own checksums, which the unpacker does not look at: one wrong bit in a
 * workbook would otherwise be a changed cell that nobody notices. The directory has no checksum; it is held against the
 * header in front of each file.
 *
 * @param files the unpacked ones, by name; others are only held to their headers.
 * @returns what is wrong, or null. Archives beyond 4 GB have another directory and are not judged.
 */
export function findArchiveDamage(
  bytes: Uint8Array,
  files: Readonly<Record<string, Uint8Array>>,
): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return 'no directory';
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) return null;
  let seen = 0;
  while (at + 46 <= end && view.getUint32(at, true) === directoryMark) {
    const nameLength = view.getUint16(at + 28, true);
    const name = readName(bytes, at + 46, nameLength);
    const damage = checkEntry(view, bytes, at, name, files[name]);
    if (damage !== null) return damage;
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    seen++;
  }
  return seen === count ? null : 'damaged directory';
}

/** The end record may be followed by a comment of up to 64 KB. */
function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return null;
}

function checkEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  name: string,
  unpacked: Uint8Array | undefined,
): string | null {
  const local = view.getUint32(at + 42, true);
  if (local + 30 > bytes.length || view.getUint32(local, true) !== localMark)
    return `damaged header of ${name}`;
  const localName = readName(bytes, local + 30, view.getUint16(local + 26, true));
  if (localName !== name || view.getUint16(local + 8, true) !== view.getUint16(at + 10, true)) {
    return `damaged header of ${name}`;
  }
  if (unpacked === undefined) return null;
  const sum = view.getUint32(at + 16, true);
  // Nought stands for "not worked out" with some writers.
  const isSame = unpacked.length === view.getUint32(at + 24, true) && (sum === 0 || crc32(unpacked) === sum);
  return isSame ? null : `damaged ${name}`;
}

function readName(bytes: Uint8Array, from: number, length: number): string {
  let name = '';
  for (let i = from; i < Math.min(from + length, bytes.length); i++)
    name += String.fromCharCode(bytes[i] ?? 0);
  return name;
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (table[(value ^ byte) & 0xff] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}
