import type { PermissionTemplate } from '#shared/ghl/permission-template';
import type { UserRole } from '#shared/ghl/user';
import { isSameContent } from '#shared/templates/template-names';
import type { FlagValue } from '../../components/flag-chooser';
import type { ScopesSaid } from '../../components/scopes-choice';

/** A template while it is edited: every way of saying nothing has a place of its own. */
export interface TemplateDraft {
  readonly name: string;
  /** A flag that is not there is not given. */
  readonly flags: ReadonlyMap<string, FlagValue>;
  readonly scopes: ScopesSaid;
  readonly scopesAssignedToOnly: ScopesSaid;
  readonly forRoles: readonly UserRole[];
}

export const emptyDraft: TemplateDraft = {
  name: '',
  flags: new Map(),
  scopes: { kind: 'nothing' },
  scopesAssignedToOnly: { kind: 'nothing' },
  forRoles: [],
};

export function draftOf(template: PermissionTemplate): TemplateDraft {
  return {
    name: template.name,
    flags: new Map(Object.entries(template.permissions).map(([flag, on]) => [flag, on ? 'on' : 'off'])),
    scopes: saidOf(template.scopes),
    scopesAssignedToOnly: saidOf(template.scopesAssignedToOnly),
    forRoles: template.forRoles ?? [],
  };
}

export function templateOf(draft: TemplateDraft): PermissionTemplate {
  const { name, flags, forRoles } = draft;
  const scopes = listOf(draft.scopes);
  const scopesAssignedToOnly = listOf(draft.scopesAssignedToOnly);
  return {
    name: name.trim(),
    permissions: Object.fromEntries(
      [...flags].flatMap(([flag, value]) => (value === 'not-given' ? [] : [[flag, value === 'on'] as const])),
    ),
    ...(scopes !== null && { scopes }),
    ...(scopesAssignedToOnly !== null && { scopesAssignedToOnly }),
    ...(forRoles.length > 0 && { forRoles }),
  };
}

export function isSameDraft(a: TemplateDraft, b: TemplateDraft): boolean {
  return a.name.trim() === b.name.trim() && isSameContent(templateOf(a), templateOf(b));
}

/** A list with nothing ticked would be `[]`, which switches everything off: that has to be said by its own choice. */
export function hasOpenList(draft: TemplateDraft): boolean {
  return [draft.scopes, draft.scopesAssignedToOnly].some(
    (said) => said.kind === 'exactly' && said.scopes.size === 0,
  );
}

function saidOf(scopes: readonly string[] | undefined): ScopesSaid {
  if (scopes === undefined) return { kind: 'nothing' };
  return scopes.length === 0 ? { kind: 'none' } : { kind: 'exactly', scopes: new Set(scopes) };
}

function listOf(said: ScopesSaid): readonly string[] | null {
  switch (said.kind) {
    case 'nothing':
      return null;
    case 'none':
      return [];
    case 'exactly':
      return [...said.scopes];
  }
}
