import type { UserRole } from './user';

/**
 * A named set of rights. What it does not name is left as it is; what it names is set. `scopes` and
 * `scopesAssignedToOnly` keep the three ways apart: missing says nothing, a list says exactly these, and `[]` says
 * explicitly none, which switches everything off (documented).
 */
export interface PermissionTemplate {
  readonly name: string;
  /** Flags it speaks of, documented or only observed: the catalogue is open. */
  readonly permissions: Readonly<Record<string, boolean>>;
  readonly scopes?: readonly string[];
  readonly scopesAssignedToOnly?: readonly string[];
  /** Roles whose new people get it when their sheet says nothing about rights. */
  readonly forRoles?: readonly UserRole[];
}
