import { isAdminRole } from '../../ghl/user';
import { aboutPerson, type Rule } from './types';

/** Flags with which data leaves the house in bulk or money goes back; names from the vendor's PermissionsDto. */
const riskyFlags = [
  'exportPaymentsEnabled',
  'refundsEnabled',
  'cancelSubscriptionEnabled',
  'bulkRequestsEnabled',
  'opportunitiesBulkActionsEnabled',
];

/** Scopes of the same weight, by the last part of their names: `products.delete`, `payments/orders.export`, … */
const riskyScope =
  /(\.|\/)(delete|export(\.list)?|refund|bulkActions(\.write)?|pauseResumeCancel)$|^loginas\./;

/** What cannot be taken back once done: exporting, refunding, deleting, many at once. Admins may do it anyway. */
export const findRiskyRights: Rule = ({ snapshot }) => {
  const bound = snapshot.persons.filter(({ role }) => !isAdminRole(role));
  return {
    findings: bound.flatMap((person) => {
      const flags = riskyFlags.filter((flag) => person.permissions?.[flag] === true);
      const scopes = (person.scopes ?? []).filter((scope) => riskyScope.test(scope)).sort();
      if (flags.length === 0 && scopes.length === 0) return [];
      return {
        rule: 'risky-rights',
        severity: 'low',
        ...aboutPerson(person),
        detail: { flags, scopes },
        basis: [...flags, ...scopes].join(' '),
      };
    }),
    unknown: bound.filter(({ permissions, scopes }) => permissions === null && scopes === null).length,
  };
};
