import type { Field } from '../fields';
import type { MatchReason } from '../types';
import type { HeadingWords } from './heading-words';

export interface ColumnToMatch {
  readonly heading: string;
  /** Values that are not blank, a spread of them. */
  readonly values: readonly string[];
}

export interface Column extends ColumnToMatch {
  readonly index: number;
  readonly words: HeadingWords;
}

/** A field a column may have. Below 0.8 a person is asked to look. */
export interface Candidate {
  readonly field: Field;
  readonly confidence: number;
  readonly reason: MatchReason;
}

/** Who has which field so far. No field is given twice, except lastName to a pair of surname columns. */
export class Assignments {
  readonly #byColumn = new Map<number, Candidate>();
  readonly #byField = new Map<Field, Column[]>();

  of(column: Column): Candidate | undefined {
    return this.#byColumn.get(column.index);
  }

  has(column: Column): boolean {
    return this.#byColumn.has(column.index);
  }

  isTaken(field: Field): boolean {
    return this.#byField.has(field);
  }

  holdersOf(field: Field): readonly Column[] {
    return this.#byField.get(field) ?? [];
  }

  give(column: Column, candidate: Candidate): void {
    const before = this.#byColumn.get(column.index);
    if (before !== undefined) {
      const others = this.holdersOf(before.field).filter((holder) => holder !== column);
      if (others.length === 0) this.#byField.delete(before.field);
      else this.#byField.set(before.field, others);
    }
    this.#byColumn.set(column.index, candidate);
    this.#byField.set(candidate.field, [...this.holdersOf(candidate.field), column]);
  }
}
