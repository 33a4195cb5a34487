import type { GhlLocation } from '../../ghl/user';
import { documentedScopes } from '../../ghl/scopes';
import { permissionOf, type Field } from '../fields';
import { foldWords } from '../fold-text';
import { splitCell } from '../values/split-cell';
import {
  actionWords,
  foldValue,
  languageCandidates,
  languageWords,
  roleWords,
  typeWords,
  yesNoWords,
} from '../values/words';

/** Share of a column's values that could be values of a field: 0 none, 1 all. */
export interface Evidence {
  (field: Field, values: readonly string[]): number;
  /** Whether most of the values are sub-accounts of this agency, by name or id. False while they are unknown. */
  readonly namesPlaces: (values: readonly string[]) => boolean;
}

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const phone = /^(?=(?:\D*\d){7,15}\D*$)[+(]?[\d\s().\-/]+(?:(?:ext|x)\.?\s*\d+)?$/i;
const date = /^\d{1,4}[-/]\d{1,2}[-/]\d{1,4}([ T]|$)/;
const number = /^[\d.,\s]+$/;
const ghlId = /^(?=.*[A-Za-z])(?=.*\d)[A-Za-z0-9_-]{15,40}$|^[A-Za-z0-9]{20}$/;
/** Ids and fingerprints of other programs: UUIDs, and hexadecimal of 24 digits and more. */
const otherId = /^\{?[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}\}?$|^[\da-f]{24,}$/i;

/** Whether a value has the look of an id of GoHighLevel, and not of another program's. */
export function isGhlId(value: string): boolean {
  return ghlId.test(value) && !otherId.test(value);
}

const name = /^[\p{L}\p{M}][\p{L}\p{M}.'’´`\- ]*(,\s*[\p{L}\p{M}.'’´`\- ]+)?$/u;

/** Looks at values only; which heading stands above them is weighed elsewhere. */
export function createEvidence(locations: readonly GhlLocation[] | null): Evidence {
  const places = new Set<string>();
  for (const location of locations ?? []) {
    places.add(location.id);
    places.add(foldWords(location.name));
  }
  const isPlace = (piece: string): boolean => places.has(piece) || places.has(foldWords(piece));
  const test = (field: Field): ((value: string) => boolean) => {
    if (permissionOf(field) !== null) return (value) => yesNoWords.has(foldValue(value));
    switch (field) {
      case 'email':
        return (value) => email.test(value);
      case 'phone':
        return (value) => phone.test(value) && !date.test(value);
      case 'id':
        return isGhlId;
      case 'role':
        return (value) => roleWords.has(foldValue(value));
      case 'type':
        return (value) => typeWords.has(foldValue(value));
      case 'platformLanguage':
        return (value) => languageWords.has(foldValue(value)) || languageCandidates.has(foldValue(value));
      case 'action':
        return (value) => actionWords.has(foldValue(value));
      case 'firstName':
      case 'lastName':
        return (value) => name.test(value);
      case 'fullName':
        return (value) => name.test(value) && /\S\s+\S/.test(value);
      case 'profilePhoto':
        return (value) => /^(https?:\/\/|www\.)/i.test(value);
      case 'password':
        return (value) => value.length >= 6 && /\d/.test(value) && /\p{L}/u.test(value) && !/\s/.test(value);
      case 'scopes':
      case 'scopesAssignedToOnly':
        return (value) =>
          value === '[]' || splitCell(value).some((piece) => scopeNames.has(piece.toLowerCase()));
      case 'locationIds':
        return (value) => splitCell(value).some((piece) => isPlace(piece) || isGhlId(piece));
      case 'twilioPhone':
        return (value) => /[=:]\s*\+?\d/.test(value);
      default:
        return () => true;
    }
  };
  const shareOf = (field: Field, values: readonly string[]): number => {
    if (values.length === 0) return 0;
    const fits = test(field);
    return values.filter(fits).length / values.length;
  };
  const namesPlaces = (values: readonly string[]): boolean =>
    values.filter((value) => splitCell(value).some(isPlace)).length > values.length / 2;
  return Object.assign(shareOf, { namesPlaces });
}

const scopeNames: ReadonlySet<string> = new Set(documentedScopes.map((scope) => scope.toLowerCase()));

/** Whether values are plainly something else than words: addresses of mail, phones, dates, numbers. */
export function areNotWords(values: readonly string[]): boolean {
  const odd = values.filter(
    (value) => email.test(value) || phone.test(value) || date.test(value) || number.test(value),
  ).length;
  return values.length > 0 && odd / values.length > 0.5;
}
