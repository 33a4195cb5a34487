import type { Snapshot } from '../types';
import { aboutPerson, type AuditThresholds, type Rule } from './types';

/** Mailboxes anybody can open: never an agency's own domain, however many of its people use one. */
const publicDomains: ReadonlySet<string> = new Set([
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'outlook.es',
  'hotmail.com',
  'hotmail.es',
  'hotmail.com.mx',
  'live.com',
  'live.com.mx',
  'msn.com',
  'yahoo.com',
  'yahoo.com.mx',
  'yahoo.es',
  'icloud.com',
  'me.com',
  'aol.com',
  'gmx.com',
  'gmx.net',
  'proton.me',
  'protonmail.com',
  'prodigy.net.mx',
]);

const fewestOfOwnDomain = 3;

/** Mail outside the agency's domains: a private mailbox nobody can close when the person leaves, or another company. */
export const findForeignDomain: Rule = ({ snapshot, thresholds }) => {
  const own = findOwnDomains(snapshot, thresholds);
  if (own.length === 0) return { findings: [], unknown: snapshot.persons.length };
  return {
    findings: snapshot.persons.flatMap((person) => {
      const domain = domainOf(person.email);
      if (domain === null || isOneOf(domain, own)) return [];
      return {
        rule: 'foreign-domain',
        severity: person.type === 'agency' ? 'medium' : 'low',
        ...aboutPerson(person),
        detail: { domain, own, mailbox: publicDomains.has(domain) ? 'public' : 'other' },
        basis: domain,
      };
    }),
    unknown: snapshot.persons.filter(({ email }) => domainOf(email) === null).length,
  };
};

/** The domains most of the people have, public mailboxes aside; none when nobody can tell. */
export function findOwnDomains(
  { persons }: Snapshot,
  { ownDomains, ownDomainShare }: AuditThresholds,
): readonly string[] {
  if (ownDomains !== null) return ownDomains;
  const counts = new Map<string, number>();
  for (const { email } of persons) {
    const domain = domainOf(email);
    if (domain !== null && !publicDomains.has(domain)) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  const fewest = Math.max(fewestOfOwnDomain, persons.length * ownDomainShare);
  return [...counts]
    .filter(([, count]) => count >= fewest)
    .map(([domain]) => domain)
    .sort();
}

function isOneOf(domain: string, own: readonly string[]): boolean {
  return own.some((known) => domain === known || domain.endsWith(`.${known}`));
}

function domainOf(email: string): string | null {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1);
  return at > 0 && domain !== '' ? domain : null;
}
