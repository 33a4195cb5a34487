import { describePermission } from '../ghl/describe-permission';
import { describeScope } from '../ghl/describe-scope';
import { userRoles } from '../ghl/user';
import type { Translate } from '../i18n/create-translator';
import type { Finding, FindingDetail } from './findings/types';

export interface FindingWords {
  readonly title: string;
  readonly means: string;
  readonly todo: string;
  /** What it is in this case. */
  readonly detail: string;
}

/** More items than this do not make a sentence any more. */
const mostItems = 8;

/** A finding in a person's words. */
export function describeFinding(t: Translate, finding: Pick<Finding, 'rule' | 'detail'>): FindingWords {
  const { rule } = finding;
  return {
    title: t(`findings:${rule}-title`),
    means: t(`findings:${rule}-means`),
    todo: t(`findings:${rule}-do`),
    detail: describeDetail(t, finding),
  };
}

function describeDetail(t: Translate, { rule, detail }: Pick<Finding, 'rule' | 'detail'>): string {
  const text = (name: string): string => String(detail[name] ?? '');
  const count = Number(detail['count'] ?? 0);
  switch (rule) {
    case 'agency-level':
    case 'no-two-factor':
      return t(`findings:${rule}-detail`, { role: describeRole(t, text('role')) });
    case 'everything-on':
      return t('findings:everything-on-detail', { count });
    case 'many-sub-accounts':
      return t('findings:many-sub-accounts-detail', { count, limit: Number(detail['limit'] ?? 0) });
    case 'risky-rights':
      return t('findings:risky-rights-detail', {
        list: listSome([
          ...listOf(detail, 'flags').map((flag) => describePermission(t, flag)),
          ...listOf(detail, 'scopes').map((scope) => describeScope(t, scope)),
        ]),
      });
    case 'many-admins':
      return t('findings:many-admins-detail', { count, list: listSome(listOf(detail, 'people')) });
    case 'no-admin':
      return t('findings:no-admin-detail', { count });
    case 'duplicate-person':
      return t(`findings:duplicate-person-detail-${text('by') === 'phone' ? 'phone' : 'name'}`, {
        name: text('otherName'),
        email: text('otherEmail'),
      });
    case 'foreign-domain':
      return t(`findings:foreign-domain-detail-${text('mailbox') === 'public' ? 'public' : 'other'}`, {
        domain: text('domain'),
        list: listSome(listOf(detail, 'own')),
      });
    case 'template-differs':
      return (['more', 'less'] as const)
        .filter((side) => listOf(detail, side).length > 0)
        .map((side) =>
          t(`findings:template-differs-detail-${side}`, {
            template: text('template'),
            list: listSome(listOf(detail, side).map((flag) => describePermission(t, flag))),
          }),
        )
        .join('. ');
    case 'no-sub-account':
    case 'no-scopes':
      return t(`findings:${rule}-detail`);
    case 'unchanged-long':
      return t('findings:unchanged-long-detail', {
        date: text('since').slice(0, 10),
        count: Number(detail['days'] ?? 0),
      });
  }
}

/** A role in words; one nobody knows as it is. */
export function describeRole(t: Translate, role: string): string {
  const known = userRoles.find((candidate) => candidate === role);
  return known === undefined ? role : t(`import:role-${known}`);
}

/** The first few of many, and how many more there are. */
export function listSome(items: readonly string[]): string {
  const shown = items.slice(0, mostItems).join(', ');
  return items.length > mostItems ? `${shown} … (+${items.length - mostItems})` : shown;
}

function listOf(detail: FindingDetail, name: string): readonly string[] {
  const value = detail[name];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}
