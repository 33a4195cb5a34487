import { join, resolve } from 'node:path';
import { z } from 'zod';
import { findDataDirectory } from '#backend/storage/data-directory';
import { writeAtomically } from '#backend/storage/atomic-write';
import { openJsonFile, type JsonFile } from '#backend/storage/json-file';
import type { CallInput } from '#shared/contract/calls';
import { succeed, type Result } from '#shared/contract/result';
import type { Complaint } from './complaint';
import { openSheetFile } from './open-sheet-file';
import { sheetOptions, type OptionName } from './option-table';
import { parseLine, type ParsedLine } from './parse-line';
import { readPreparation } from './preparation';
import { readSheetWishes } from './sheet-choices';
import type { Terminal } from './terminal';

/**
 * Where a run's sheet was and which options it was read with. A run of `GHL_TOKEN` seals its passwords with the token, so
 * after a new token they can only come from the sheet again; whoever resumes should not have to know that.
 */
const memory = z.object({ path: z.string(), options: z.array(z.string()) }).readonly();
type Memory = z.infer<typeof memory>;

export type SheetAgain = NonNullable<CallInput<'resumeRun'>['sheet']>;

/** Keeps no password: one given with `--default` is left out. A disk that refuses is no reason to stop a run. */
export async function rememberSheet(
  { environment }: Terminal,
  runId: string,
  path: string,
  line: ParsedLine,
): Promise<void> {
  const options = sheetOptions.flatMap((name) =>
    line
      .texts(name)
      .filter((value) => name !== 'default' || !isPassword(value))
      // Whoever resumes may stand elsewhere.
      .map((value) => `--${name}=${isFileOption(name) ? resolve(value) : value}`),
  );
  await openMemory(environment, runId).change(() => succeed({ path: resolve(path), options }));
}

/**
 * Reads the passwords of a run's sheet once more: from `path`, or where the sheet was when the run began. Options of this
 * line come on top of those the sheet was read with then.
 * @returns null when nobody remembers where the sheet was, or it is not there any more
 */
export async function readSheetAgain(
  terminal: Terminal,
  runId: string,
  path: string | null,
  line: ParsedLine,
): Promise<Result<SheetAgain | null, Complaint>> {
  const { t, environment } = terminal;
  const remembered = await openMemory(environment, runId).read();
  const known = remembered.ok ? remembered.value : null;
  const from = path ?? known?.path ?? null;
  if (from === null) return succeed(null);
  const defaults = line.texts('default').map((value) => `--default=${value}`);
  const merged = parseLine([...(known?.options ?? []), ...defaults], t);
  if (!merged.ok) return merged;
  const wishes = readSheetWishes(merged.value, terminal);
  if (!wishes.ok) return wishes;
  const preparation = await readPreparation(terminal, merged.value);
  if (!preparation.ok) return preparation;
  const opened = await openSheetFile(from, wishes.value, preparation.value, null, t);
  if (!opened.ok) return path === null ? succeed(null) : opened;
  const passwords = opened.value
    .prepared()
    .flatMap(({ row, person }) =>
      person.password === undefined ? [] : [{ row, password: person.password }],
    );
  return succeed({ sha256: opened.value.overview().source.sha256, passwords });
}

function openMemory(environment: Terminal['environment'], runId: string): JsonFile<Memory> {
  const directory = join(findDataDirectory(environment), 'sheets');
  // An id comes from the command line: it must not lead anywhere else.
  const name = runId.replace(/[^\w-]/g, '_');
  return openJsonFile(join(directory, `${name}.json`), memory, (path, text) => writeAtomically(path, text));
}

function isFileOption(name: OptionName): boolean {
  return name === 'mapping' || name === 'template';
}

function isPassword(given: string): boolean {
  return /^\s*password\s*=/i.test(given);
}
