import { isAdminRole, userRoles } from '../../ghl/user';
import { foldText, foldWords } from '../fold-text';
import type { SheetChoices } from '../types';
import { unknown, type Resolver } from './resolution';
import { foldValue, roleWords } from './words';

const titleWords =
  /\b(puestos?|cargos?|ocupacion|profesion|titulo|plaza|posicion|job|position|title|occupation|funcao|profissao|fonction|poste)\b/;
const headingsOfRoles = /\b(rol|roles|role|perfil|permisos?|acceso|access|profile|papel)\b/;

/**
 * Whether a column says what somebody works as, rather than what they may do in GoHighLevel: by its heading, unless one of
 * its values is a role and no work at all ("Usuario").
 */
export function holdsJobTitles(heading: string, values: readonly string[]): boolean {
  const words = foldWords(heading);
  if (!titleWords.test(words) || headingsOfRoles.test(words)) return false;
  return !values.some((value) => {
    const word = roleWords.get(foldValue(value));
    return word?.sure === true && !isAdminRole(word.value);
  });
}

/**
 * Under a heading of job titles "Administrador" may run the office, not the account: nobody gets an admin's rights by it
 * until somebody says so. What was answered, and what was given as one value for everybody, was said.
 */
export function askBeforeAdmin(resolve: Resolver, choices: SheetChoices): Resolver {
  const said = new Set(Object.keys(choices.answers.role ?? {}).map(foldText));
  if (choices.defaults.role !== undefined) said.add(foldText(choices.defaults.role));
  return (value) => {
    const resolution = resolve(value);
    if (!isAdminRole(resolution.meaning) || said.has(foldText(value))) return resolution;
    return unknown([...new Set([...resolution.candidates, ...userRoles])]);
  };
}
