const keptSmall = new Set('de del la las los el y e da das do dos di du van von der den'.split(' '));
const keptCapital = /^(ii|iii|iv|jr|sr)\.?$/i;

/** Whether a name is all in capitals or all in small letters, so that its case says nothing. */
export function hasFlatCase(name: string): boolean {
  if (name.includes('@')) return false;
  const letters = name.replace(/[^\p{L}]+/gu, '');
  if (letters.length < 2) return false;
  return letters === letters.toUpperCase() || letters === letters.toLowerCase();
}

/** "MARÍA DE LA CRUZ-LÓPEZ" → "María de la Cruz-López". A particle that begins the name is a name itself. */
export function toTitleCase(name: string): string {
  return name
    .split(/(\s+)/)
    .map((word, place) => {
      const small = word.toLowerCase();
      if (place > 0 && keptSmall.has(small)) return small;
      if (keptCapital.test(word)) return /^[js]r/i.test(word) ? capitalise(small) : word.toUpperCase();
      return capitaliseParts(small);
    })
    .join('');
}

/** Each part of "pérez-lópez" and "o'brien", and what follows "Mc". */
function capitaliseParts(word: string): string {
  return word
    .split(/([-'’.])/)
    .map((part) => (/^mc\p{L}{3,}/u.test(part) ? `Mc${capitalise(part.slice(2))}` : capitalise(part)))
    .join('');
}

function capitalise(word: string): string {
  const [first = '', ...rest] = word;
  return first.toUpperCase() + rest.join('');
}
