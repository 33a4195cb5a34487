import type { SheetFile } from '#shared/sheet/types';

/** What the file dialog offers first; anything may be dropped, and the reader says what it makes of it. */
export const acceptedFiles = '.csv,.tsv,.txt,.xlsx,.json,text/csv,text/tab-separated-values,text/plain';

/** @throws when the disk refuses, for example because the file was moved after it was chosen. */
export async function readDroppedFile(file: File): Promise<SheetFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** The cells of a spreadsheet on the clipboard, as tab-separated text in UTF-8. */
export function readPastedTable(text: string, name: string): SheetFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** Whether a pasted text is a table rather than a stray word: more than one line, or more than one cell. */
export function looksLikeTable(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.includes('\n') || trimmed.includes('\t');
}

export function decodeBase64(base64: string): Uint8Array {
  const binary = atob(base64);
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** Bytes in one call of `String.fromCharCode`: more would overflow the stack. */
const chunk = 32_768;

export function encodeBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += chunk)
    binary += String.fromCharCode(...bytes.subarray(start, start + chunk));
  return btoa(binary);
}
