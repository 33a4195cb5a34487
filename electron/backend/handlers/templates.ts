import { asOutput } from '#shared/contract/as-output';
import type { Language } from '#shared/contract/common';
import type { ListedTemplate } from '#shared/contract/preparation-calls';
import { fail, succeed, type Result } from '#shared/contract/result';
import { readAppFile, writeAppFile } from '#shared/export/app-file';
import type { PermissionTemplate } from '#shared/ghl/permission-template';
import { createTranslator } from '#shared/i18n/create-translator';
import { makeStarter, starterIds } from '#shared/templates/starters';
import { templateFile } from '#shared/templates/template-file';
import { planTemplateImport } from '#shared/templates/plan-template-import';
import { makeId } from '../make-id';
import type { Clock, FileAccess, Notifier, Randomness } from '../ports';
import type { StoredTemplate, Templates } from '../storage/templates';
import type { Handlers } from './handler';
import { saveAppFile } from './save-app-file';

export interface TemplateParts {
  readonly templates: Templates;
  readonly fileAccess: FileAccess;
  readonly notifier: Notifier;
  readonly clock: Clock;
  readonly randomness: Randomness;
}

type TemplateCall =
  'listTemplates' | 'saveTemplate' | 'removeTemplate' | 'exportTemplates' | 'importTemplates';

/** Named sets of rights: the starters of the app and a person's own. */
export function createTemplateHandlers(parts: TemplateParts): Handlers<TemplateCall> {
  const { templates, notifier } = parts;
  const stamp = (template: PermissionTemplate, templateId: string | null): StoredTemplate => ({
    templateId: templateId ?? makeId('template', parts.randomness),
    template: asOutput(template),
    changedAt: new Date(parts.clock.now()).toISOString(),
  });
  const put = async (stored: readonly StoredTemplate[], mustExist: boolean): Promise<Result<null>> => {
    const saved = await templates.put(stored, { mustExist });
    if (saved.ok) notifier.emit('changed', { what: 'templates' });
    return saved;
  };
  const list = async (language: Language): Promise<Result<ListedTemplate[]>> => {
    const own = await templates.list();
    return own.ok ? succeed([...listStarters(language), ...own.value.map(asListed)]) : own;
  };

  return {
    listTemplates: ({ language }) => list(language),

    async saveTemplate({ templateId, template }) {
      const stored = stamp(template, templateId);
      const saved = await put([stored], templateId !== null);
      return saved.ok ? succeed(asListed(stored)) : saved;
    },

    async removeTemplate({ templateId }) {
      const removed = await templates.remove(templateId);
      if (!removed.ok) return removed;
      notifier.emit('changed', { what: 'templates' });
      return succeed({});
    },

    async exportTemplates({ templateIds, language }) {
      const listed = await list(language);
      if (!listed.ok) return listed;
      const chosen = listed.value.filter(({ templateId }) => templateIds.includes(templateId));
      const [first] = chosen;
      if (first === undefined) return fail({ kind: 'template-not-found' });
      const { t } = createTranslator(language);
      const named = chosen.length === 1 ? first.template.name : t('templates:file-of-several');
      return succeed(
        await saveAppFile(
          parts.fileAccess,
          named,
          writeAppFile(
            templateFile,
            chosen.map(({ template }) => template),
          ),
        ),
      );
    },

    async importTemplates({ text, answers }) {
      const read = readAppFile(templateFile, text);
      if (!read.ok) return read;
      const own = await templates.list();
      if (!own.ok) return own;
      const plan = planTemplateImport(read.value, own.value, answers);
      if (plan.put.length > 0) {
        const saved = await put(
          plan.put.map(({ template, templateId }) => stamp(template, templateId)),
          false,
        );
        if (!saved.ok) return saved;
      }
      return succeed({
        imported: plan.put.map(({ template }) => template.name),
        same: [...plan.same],
        clashes: [...plan.clashes],
      });
    },
  };
}

function listStarters(language: Language): ListedTemplate[] {
  const { t } = createTranslator(language);
  return starterIds.map((starterId) => ({
    templateId: starterId,
    starter: starterId,
    template: asOutput(makeStarter(t, starterId)),
    changedAt: null,
  }));
}

function asListed({ templateId, template, changedAt }: StoredTemplate): ListedTemplate {
  return { templateId, starter: null, template, changedAt };
}
