import { normalisedDistance } from '../../sheet/edit-distance';
import { foldWords } from '../../sheet/fold-text';
import type { SnapshotPerson } from '../types';
import { aboutPerson, type Finding, type Rule } from './types';

/** Shorter than this a number is an extension or a mistake, not somebody's phone. */
const fewestDigits = 8;
/** A phone shared by more people than this is a switchboard. */
const switchboard = 4;
/** "maria.lopez" and "m.lopez2": near enough only together with a near name. */
const nearMail = 0.34;
const nearName = 0.2;
/** People whose keys agree are looked at in pairs; a crowd with one key is no hint. */
const largestCrowd = 12;

/**
 * One person with two accounts: the second one is forgotten when they leave. Told by the same phone, or by a near name
 * together with a near mail address. Told once per pair, on the one with the later id.
 */
export const findDuplicatePeople: Rule = ({ snapshot }) => {
  const pairs = new Map<string, Finding>();
  const note = (a: SnapshotPerson, b: SnapshotPerson, by: 'phone' | 'name'): void => {
    const [first, second] = a.id < b.id ? [a, b] : [b, a];
    const key = `${first.id} ${second.id}`;
    if (pairs.has(key)) return;
    pairs.set(key, {
      rule: 'duplicate-person',
      severity: 'medium',
      ...aboutPerson(second),
      detail: { by, otherId: first.id, otherName: first.name, otherEmail: first.email },
      basis: `${by} ${key}`,
    });
  };
  const all = snapshot.persons.map(describe);
  for (const group of groupBy(all, ({ digits }) => (digits === '' ? [] : [digits]))) {
    if (group.length <= switchboard) for (const [a, b] of pairsOf(group)) note(a.person, b.person, 'phone');
  }
  for (const group of groupBy(all, ({ keys }) => keys)) {
    if (group.length > largestCrowd) continue;
    for (const [a, b] of pairsOf(group)) {
      if (isNear(a, b)) note(a.person, b.person, 'name');
    }
  }
  return { findings: [...pairs.values()], unknown: 0 };
};

/** "Caja 1" and "Caja 2" are near, and two: where names count, the numbers in them must be the same. */
function isNear(a: Described, b: Described): boolean {
  return (
    a.name.replace(/\D/g, '') === b.name.replace(/\D/g, '') &&
    isWithin(a.name, b.name, nearName) &&
    isWithin(a.local, b.local, nearMail)
  );
}

/** The same as asking for the distance, most often without working it out: lengths alone tell many apart. */
function isWithin(a: string, b: string, most: number): boolean {
  if (a === b) return true;
  const longer = Math.max(a.length, b.length);
  return Math.abs(a.length - b.length) <= most * longer && normalisedDistance(a, b) <= most;
}

interface Described {
  readonly person: SnapshotPerson;
  readonly digits: string;
  /** Folded, its words in one order. */
  readonly name: string;
  /** The mailbox without dots, tags and trailing digits. */
  readonly local: string;
  /** Only people who share one of these are compared: 25,000 people make 300 million pairs. */
  readonly keys: readonly string[];
}

function describe(person: SnapshotPerson): Described {
  const digits = (person.phone ?? '').replace(/\D/g, '');
  const words = foldWords(person.name).split(' ').filter(Boolean).sort();
  const name = words.join(' ');
  const local = foldWords(
    person.email.slice(0, Math.max(0, person.email.lastIndexOf('@'))).split('+')[0] ?? '',
  )
    .replaceAll(' ', '')
    .replace(/\d+$/, '');
  const keys = name === '' || local === '' ? [] : [`name ${name}`, `mail ${local}`];
  return { person, digits: digits.length < fewestDigits ? '' : digits, name, local, keys };
}

function groupBy(all: readonly Described[], keysOf: (one: Described) => readonly string[]): Described[][] {
  const groups = new Map<string, Described[]>();
  for (const one of all) {
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [one]);
      else group.push(one);
    }
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

function* pairsOf<T>(group: readonly T[]): Generator<readonly [T, T]> {
  for (const [index, a] of group.entries()) for (const b of group.slice(index + 1)) yield [a, b];
}
