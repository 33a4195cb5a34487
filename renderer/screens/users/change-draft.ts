import { assertNever } from '#shared/contract/result';
import type { PermissionTemplate } from '#shared/ghl/permission-template';
import type { PlatformLanguage, UserRole, UserType } from '#shared/ghl/user';
import type { BulkChange } from '#shared/import-plan/bulk-change';
import type { LocationMode } from '#shared/sheet/types';
import type { FlagValue } from '../../components/flag-chooser';
import type { ScopesSaid } from '../../components/scopes-choice';

export type ChangeKind = BulkChange['kind'];

/** The kinds in the order they are offered: what is asked for most first, what cannot be undone last. */
export const changeKinds = [
  'locations',
  'role',
  'template',
  'flags',
  'scopes',
  'language',
  'password',
  'delete',
] as const satisfies readonly ChangeKind[];

/** What somebody has chosen so far, of every kind: looking at another kind loses nothing. */
export interface ChangeDraft {
  readonly kind: ChangeKind;
  readonly mode: LocationMode;
  readonly locationIds: readonly string[];
  readonly role: UserRole | null;
  /** Null leaves it as it is. */
  readonly type: UserType | null;
  readonly templateId: string | null;
  readonly flags: ReadonlyMap<string, FlagValue>;
  readonly scopes: ScopesSaid;
  readonly scopesAssignedToOnly: ScopesSaid;
  readonly language: PlatformLanguage | null;
}

export function startDraft(kind: ChangeKind): ChangeDraft {
  return {
    kind,
    mode: 'add',
    locationIds: [],
    role: null,
    type: null,
    templateId: null,
    flags: new Map(),
    scopes: { kind: 'nothing' },
    scopesAssignedToOnly: { kind: 'nothing' },
    language: null,
  };
}

/** The change a draft stands for; null while it does not say enough. Nothing that was left open is sent. */
export function toBulkChange(
  draft: ChangeDraft,
  templateOf: (templateId: string) => PermissionTemplate | null,
): BulkChange | null {
  const { kind } = draft;
  switch (kind) {
    case 'locations': {
      const { mode, locationIds } = draft;
      return locationIds.length === 0 ? null : { kind, mode, locationIds };
    }
    case 'role':
      if (draft.role === null) return null;
      return { kind, role: draft.role, ...(draft.type !== null && { type: draft.type }) };
    case 'template': {
      const template = draft.templateId === null ? null : templateOf(draft.templateId);
      if (template === null) return null;
      const { name, permissions, scopes, scopesAssignedToOnly } = template;
      return {
        kind,
        template: {
          name,
          permissions,
          ...(scopes !== undefined && { scopes }),
          ...(scopesAssignedToOnly !== undefined && { scopesAssignedToOnly }),
        },
      };
    }
    case 'flags': {
      const named = [...draft.flags].filter(([, value]) => value !== 'not-given');
      const permissions = Object.fromEntries(named.map(([flag, value]) => [flag, value === 'on']));
      return named.length === 0 ? null : { kind, permissions };
    }
    case 'scopes': {
      const scopes = toList(draft.scopes);
      const scopesAssignedToOnly = toList(draft.scopesAssignedToOnly);
      if (scopes === undefined && scopesAssignedToOnly === undefined) return null;
      return {
        kind,
        ...(scopes !== undefined && { scopes }),
        ...(scopesAssignedToOnly !== undefined && { scopesAssignedToOnly }),
      };
    }
    case 'language':
      return draft.language === null ? null : { kind, platformLanguage: draft.language };
    case 'password':
    case 'delete':
      return { kind };
    default:
      return assertNever(kind);
  }
}

/** An empty choice is no choice: that none is meant has to be said, because it switches everything off (documented). */
function toList(said: ScopesSaid): readonly string[] | undefined {
  switch (said.kind) {
    case 'nothing':
      return undefined;
    case 'none':
      return [];
    case 'exactly':
      return said.scopes.size === 0 ? undefined : [...said.scopes];
  }
}
