import { knownPermissions } from '../../ghl/permissions';
import { isField, type Field } from '../fields';
import type { Candidate, Column } from './column';
import { findStrongAlias, findWeakAliases, isNeverMatched, type Alias } from './heading-aliases';
import { speaksOfOthers } from './heading-words';
import { findSimilarAlias } from './similar-heading';
import { areNotWords, type Evidence } from './value-evidence';

/** Fields a heading may name: outright, by a word that needs its values to agree, or with a slip of the hand. */
export function candidatesByHeading(column: Column, evidence: Evidence): Candidate[] {
  const own = matchOwnName(column.heading);
  if (own !== null) return fits(own, column, evidence) ? [own] : [];
  const { full, core, foreign, ofPlace, staffNumber } = column.words;
  if (full === '' || isNeverMatched(full)) return [];
  const named = findStrongAlias(full);
  // "Address" makes a heading foreign, "Email address" is none of that; somebody else in brackets always is.
  if (named !== null && !speaksOfOthers(column.heading)) return weigh(named, 0.98, column, evidence);
  if (staffNumber) return [];
  const coreNamed = findStrongAlias(core);
  if (coreNamed !== null && !isNeverMatched(core) && !speaksOfOthers(column.heading)) {
    return weigh(coreNamed, 0.93, column, evidence);
  }
  if (foreign) return [];
  const weak = [...findWeakAliases(full), ...(core === full ? [] : findWeakAliases(core))];
  if (weak.length > 0) return weak.flatMap((alias) => weighWeak(alias, column, evidence));
  const similar = findSimilarAlias(full) ?? (core === full ? null : findSimilarAlias(core));
  if (similar === null || (ofPlace && isContact(similar.alias.field))) return [];
  const candidate: Candidate = {
    field: similar.alias.field,
    confidence: 0.85 - similar.distance / 2,
    reason: 'similar-heading',
  };
  // A heading that only resembles a known one ("proto", "photo") needs its values to agree, however few.
  const { field } = candidate;
  const unlike =
    leastShare[field] !== undefined && column.values.length > 0 && evidence(field, column.values) === 0;
  return !unlike && fits(candidate, column, evidence) ? [candidate] : [];
}

const flagsByName = new Map(knownPermissions.map((flag) => [flag.name.toLowerCase(), flag.name]));

/** Our own names of fields, and the API's names of flags with or without `permissions.` in front. */
function matchOwnName(heading: string): Candidate | null {
  const name = heading.trim();
  if (isField(name) && /[A-Z.]/.test(name)) return { field: name, confidence: 1, reason: 'exact-heading' };
  const bare = name
    .replace(/^permissions?[.:/[ _-]+/i, '')
    .replace(/\]$/, '')
    .replace(/[\s_-]+/g, '')
    .toLowerCase();
  const flag = flagsByName.get(bare);
  return flag === undefined
    ? null
    : { field: `permissions.${flag}`, confidence: 0.95, reason: 'exact-heading' };
}

/** A heading that names a field outright stands, unless its values plainly say otherwise. */
function weigh(alias: Alias, confidence: number, column: Column, evidence: Evidence): Candidate[] {
  const { values } = column;
  // "Tipo de usuario" often holds roles: the words in it decide.
  if (alias.field === 'type' && values.length > 0) {
    const asType = evidence('type', values);
    const asRole = evidence('role', values);
    if (asRole > asType) return [{ field: 'role', confidence: 0.85, reason: 'values' }];
  }
  const preferred =
    alias.field === 'phone' && /celular|movil|mobile|cell|whatsapp/.test(alias.words) ? 0.005 : 0;
  const candidate: Candidate = {
    field: alias.field,
    confidence: confidence + preferred,
    reason: 'exact-heading',
  };
  if (fits(candidate, column, evidence)) return [candidate];
  // A column called "Teléfono" is one, however bad its numbers: left out, nobody would learn that they are bad.
  const plain = alias.field === 'phone' || alias.field === 'email';
  return plain ? [{ ...candidate, confidence: 0.6 }] : [];
}

/** Least share of fitting values a named field must show, once there are three values to look at. */
const leastShare: Readonly<Partial<Record<Field, number>>> = {
  email: 0.1,
  phone: 0.1,
  id: 0.5,
  type: 0.1,
  platformLanguage: 0.1,
  action: 0.3,
  profilePhoto: 0.3,
  scopes: 0.1,
  scopesAssignedToOnly: 0.1,
};

/** Any words will do under a heading that names these: "Lote 3" is a branch, and "Ana 2" the name of a second Ana. */
const wordFields: ReadonlySet<Field> = new Set(['locationIds', 'role', 'firstName', 'lastName', 'fullName']);

function fits(candidate: Candidate, column: Column, evidence: Evidence): boolean {
  const { values } = column;
  if (wordFields.has(candidate.field)) return !areNotWords(values);
  const least = leastShare[candidate.field];
  // One or two values may both be mistakes; an id is checked from the first, because "ID" is so often a staff number.
  if (least === undefined || values.length < (candidate.field === 'id' ? 1 : 3)) return true;
  return evidence(candidate.field, values) >= least;
}

/** A heading that may name a field counts only with values that agree. Names are settled later, all at once. */
function weighWeak(alias: Alias, column: Column, evidence: Evidence): Candidate[] {
  if (alias.field === 'fullName' || alias.field === 'firstName') return [];
  const share = evidence(alias.field, column.values);
  const least = alias.field === 'role' || alias.field === 'locationIds' ? 0.34 : 0.6;
  if (share < least || column.values.length === 0) return [];
  return [{ field: alias.field, confidence: 0.6 + share * 0.15, reason: 'exact-heading' }];
}

/** Ways to reach somebody: beside the word for a place they are the place's. */
export function isContact(field: Field): boolean {
  return field === 'phone' || field === 'email';
}
