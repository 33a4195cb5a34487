import { isAdminRole } from '../../ghl/user';
import type { PermissionTemplate } from '../../ghl/permission-template';
import { isLimitingFlag } from '../escalation';
import type { SnapshotPerson } from '../types';
import { aboutPerson, type Rule } from './types';

/**
 * Somebody's flags are not those of a template meant for their role. Where several templates are meant for it, the one
 * that comes nearest counts: people are to fit one of them. Flags do not bind admins (observed).
 */
export const findTemplateDiffers: Rule = ({ snapshot, templates }) => {
  const judged = snapshot.persons.flatMap((person) => {
    if (isAdminRole(person.role)) return [];
    const meant = templates.filter(({ forRoles }) => forRoles?.some((role) => role === person.role) === true);
    return meant.length === 0 ? [] : [{ person, meant }];
  });
  return {
    findings: judged.flatMap(({ person, meant }) => {
      const nearest = findNearest(person, meant);
      if (nearest === null || nearest.more.length + nearest.less.length === 0) return [];
      const { template, more, less } = nearest;
      return {
        rule: 'template-differs',
        severity: more.length > 0 ? 'medium' : 'low',
        ...aboutPerson(person),
        detail: { template, more, less },
        basis: [template, ...more, '/', ...less].join(' '),
      };
    }),
    unknown: judged.filter(({ person }) => person.permissions === null).length,
  };
};

interface Difference {
  readonly template: string;
  /** Flags that give the person more than the template does. */
  readonly more: readonly string[];
  readonly less: readonly string[];
}

function findNearest(
  { permissions }: SnapshotPerson,
  templates: readonly PermissionTemplate[],
): Difference | null {
  if (permissions === null) return null;
  const differences = templates.map((template) => {
    const different = Object.entries(template.permissions)
      .filter(([flag, wanted]) => (permissions[flag] ?? false) !== wanted)
      .map(([flag, wanted]) => ({ flag, isMore: wanted === isLimitingFlag(flag) }));
    return {
      template: template.name,
      more: different
        .filter(({ isMore }) => isMore)
        .map(({ flag }) => flag)
        .sort(),
      less: different
        .filter(({ isMore }) => !isMore)
        .map(({ flag }) => flag)
        .sort(),
    };
  });
  const size = ({ more, less }: Difference): number => more.length + less.length;
  return differences.reduce<Difference | null>(
    (best, one) => (best === null || size(one) < size(best) ? one : best),
    null,
  );
}
