import { makeSubAccounts } from '#backend/practice-agency/sub-accounts';
import { writeAtomically } from '#backend/storage/atomic-write';
import { findDataDirectory } from '#backend/storage/data-directory';
import { isSameName, openProfiles } from '#backend/storage/profiles';
import { succeed, type Result } from '#shared/contract/result';
import type { GhlLocation } from '#shared/ghl/user';
import type { SheetSession } from '#shared/sheet/types';
import type { Command } from '../command';
import { complainFailure, complainUsage, type Complaint } from '../complaint';
import { exitCodes } from '../exit-codes';
import { openSheetFile } from '../open-sheet-file';
import { sheetOptions } from '../option-table';
import { takeFile } from '../take-words';
import type { ParsedLine } from '../parse-line';
import { readPreparation } from '../preparation';
import { writeProblem, type ProblemDocument } from '../problem-document';
import { readSheetWishes } from '../sheet-choices';
import { describeSheetInText } from '../sheet-text';
import type { Terminal } from '../terminal';

/**
 * `check FILE`: reads, matches and checks a sheet without network, keychain or agency. With `--profile` the
 * sub-accounts are those the app saw last; without it their names are taken on trust.
 */
export const checkCommand: Command = {
  options: [...sheetOptions, 'profile', 'practice'],
  async run(terminal, line, words) {
    const path = takeFile(words, 'check', terminal.t);
    if (!path.ok) return path;
    const wishes = readSheetWishes(line, terminal);
    if (!wishes.ok) return wishes;
    const preparation = await readPreparation(terminal, line);
    if (!preparation.ok) return preparation;
    const locations = await findLocations(terminal, line);
    if (!locations.ok) return locations;
    const opened = await openSheetFile(
      path.value,
      wishes.value,
      preparation.value,
      locations.value,
      terminal.t,
    );
    if (!opened.ok) return opened;

    const document = writeCheck(opened.value, terminal);
    const names = new Map(locations.value?.map(({ id, name }) => [id, name]));
    terminal.output.answer(document, () =>
      describeSheetInText(document, opened.value, terminal, (value) => names.get(value) ?? value),
    );
    const isFine = document.rows > 0 && document.summary.invalid === 0;
    return succeed(isFine ? exitCodes.done : exitCodes.invalidRows);
  },
};

export type CheckDocument = ReturnType<typeof writeCheck>;

function writeCheck(session: SheetSession, { t }: Terminal) {
  const { source, columns } = session.overview();
  const summary = session.check();
  const rows = session.rows({ kind: 'all' }, 0, summary.rows).rows;
  const problems: ProblemDocument[] = [...summary.sheetProblems, ...rows.flatMap((row) => row.problems)].map(
    (problem) => writeProblem(problem, columns, t),
  );
  return {
    file: source.fileName,
    encoding: source.encoding,
    delimiter: source.delimiter,
    sheet: source.sheetName,
    headerRow: source.headerRow,
    rows: summary.rows,
    columns: columns.map(({ heading, field, confidence, reason }) => ({
      heading,
      field,
      confidence,
      reason,
    })),
    problems,
    questions: session.questions(),
    summary: {
      valid: summary.valid,
      invalid: summary.invalid,
      duplicates: summary.duplicates,
      warnings: summary.warnings,
    },
  };
}

/** Null when nobody knows the sub-accounts. */
async function findLocations(
  terminal: Terminal,
  line: ParsedLine,
): Promise<Result<readonly GhlLocation[] | null, Complaint>> {
  const { t } = terminal;
  const name = line.text('profile');
  if (line.has('practice') && name !== null) return complainUsage(t('cli:profile-or-practice'));
  if (line.has('practice')) {
    // Its sub-accounts are made, not asked for: nothing is started and no request is sent.
    const locations = makeSubAccounts('practice').map(({ id, name: label }) => ({
      id,
      name: label,
      companyId: null,
    }));
    return succeed(locations);
  }
  if (name === null) return succeed(null);

  const profiles = await openProfiles(findDataDirectory(terminal.environment), writeAtomically).list();
  if (!profiles.ok) return complainFailure(t, profiles.failure);
  const profile = profiles.value.find((candidate) => isSameName(candidate.name, name));
  if (!profile) return complainUsage(t('cli:unknown-profile', { name }));
  return succeed(profile.locations);
}
