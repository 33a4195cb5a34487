import { foldWords } from '../../sheet/fold-text';
import { compareTwo } from '../compare';
import type { Snapshot, SnapshotPerson } from '../types';
import { readAnswerLines, type AnswerLine } from './answer-columns';
import { readDecisionWord } from './decision-words';
import { wholePerson } from './review-sheet';
import { isSubject, subjectKey } from './subjects';
import type { DecisionKind, Review, ReviewDecision, ReviewProblem, ReviewProblemCode } from './types';

export interface ReadAnswersOptions {
  readonly review: Review;
  readonly snapshot: Snapshot;
  /** The newest snapshot, to tell who has changed since; null when there is none newer. */
  readonly latest: Snapshot | null;
  /** What unknown words mean, by the word in any case. */
  readonly meanings: Readonly<Record<string, DecisionKind>>;
  /** For lines that do not say. */
  readonly decidedBy: string;
  /** Day the answers came in, for lines that do not say. */
  readonly today: string;
}

export interface ReadAnswers {
  readonly rows: number;
  readonly blank: number;
  readonly decisions: readonly ReviewDecision[];
  readonly problems: readonly ReviewProblem[];
  /** Words nobody knows, as first written, with how many lines have them. */
  readonly unknownWords: readonly { readonly word: string; readonly rows: number }[];
}

/**
 * Reads what reviewers decided. A blank decision is none; a line with an error is left out and said, and nothing is ever
 * guessed: not a decision, not a person, not whether "remove" is meant for one sub-account or for the agency.
 * @returns null when the table is no answered review sheet
 */
export function readAnswers(
  records: readonly (readonly string[])[],
  options: ReadAnswersOptions,
): ReadAnswers | null {
  const lines = readAnswerLines(records);
  if (lines === null) return null;
  const reader = new AnswerReader(options);
  for (const line of lines) reader.read(line);
  return reader.finish(lines.length);
}

class AnswerReader {
  readonly #options: ReadAnswersOptions;
  readonly #people: ReadonlyMap<string, SnapshotPerson>;
  readonly #byEmail: ReadonlyMap<string, SnapshotPerson | null>;
  readonly #now: ReadonlyMap<string, SnapshotPerson> | null;
  readonly #meanings: ReadonlyMap<string, DecisionKind>;
  readonly #locations: ReadonlyMap<string, string>;
  readonly #decisions = new Map<string, ReviewDecision>();
  readonly #refused = new Set<string>();
  readonly #problems: ReviewProblem[] = [];
  readonly #unknown = new Map<string, { word: string; rows: number }>();
  #blank = 0;

  constructor(options: ReadAnswersOptions) {
    const { snapshot, latest } = options;
    this.#options = options;
    this.#people = new Map(snapshot.persons.map((person) => [person.id, person]));
    this.#byEmail = indexByEmail(snapshot.persons);
    this.#now = latest === null ? null : new Map(latest.persons.map((person) => [person.id, person]));
    this.#meanings = new Map(Object.entries(options.meanings).map(([word, kind]) => [foldWords(word), kind]));
    this.#locations = indexLocations(snapshot);
  }

  read(line: AnswerLine): void {
    const written = line.cell('decision');
    if (written === '') {
      this.#blank += 1;
      return;
    }
    // A line without it may still be answered: somebody may have sent back fewer columns.
    const writtenFor = line.cell('review');
    if (writtenFor !== '' && writtenFor !== this.#options.review.reviewId) {
      return this.#note('other-review', 'error', line, null, writtenFor);
    }
    const person = this.#findPerson(line);
    if (person === null) return this.#note('unknown-person', 'error', line, null, '');
    const place = line.cell('location');
    if (place === '') return this.#note('unknown-location', 'error', line, person, '');
    const subject = { userId: person.id, locationId: place === wholePerson ? null : place };
    if (!isSubject(this.#options.review, person, subject)) {
      return this.#note('not-in-review', 'error', line, person, '');
    }
    const word = readDecisionWord(written, this.#meanings);
    if (word === null) {
      const key = foldWords(written);
      const known = this.#unknown.get(key) ?? { word: written, rows: 0 };
      this.#unknown.set(key, { ...known, rows: known.rows + 1 });
      return this.#note('unknown-decision', 'error', line, person, written);
    }
    const template = word.kind === 'restrict' ? this.#findTemplate(line, person, word.target) : null;
    if (template === undefined) return;
    const moveTo = word.kind === 'move' ? this.#findTargets(line, person, word.target) : [];
    if (moveTo === undefined) return;
    const decidedBy = line.cell('decidedBy') || this.#options.decidedBy;
    this.#take(line, person, {
      ...subject,
      decision: word.kind,
      template,
      moveTo,
      decidedBy,
      decidedOn: line.cell('decidedOn') || this.#options.today,
      note: line.cell('note'),
    });
  }

