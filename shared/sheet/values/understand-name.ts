import { mean, refuse, type Meaning } from './meaning';

const longestName = 100;

/** A cell → a name with single blanks. Case is left as typed. */
export function understandName(cell: string): Meaning<string> {
  if (isPlainName(cell)) return mean(cell);
  const name = cell.replace(/\s+/g, ' ');
  return name.length > longestName
    ? refuse('too-long', { value: `${name.slice(0, 40)}…`, limit: longestName })
    : mean(name);
}

/** Whether the cell is a name as it stands. */
export function isPlainName(cell: string): boolean {
  return cell.length <= longestName && !/\s{2}|[^\S ]/.test(cell);
}

export interface SplitName {
  readonly firstName: string;
  readonly lastName: string;
}

const particles = new Set(
  'de del la las los da das do dos di du van von der den ten mac mc san santa saint st y e'.split(' '),
);

/** Second given names frequent enough to tell "Juan Carlos Pérez" from "Juan Pérez López". */
const givenNames = new Set(
  (
    'ana paula maria jose juan luis carlos miguel angel jesus antonio manuel francisco javier alejandro alejandra eduardo fernando fernanda ' +
    'alberto roberto ricardo daniel daniela david gabriel gabriela andres andrea pablo pedro rafael raul sergio jorge enrique ' +
    'ernesto arturo armando guadalupe lupita carmen rosa elena isabel patricia teresa beatriz alicia luisa sofia valentina camila ' +
    'mariana paola karla carla laura leticia lucia monica claudia silvia sandra veronica adriana susana margarita martha marta gloria ' +
    'victoria cristina concepcion socorro rosario pilar dolores mercedes soledad esther ruth raquel rebeca sara abigail belen ximena ' +
    'jimena regina renata natalia paulina pamela michelle nicole vanessa yolanda yesenia esmeralda estela estrella itzel ' +
    'ignacio ivan hugo oscar omar ruben salvador samuel santiago sebastian mateo matias emiliano emilio diego ' +
    'rodrigo ramon rene gerardo gilberto guillermo gustavo hector humberto isaac ismael israel joaquin julio cesar leonardo ' +
    'lorenzo marco marcos mario mauricio max octavio orlando rogelio tomas vicente victor ' +
    'ann anne marie lynn lee grace jane james john michael william robert joseph thomas elizabeth louise rose may jean mae kate ' +
    'joao paulo felipe lucas thiago mariane cristiane  henrique eduarda clara beatriz vitoria helena julia leticia aparecida fatima edgar erick fabiola fabian itzel jaime josefina liliana lorena lourdes magdalena nancy norma olga perla rocio ruth selene tania yazmin zaira'
  ).split(' '),
);

/** What follows a particle in given names: "María del Carmen", "José de Jesús". */
const givenAfterParticle = new Set(
  'carmen rosario pilar jesus angeles guadalupe socorro refugio consuelo sagrario lourdes fatima luz mar sol rocio'.split(
    ' ',
  ),
);

/**
 * Splits a full name: "Apellidos, Nombre" at the comma; otherwise given names first, and in Spanish two surnames after
 * them. Particles stay with the word they belong to.
 *
 * @returns null when there is only one word, so that nothing is left for the surname.
 */
export function splitFullName(cell: string): SplitName | null {
  const name = cell.replace(/\s+/g, ' ').trim();
  const comma = name.indexOf(',');
  if (comma !== -1) {
    const lastName = name.slice(0, comma).trim();
    const firstName = name
      .slice(comma + 1)
      .replaceAll(',', ' ')
      .replace(/\s+/g, ' ')
      .trim();
    return lastName === '' || firstName === '' ? null : { firstName, lastName };
  }
  const words = splitWords(name);
  const grouped = groupParticles(words);
  // "M. Ruiz" may be an initial as well as a title: something must be left for the surname.
  const groups = grouped.length < 2 && words.length === 2 ? words : grouped;
  if (groups.length < 2) return null;
  const given = countGivenNames(groups);
  return { firstName: groups.slice(0, given).join(' '), lastName: groups.slice(given).join(' ') };
}

/** Words of a name. A nickname stays with the name before it: `Ana "La Jefa" Ruiz`, `José (Pepe) Paz`. */
function splitWords(name: string): string[] {
  return name
    .replace(
      /(?<=\S) (["“«(][^"”»)]*["”»)])(?= |$)/g,
      (_, nickname: string) => `\u0000${nickname.replaceAll(' ', '\u0000')}`,
    )
    .split(' ')
    .map((word) => word.replaceAll('\u0000', ' '));
}

/** Stand before the given name and are no name themselves: "Ing. Leonel Paz". */
const titles = new Set(
  'dr dra lic licda ing arq mtro mtra prof profa sr sra srta c cp mr mrs ms miss don dona lcdo lcda enf m mme mlle'.split(
    ' ',
  ),
);

function groupParticles(words: readonly string[]): string[] {
  const groups: string[] = [];
  let waiting: string[] = [];
  for (const word of words) {
    const isTitle = groups.length === 0 && /\.$|^[A-Z]?[a-z]{2,}$/.test(word) && titles.has(fold(word));
    const isParticle = isTitle || (particles.has(fold(word)) && (groups.length > 0 || waiting.length > 0));
    if (isParticle) {
      waiting.push(word);
      continue;
    }
    const joiner = waiting.length === 1 && /^(y|e)$/i.test(waiting[0] ?? '');
    const last = groups.at(-1);
    // "Ortega y Gasset" is one surname; "de la Cruz" goes with what follows it.
    if (joiner && last !== undefined && groups.length > 1)
      groups[groups.length - 1] = [last, ...waiting, word].join(' ');
    else groups.push([...waiting, word].join(' '));
    waiting = [];
  }
  if (waiting.length > 0) groups.push(waiting.join(' '));
  return groups;
}

function countGivenNames(groups: readonly string[]): number {
  const count = groups.length;
  if (count === 2) return 1;
  const second = groups[1] ?? '';
  if (count === 3) return isGiven(second) || isInitial(second) ? 2 : 1;
  // Four and more: the last two are surnames, unless a suffix such as "Jr." closes the name.
  return /^(jr|sr|ii|iii|iv)\.?$/i.test(groups.at(-1) ?? '') ? Math.max(1, count - 2) : count - 2;
}

function isGiven(group: string): boolean {
  const words = fold(group).split(' ');
  const last = words.at(-1) ?? '';
  return words.length > 1 ? givenAfterParticle.has(last) : givenNames.has(last);
}

const isInitial = (group: string): boolean => /^\p{L}\.?$/u.test(group);

/** Names are made of few different words, so each is folded once. */
const foldedWords = new Map<string, string>();
const mostFoldedWords = 50_000;

function fold(text: string): string {
  let folded = foldedWords.get(text);
  if (folded === undefined) {
    folded = text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[\u0300-\u036f.]/g, '');
    if (foldedWords.size >= mostFoldedWords) foldedWords.clear();
    foldedWords.set(text, folded);
  }
  return folded;
}
