import { findAgencyLevel } from './agency-level';
import { findDuplicatePeople } from './duplicate-person';
import { findEverythingOn } from './everything-on';
import { findForeignDomain } from './foreign-domain';
import { findManyAdmins, findNoAdmin } from './location-admins';
import { findManySubAccounts } from './many-sub-accounts';
import { findNoScopes } from './no-scopes';
import { findNoSubAccount } from './no-sub-account';
import { findNoTwoFactor } from './no-two-factor';
import { findRiskyRights } from './risky-rights';
import { findTemplateDiffers } from './template-differs';
import {
  findingRules,
  severities,
  type AuditInput,
  type Finding,
  type FindingRule,
  type Rule,
} from './types';
import { findUnchangedLong } from './unchanged-long';

const rules: Readonly<Record<FindingRule, Rule>> = {
  'agency-level': findAgencyLevel,
  'no-two-factor': findNoTwoFactor,
  'everything-on': findEverythingOn,
  'risky-rights': findRiskyRights,
  'many-sub-accounts': findManySubAccounts,
  'many-admins': findManyAdmins,
  'no-admin': findNoAdmin,
  'duplicate-person': findDuplicatePeople,
  'foreign-domain': findForeignDomain,
  'template-differs': findTemplateDiffers,
  'no-sub-account': findNoSubAccount,
  'no-scopes': findNoScopes,
  'unchanged-long': findUnchangedLong,
};

export interface AuditFindings {
  /** Worst first, then by rule, then by name. */
  readonly findings: readonly Finding[];
  /** Rules that could not judge everybody, because the snapshot does not know enough, and how many. */
  readonly unknown: readonly { readonly rule: FindingRule; readonly people: number }[];
}

/** Everything the rules find. Same snapshot, same thresholds, same templates → same findings. */
export function findAll(input: AuditInput): AuditFindings {
  const results = findingRules.map((rule) => ({ rule, ...rules[rule](input) }));
  const rank = new Map(findingRules.map((rule, index) => [rule, index]));
  const findings = results
    .flatMap((result) => result.findings)
    .sort(
      (a, b) =>
        severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
        (rank.get(a.rule) ?? 0) - (rank.get(b.rule) ?? 0) ||
        compareText(a.name.toLowerCase(), b.name.toLowerCase()) ||
        compareText(a.basis, b.basis),
    );
  return {
    findings,
    unknown: results
      .filter(({ unknown }) => unknown > 0)
      .map(({ rule, unknown }) => ({ rule, people: unknown })),
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
