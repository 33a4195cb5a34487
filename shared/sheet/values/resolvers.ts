import { platformLanguages, userRoles, userTypes } from '../../ghl/user';
import { normalisedDistance } from '../edit-distance';
import { permissionOf, type Field } from '../fields';
import { foldText } from '../fold-text';
import type { PermissionTemplate } from '../../ghl/permission-template';
import { findStarterByName } from '../../templates/template-names';
import type { SheetChoices, SheetContext } from '../types';
import { askBeforeAdmin } from './ask-before-admin';
import { createLocationResolver } from './resolve-location';
import {
  certain,
  createResolver,
  resolveByWords,
  slipDistance,
  unknown,
  type Resolution,
  type Resolver,
} from './resolution';
import {
  actionWords,
  foldValue,
  languageCandidates,
  languageWords,
  roleWords,
  typeWords,
  yesNoWords,
} from './words';

/** Fields whose distinct values are asked about once: everything that is a word with a meaning. */
export function isAskable(field: Field): boolean {
  return permissionOf(field) !== null || askable.has(field);
}

const askable: ReadonlySet<Field> = new Set<Field>([
  'role',
  'type',
  'locationIds',
  'platformLanguage',
  'action',
  'permissionTemplate',
]);

/**
 * One resolver per field that needs one, made when first asked for and kept as long as answers and context stay.
 *
 * @param asksBeforeAdmin the roles come from a column of job titles, which make nobody an admin.
 * twilioPhone names branches too and shares the answers given for locationIds.
 */
export function createResolvers(
  choices: SheetChoices,
  context: SheetContext,
  asksBeforeAdmin = false,
): (field: Field) => Resolver {
  const made = new Map<Field, Resolver>();
  return (field) => {
    let resolver = made.get(field);
    if (resolver === undefined) {
      resolver = createResolver(
        choices.answers[field],
        createFieldResolver(field, context),
        field === 'locationIds',
      );
      if (field === 'role' && asksBeforeAdmin) resolver = askBeforeAdmin(resolver, choices);
      made.set(field, resolver);
    }
    return resolver;
  };
}

function createFieldResolver(field: Field, context: SheetContext): Resolver {
  if (permissionOf(field) !== null) return resolveByWords(yesNoWords, ['yes', 'no']);
  switch (field) {
    case 'role':
      return resolveByWords(roleWords, userRoles);
    case 'type':
      return resolveByWords(typeWords, userTypes);
    case 'action':
      return resolveByWords(actionWords, ['create', 'update', 'delete', 'skip']);
    case 'platformLanguage':
      return resolveLanguage;
    case 'locationIds':
      return createLocationResolver(context.locations);
    case 'permissionTemplate':
      return createTemplateResolver(context.templates);
    default:
      return (value) => certain(value);
  }
}

const resolveLanguageWord = resolveByWords(languageWords, platformLanguages);

function resolveLanguage(value: string): Resolution {
  const variants = languageCandidates.get(foldValue(value));
  return variants === undefined ? resolveLanguageWord(value) : unknown(variants, { ambiguous: true });
}

/** A starter is meant by its name in either language: no template of a person's own may be called so. */
function createTemplateResolver(templates: readonly PermissionTemplate[]): Resolver {
  const byName = new Map(templates.map((template) => [foldText(template.name), template.name]));
  const nameOfStarter = new Map(templates.map(({ name }) => [findStarterByName(name), name]));
  nameOfStarter.delete(null);
  return (value) => {
    const name = foldText(value);
    const exact = byName.get(name) ?? nameOfStarter.get(findStarterByName(value));
    if (exact !== undefined) return certain(exact);
    const near = [...byName]
      .map(([folded, original]) => ({ original, distance: normalisedDistance(name, folded) }))
      .sort((a, b) => a.distance - b.distance);
    const close = near.filter(({ distance }) => distance <= slipDistance);
    const offered = (close.length > 0 ? close : near).map(({ original }) => original);
    return unknown(offered, { slipOf: close[0]?.original ?? null });
  };
}
