import { foldText } from '../fold-text';
import { abbreviations, codeWords, fillers, foreignWords, otherPeople, people, places } from './word-lists';

export interface HeadingWords {
  /** Folded words without fillers, joined by blanks. */
  readonly full: string;
  /** The same without the words for the person the sheet is about; `full` when nothing else is left. */
  readonly core: string;
  /** True when a word shows that the heading is about somebody or something else. */
  readonly foreign: boolean;
  /** True when it names the people of the sheet and nothing of theirs: "Empleado", "Volunteer". */
  readonly onlyPeople: boolean;
  /** True when it speaks of a place: "Teléfono de la sucursal" is the branch's, nobody's own. */
  readonly ofPlace: boolean;
  /** True for a number or code somebody goes by: "No. de empleado", "Staff #", "Clave del trabajador". */
  readonly staffNumber: boolean;
}

const requiredMarks = new Set(
  'required requerido requerida obligatorio obligatoria obrigatorio obligatoire optional opcional facultatif'.split(
    ' ',
  ),
);

/**
 * Reduces a heading to what it says: "E-mail Address [Required]*" → "e mail address", "Nombre(s)" → "nombres",
 * "firstName" → "first name", "Teléfono (10 dígitos)" → "telefono", "Ap. Pat." → "apellido paterno".
 */
export function readHeading(heading: string): HeadingWords {
  const spaced = heading
    .replace(/^\s*#\s*/, '')
    .replaceAll('#', ' number ')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/\(([aeo]?s|[aeo])\)/gi, '$1');
  const outside = splitWords(spaced.replace(brackets, ' '));
  // A heading that is nothing but brackets keeps what is in them.
  const words = outside.length > 0 ? outside : splitWords(spaced);
  const telling = words.filter((word) => !fillers.has(word) && !requiredMarks.has(word));
  const kept = telling.length > 0 ? telling : words;
  const named = kept.filter((word) => !people.has(word));
  // "New hire first name", "Correo del nuevo usuario": new is the person, not the name.
  const core = named.length < kept.length ? named.filter((word) => !newcomers.has(word)) : named;
  return {
    full: kept.join(' '),
    core: (core.length > 0 ? core : kept).join(' '),
    // In brackets stand units and hints ("con código de país"); only another person there changes whose it is.
    foreign: kept.some((word) => foreignWords.has(word)) || speaksOfOthers(spaced),
    onlyPeople: core.length === 0 && kept.length > 0,
    ofPlace: kept.some((word) => places.has(word)),
    staffNumber: core.length > 0 && core.length < kept.length && core.every((word) => codeWords.has(word)),
  };
}

/** Whether brackets say that it is somebody else's: "Your email (requester)". */
export function speaksOfOthers(heading: string): boolean {
  return [...heading.matchAll(brackets)].some(([part]) =>
    splitWords(part).some((word) => otherPeople.has(word)),
  );
}

const newcomers = new Set(['new', 'nuevo', 'nueva', 'novo', 'nova', 'nouveau', 'nouvelle']);

const brackets = /[([{<].*?[)\]}>]/g;

/** The words in an order of their own, so that "Number phone" and "Phone number" are one. */
export function keyOfWords(words: string): string {
  return words.includes(' ') ? words.split(' ').sort().join(' ') : words;
}

function splitWords(text: string): string[] {
  const words = foldText(text)
    .replace(/['’´`]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (words === '') return [];
  return words.split(' ').map((word) => abbreviations.get(word) ?? word);
}
