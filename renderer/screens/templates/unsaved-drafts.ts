import type { TemplateDraft } from './template-draft';

/**
 * Changes nobody saved yet, by the editor's address: whoever looks something up elsewhere and comes back finds them.
 * Until the page is closed; a template is quickly made again.
 */
const unsaved = new Map<string, TemplateDraft>();

export function findUnsaved(address: string): TemplateDraft | null {
  return unsaved.get(address) ?? null;
}

export function keepUnsaved(address: string, draft: TemplateDraft): void {
  unsaved.set(address, draft);
}

export function forgetUnsaved(address: string): void {
  unsaved.delete(address);
}
