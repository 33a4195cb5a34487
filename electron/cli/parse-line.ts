import { parseArgs } from 'node:util';
import { succeed, type Result } from '#shared/contract/result';
import type { Translate } from '#shared/i18n/create-translator';
import { normalisedDistance } from '#shared/sheet/edit-distance';
import { complainUsage, type Complaint } from './complaint';
import { isOptionName, optionTable, type OptionName } from './option-table';

/** A command line, taken apart: words in order, and what each option was given. */
export interface ParsedLine {
  readonly words: readonly string[];
  /** The options that were named, with their values; `true` for a switch. */
  readonly named: ReadonlySet<OptionName>;
  /** The last value of an option, or null when it was not given. */
  text(name: OptionName): string | null;
  /** Every value of an option that may be repeated. */
  texts(name: OptionName): readonly string[];
  has(name: OptionName): boolean;
}

/**
 * Takes the arguments apart. `util.parseArgs` finds the tokens; what is wrong with them is said in the person's own
 * language, which its own messages cannot.
 */
export function parseLine(argv: readonly string[], t: Translate): Result<ParsedLine, Complaint> {
  const { tokens } = parseArgs({
    args: [...argv],
    options: optionTable,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words: string[] = [];
  const values = new Map<OptionName, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (!isOptionName(name)) return complainUnknownOption(t, rawName);
    const list = values.get(name) ?? [];
    values.set(name, list);
    if (optionTable[name].type === 'boolean') {
      if (value !== undefined) return complainUsage(t('cli:option-takes-no-value', { option: rawName }));
      continue;
    }
    // `--results --json`: the value was forgotten, and the next option must not be eaten as if it were one.
    if (value === undefined || value === '' || (!token.inlineValue && value.startsWith('--'))) {
      return complainUsage(t('cli:option-needs-value', { option: rawName }), t('cli:see-help'));
    }
    list.push(value);
  }
  return succeed({
    words,
    named: new Set(values.keys()),
    text: (name) => values.get(name)?.at(-1) ?? null,
    texts: (name) => values.get(name) ?? [],
    has: (name) => values.has(name),
  });
}

function complainUnknownOption(t: Translate, given: string): ReturnType<typeof complainUsage> {
  const near = findNearest(given.replace(/^-+/, ''), Object.keys(optionTable));
  return complainUsage(
    t('cli:unknown-option', { option: given }),
    near === null ? t('cli:see-help') : t('cli:did-you-mean', { guess: `--${near}` }),
  );
}

/** @returns the candidate that is a slip of the finger away, or null. */
export function findNearest(word: string, candidates: readonly string[]): string | null {
  const scored = candidates
    .map((candidate) => ({
      candidate,
      distance: normalisedDistance(word.toLowerCase(), candidate.toLowerCase()),
    }))
    .filter(({ distance }) => distance <= 0.34)
    .sort((a, b) => a.distance - b.distance);
  return scored[0]?.candidate ?? null;
}
