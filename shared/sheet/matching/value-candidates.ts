import type { Field } from '../fields';
import type { Candidate, Column } from './column';
import { isContact } from './heading-candidates';
import type { Evidence } from './value-evidence';

/** Fields a column may have judging by what is in it alone. Trusted further where the sheet has no headings at all. */
export function candidatesByValues(column: Column, evidence: Evidence, hasHeadings: boolean): Candidate[] {
  const { values, words } = column;
  const offer = (field: Field, confidence: number, least: number): Candidate[] =>
    // "Teléfono sucursal" is the branch's.
    evidence(field, values) >= least && !(words.ofPlace && isContact(field))
      ? [{ field, confidence, reason: 'values' }]
      : [];
  const dialled = values.some((value) => /^\+|^\(?\d+[)\s.-]+\d/.test(value));
  return [
    ...offer('email', 0.7, 0.8),
    ...(dialled || !hasHeadings ? offer('phone', 0.6, 0.9) : []),
    ...(values.length >= 2 && evidence.namesPlaces(values) ? offer('locationIds', 0.65, 0.6) : []),
    ...offer('role', 0.6, 0.8),
    ...(values.every((value) => /^(account|agency|cuenta|agencia)$/i.test(value))
      ? offer('type', 0.6, 1)
      : []),
    ...(hasHeadings ? [] : offer('fullName', 0.5, 0.8)),
  ];
}
