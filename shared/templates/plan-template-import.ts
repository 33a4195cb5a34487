import type { ClashAnswer } from '../contract/template-calls';
import type { PermissionTemplate } from '../ghl/permission-template';
import { makeStarterContent } from './starters';
import { findFreeName, findStarterByName, isSameContent, isSameTemplateName } from './template-names';

export interface TemplateImport {
  /** To be written; with the id of the one it takes the place of, or null for a new one. */
  readonly put: readonly { readonly template: PermissionTemplate; readonly templateId: string | null }[];
  readonly same: readonly string[];
  /** Not empty: `put` is empty. */
  readonly clashes: readonly { readonly name: string; readonly starter: boolean }[];
}

type Own = readonly { readonly templateId: string; readonly template: PermissionTemplate }[];

/**
 * What taking in the templates of a file comes to. Nothing a person has is replaced unless they said so by name, and a
 * starter never is; a name that comes twice in the file itself counts as a clash as well.
 */
export function planTemplateImport(
  incoming: readonly PermissionTemplate[],
  own: Own,
  answers: Readonly<Record<string, ClashAnswer>>,
): TemplateImport {
  const put: { template: PermissionTemplate; templateId: string | null }[] = [];
  const same: string[] = [];
  const clashes: { name: string; starter: boolean }[] = [];
  const isTaken = (name: string): boolean =>
    findStarterByName(name) !== null ||
    own.some(({ template }) => isSameTemplateName(template.name, name)) ||
    put.some(({ template }) => isSameTemplateName(template.name, name));

  for (const template of incoming) {
    const { name } = template;
    const mine = own.find((one) => isSameTemplateName(one.template.name, name));
    const earlier = put.find((one) => isSameTemplateName(one.template.name, name));
    const starter = findStarterByName(name);
    const there =
      earlier?.template ?? mine?.template ?? (starter && { name, ...makeStarterContent(starter) });
    const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
    if (there && isSameContent(there, template)) same.push(name);
    else if (!isTaken(name)) put.push({ template, templateId: null });
    else if (answer === 'keep-mine') continue;
    else if (answer === 'keep-both') {
      put.push({ template: { ...template, name: findFreeName(name, isTaken) }, templateId: null });
    } else if (answer === 'replace' && mine !== undefined && earlier === undefined) {
      put.push({ template, templateId: mine.templateId });
    } else clashes.push({ name, starter: starter !== null });
  }
  return { put: clashes.length > 0 ? [] : put, same, clashes };
}
