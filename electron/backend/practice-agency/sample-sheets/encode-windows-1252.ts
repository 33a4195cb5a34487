/** The characters Windows-1252 has where ISO-8859-1 has control codes, as far as an office types them. */
const windowsOnly: Readonly<Record<string, number>> = {
  '€': 0x80,
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
};

/** @throws RangeError for a character that a Spanish Excel could not have saved either */
export function encodeWindows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = windowsOnly[character] ?? character.codePointAt(0) ?? 0;
    if (code > 0xff || (code >= 0x80 && code < 0xa0 && windowsOnly[character] === undefined)) {
      throw new RangeError(`Windows-1252 has no ${character}`);
    }
    return code;
  });
}
