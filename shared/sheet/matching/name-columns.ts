import type { Assignments, Column } from './column';
import { findWeakAliases, isNeverMatched, isUserName } from './heading-aliases';
import { areNotWords, type Evidence } from './value-evidence';

/** Share of values of several words from which on a column that may hold names holds whole ones. */
const mostlyWhole = 0.7;

/**
 * Settles the headings that only say "name" or name the people themselves, once it is known which of the two names
 * other columns hold: "Nombre" is the first name beside a surname column and the whole name without one; "Médico" or
 * "Staff member" is the whole name if that is what stands under it.
 */
export function giveNames(open: readonly Column[], evidence: Evidence, given: Assignments): void {
  widenFirstName(open, evidence, given);
  const left = open.filter(
    (column) => !given.has(column) && !column.words.foreign && !areNotWords(column.values),
  );
  for (const column of left) if (saysName(column)) giveByName(column, given);
  for (const column of left)
    if (!given.has(column) && maySayName(column)) giveIfWhole(column, evidence, given);
}

function saysName({ words }: Column): boolean {
  return (
    /^(nombre|name|nome|nom)$/.test(words.core) && !isNeverMatched(words.full) && !isUserName(words.full)
  );
}

function maySayName({ words }: Column): boolean {
  if (isNeverMatched(words.full)) return false;
  return (
    words.onlyPeople ||
    isUserName(words.full) ||
    findWeakAliases(words.full).some((alias) => alias.field === 'fullName')
  );
}

function giveByName(column: Column, given: Assignments): void {
  if (given.isTaken('fullName')) return;
  const whole = shareOfSeveralWords(column.values);
  if (given.isTaken('lastName')) {
    if (given.isTaken('firstName')) return;
    given.give(column, { field: 'firstName', confidence: 0.92, reason: 'exact-heading' });
  } else if (!given.isTaken('firstName')) {
    const isWhole = whole >= 0.5 || column.values.length === 0;
    given.give(column, {
      field: isWhole ? 'fullName' : 'firstName',
      confidence: isWhole ? 0.88 : 0.8,
      reason: 'exact-heading',
    });
  } else if (/^nom$/.test(column.words.core)) {
    // French: "Nom" beside "Prénom" is the surname.
    given.give(column, { field: 'lastName', confidence: 0.92, reason: 'exact-heading' });
  } else if (whole >= mostlyWhole) {
    given.give(column, { field: 'fullName', confidence: 0.75, reason: 'values' });
  }
}

/** Under a heading that says "name" any words are one, also `Ana "La Jefa" Ruiz`. */
function shareOfSeveralWords(values: readonly string[]): number {
  return values.length === 0 ? 0 : values.filter((value) => /\S\s+\S/.test(value)).length / values.length;
}

function giveIfWhole(column: Column, evidence: Evidence, given: Assignments): void {
  const hasNames = given.isTaken('fullName') || given.isTaken('firstName') || given.isTaken('lastName');
  if (hasNames || evidence('fullName', column.values) < mostlyWhole) return;
  given.give(column, { field: 'fullName', confidence: 0.7, reason: 'values' });
}

/** "Nombres" without any surname column, over values of three words and more, holds whole names. */
function widenFirstName(open: readonly Column[], evidence: Evidence, given: Assignments): void {
  if (given.isTaken('lastName') || given.isTaken('fullName')) return;
  const column = open.find((candidate) => given.of(candidate)?.field === 'firstName');
  if (column === undefined || !/^(nombres|names|nombre s)$/.test(column.words.core)) return;
  const long = column.values.filter((value) => value.trim().split(/\s+/).length >= 3).length;
  const { length } = column.values;
  if (length > 0 && long / length >= 0.6 && evidence('fullName', column.values) >= 0.8) {
    given.give(column, { field: 'fullName', confidence: 0.75, reason: 'values' });
  }
}
