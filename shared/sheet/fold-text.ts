const marks = /[\u0300-\u036f]/g;
const beyondAscii = /[^\x20-\x7e]/;

/**
 * The form in which words are compared: no accents, no case, no outer or doubled white space. "  Clínica  NORTE" and
 * "clinica norte" are the same.
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  const plain = beyondAscii.test(lower)
    ? lower
        .normalize('NFKD')
        .replace(marks, '')
        .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    : lower;
  return plain.replace(/\s+/g, ' ').trim();
}

/** Like {@link foldText}, with everything that is neither letter nor digit taken for a blank. */
export function foldWords(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
