import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { writeAtomically } from '#backend/storage/atomic-write';
import { findDataDirectory } from '#backend/storage/data-directory';
import { openMappings } from '#backend/storage/mappings';
import { openTemplates } from '#backend/storage/templates';
import { mappingFile } from '#shared/contract/mapping-file';
import { succeed, type Result } from '#shared/contract/result';
import { readAppFile, type AppFileForm } from '#shared/export/app-file';
import type { PermissionTemplate } from '#shared/ghl/permission-template';
import { createTranslator } from '#shared/i18n/create-translator';
import type { SheetMapping } from '#shared/sheet/mapping';
import { makeStarter, starterIds } from '#shared/templates/starters';
import { templateFile } from '#shared/templates/template-file';
import { isSameTemplateName } from '#shared/templates/template-names';
import { complainFailure, type Complaint } from './complaint';
import type { ParsedLine } from './parse-line';
import type { Terminal } from './terminal';

/** What is kept between one sheet and the next, and what the line names as files. */
export interface Preparation {
  readonly templates: readonly PermissionTemplate[];
  /** Remembered for sheets with the same headings. */
  readonly mappings: readonly SheetMapping[];
  /** `--mapping`: for this sheet, whatever its headings. */
  readonly chosen: SheetMapping | null;
}

/**
 * Reads files of this computer only: no network, no keychain. A template of a file goes before one of the same name that
 * is kept here, and that before a starter; starters go by their names in both languages.
 */
export async function readPreparation(
  { environment, t }: Terminal,
  line: ParsedLine,
): Promise<Result<Preparation, Complaint>> {
  const dataDirectory = findDataDirectory(environment);
  const named: PermissionTemplate[] = [];
  for (const path of line.texts('template')) {
    const read = await readOwnFile(templateFile, path);
    if (!read.ok) return complainFailure(t, read.failure);
    named.push(...read.value);
  }
  const own = await openTemplates(dataDirectory, writeAtomically).list();
  if (!own.ok) return complainFailure(t, own.failure);
  const mappings = await openMappings(dataDirectory, writeAtomically).list();
  if (!mappings.ok) return complainFailure(t, mappings.failure);
  const mappingPath = line.text('mapping');
  const chosen = mappingPath === null ? null : await readOwnFile(mappingFile, mappingPath);
  if (chosen?.ok === false) return complainFailure(t, chosen.failure);
  return succeed({
    templates: keepFirstOfEachName([
      ...named,
      ...own.value.map(({ template }) => template),
      ...(['en', 'es'] as const).flatMap((language) =>
        starterIds.map((starterId) => makeStarter(createTranslator(language).t, starterId)),
      ),
    ]),
    mappings: mappings.value.map(({ mapping }) => mapping),
    chosen: chosen?.value.mapping ?? null,
  });
}

async function readOwnFile<T>(form: AppFileForm<T>, path: string): Promise<Result<T>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const place = { path: resolve(path) };
    return {
      ok: false,
      failure:
        code === 'ENOENT'
          ? { kind: 'file-not-found', ...place }
          : { kind: 'file-not-readable', ...place, detail: code },
    };
  }
  return readAppFile(form, text);
}

function keepFirstOfEachName(templates: readonly PermissionTemplate[]): PermissionTemplate[] {
  return templates.filter(
    ({ name }, index) => templates.findIndex((other) => isSameTemplateName(other.name, name)) === index,
  );
}