  finish(rows: number): ReadAnswers {
    return {
      rows,
      blank: this.#blank,
      decisions: [...this.#decisions.values()],
      problems: this.#problems,
      unknownWords: [...this.#unknown.values()],
    };
  }

  #take(line: AnswerLine, person: SnapshotPerson, decision: ReviewDecision): void {
    const key = subjectKey(decision);
    const other = this.#decisions.get(key);
    if (this.#refused.has(key) || (other !== undefined && !isSameDecision(other, decision))) {
      // Neither counts: which of the two was meant is for the reviewer to say.
      this.#decisions.delete(key);
      this.#refused.add(key);
      return this.#note('conflict', 'error', line, person, '');
    }
    this.#decisions.set(key, decision);
    if (decision.decidedBy === '') this.#note('no-decider', 'warning', line, person, '');
    const places = person.locationIds?.length ?? 0;
    if (decision.decision === 'restrict' && decision.locationId !== null && places > 1) {
      this.#note('restricts-everywhere', 'warning', line, person, places);
    }
    this.#noteChange(line, person);
  }

  #noteChange(line: AnswerLine, person: SnapshotPerson): void {
    if (this.#now === null) return;
    const now = this.#now.get(person.id);
    if (now === undefined) return this.#note('gone', 'warning', line, person, '');
    const changes = compareTwo(person, now);
    if (changes.length === 0) return;
    this.#note(
      'changed-since',
      'warning',
      line,
      person,
      [...new Set(changes.map(({ field }) => field))].join(', '),
    );
  }

  #findPerson(line: AnswerLine): SnapshotPerson | null {
    const id = line.cell('user');
    if (id !== '') return this.#people.get(id) ?? null;
    return this.#byEmail.get(line.cell('email').toLowerCase()) ?? null;
  }

  /** Undefined when it was said what is wrong. */
  #findTemplate(line: AnswerLine, person: SnapshotPerson, target: string): string | undefined {
    const { templates } = this.#options.review;
    const wanted = target || line.cell('template');
    if (wanted === '') {
      const [only, another] = templates;
      if (only !== undefined && another === undefined) return only.name;
      return void this.#note('template-missing', 'error', line, person, '');
    }
    const found = templates.find(({ name }) => foldWords(name) === foldWords(wanted));
    return found?.name ?? void this.#note('unknown-template', 'error', line, person, wanted);
  }

  #findTargets(line: AnswerLine, person: SnapshotPerson, target: string): readonly string[] | undefined {
    const wanted = target || line.cell('move');
    if (wanted === '') return void this.#note('target-missing', 'error', line, person, '');
    const whole = this.#findLocation(wanted);
    if (whole !== undefined) return [whole];
    const ids: string[] = [];
    for (const name of wanted.split(/[;|\n]/).map((part) => part.trim())) {
      if (name === '') continue;
      const id = this.#findLocation(name);
      if (id === undefined) return void this.#note('unknown-location', 'error', line, person, name);
      ids.push(id);
    }
    return ids;
  }

  #findLocation(name: string): string | undefined {
    const { locations } = this.#options.snapshot;
    return locations?.find(({ id }) => id === name)?.id ?? this.#locations.get(foldWords(name));
  }

  #note(
    code: ReviewProblemCode,
    severity: ReviewProblem['severity'],
    line: AnswerLine,
    person: SnapshotPerson | null,
    value: string | number,
  ): void {
    const name = person?.name ?? line.cell('email');
    this.#problems.push({
      code,
      severity,
      row: line.row,
      userId: person?.id ?? null,
      name,
      params: { name, value },
    });
  }
}

function isSameDecision(a: ReviewDecision, b: ReviewDecision): boolean {
  return a.decision === b.decision && a.template === b.template && a.moveTo.join() === b.moveTo.join();
}

/** An address two people share tells nobody apart. */
function indexByEmail(persons: readonly SnapshotPerson[]): ReadonlyMap<string, SnapshotPerson | null> {
  const index = new Map<string, SnapshotPerson | null>();
  for (const person of persons) {
    if (person.email !== '') index.set(person.email, index.has(person.email) ? null : person);
  }
  return index;
}

/** By name; one that two sub-accounts share finds neither. */
function indexLocations({ locations }: Snapshot): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  const shared = new Set<string>();
  for (const { id, name } of locations ?? []) {
    const key = foldWords(name);
    if (index.has(key)) shared.add(key);
    index.set(key, id);
  }
  for (const key of shared) index.delete(key);
  return index;
}
