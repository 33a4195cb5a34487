import { join } from 'node:path';
import { z } from 'zod';
import { fail, succeed, type Result } from '#shared/contract/result';
import type { PermissionTemplate } from '#shared/ghl/permission-template';
import { findStarterByName, isSameTemplateName } from '#shared/templates/template-names';
import { permissionTemplate } from '#shared/templates/template-file';
import { openJsonFile, type WriteWhole } from './json-file';

const storedTemplate = z.object({
  templateId: z.string(),
  template: permissionTemplate,
  /** ISO 8601. */
  changedAt: z.string(),
});
export type StoredTemplate = z.infer<typeof storedTemplate>;

const templatesFile = z.object({ version: z.literal(1), templates: z.array(storedTemplate) });

export interface Templates {
  list(): Promise<Result<readonly StoredTemplate[]>>;
  /**
   * Puts all of these in, each new or in place of the one with its id, or none: names stay unique.
   * Fails with `template-name-taken`, and for `mustExist` with `template-not-found`.
   */
  put(templates: readonly StoredTemplate[], options?: { readonly mustExist: boolean }): Promise<Result<null>>;
  remove(templateId: string): Promise<Result<null>>;
}

/** A person's own templates, in `<data>/templates.json`. */
export function openTemplates(dataDirectory: string, write: WriteWhole): Templates {
  const file = openJsonFile(join(dataDirectory, 'templates.json'), templatesFile, write);
  const change = async (
    update: (templates: readonly StoredTemplate[]) => Result<StoredTemplate[]>,
  ): Promise<Result<null>> => {
    const changed = await file.change((content) => {
      const next = update(content?.templates ?? []);
      return next.ok ? succeed({ version: 1 as const, templates: next.value }) : next;
    });
    return changed.ok ? succeed(null) : changed;
  };

  return {
    async list() {
      const content = await file.read();
      return content.ok ? succeed(sortByName(content.value?.templates ?? [])) : content;
    },
    put: (added, options = { mustExist: false }) =>
      change((templates) => {
        const known = new Set(templates.map(({ templateId }) => templateId));
        if (options.mustExist && added.some(({ templateId }) => !known.has(templateId))) {
          return fail({ kind: 'template-not-found' });
        }
        const replaced = new Set(added.map(({ templateId }) => templateId));
        const next = templates.filter(({ templateId }) => !replaced.has(templateId));
        for (const one of added) {
          const { name } = one.template;
          if (findStarterByName(name) !== null || findByName(next, name) !== undefined) {
            return fail({ kind: 'template-name-taken', name });
          }
          next.push(one);
        }
        return succeed(next);
      }),
    remove: (templateId) =>
      change((templates) =>
        templates.some((one) => one.templateId === templateId)
          ? succeed(templates.filter((one) => one.templateId !== templateId))
          : fail({ kind: 'template-not-found' }),
      ),
  };
}

export function findByName<T extends { readonly template: PermissionTemplate }>(
  templates: readonly T[],
  name: string,
): T | undefined {
  return templates.find(({ template }) => isSameTemplateName(template.name, name));
}

function sortByName(templates: readonly StoredTemplate[]): readonly StoredTemplate[] {
  return [...templates].sort((a, b) => a.template.name.localeCompare(b.template.name));
}
