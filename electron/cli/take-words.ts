import { succeed, type Result } from '#shared/contract/result';
import type { Translate } from '#shared/i18n/create-translator';
import { complainUsage, type Complaint } from './complaint';

/** The one file a command works on. */
export function takeFile(words: readonly string[], command: string, t: Translate): Result<string, Complaint> {
  const [file, ...more] = words;
  if (file === undefined || file === '')
    return complainUsage(t('cli:file-needed', { command }), t('cli:see-help'));
  if (more.length > 0) return complainTooMany(more, t);
  return succeed(file);
}

/** The one thing a sub-command works on: a name or an id. */
export function takeOne(words: readonly string[], usage: string, t: Translate): Result<string, Complaint> {
  const [word, ...more] = words;
  if (word === undefined || word.trim() === '') return complainUsage(t('cli:word-needed', { usage }));
  if (more.length > 0) return complainTooMany(more, t);
  return succeed(word);
}

export function complainTooMany(words: readonly string[], t: Translate): ReturnType<typeof complainUsage> {
  // A name with blanks in it that was not quoted is the usual reason.
  return complainUsage(t('cli:too-many-words', { words: words.join(' ') }), t('cli:quote-blanks'));
}
