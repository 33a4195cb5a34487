import { normalisedDistance } from '../edit-distance';
import { mean, meanWithWarning, refuse, type Meaning } from './meaning';

const localPart = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*";
const domainPart = '(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,24}';
const address = new RegExp(`^${localPart}@${domainPart}$`);
const longestAddress = 254;

/** Where most private mail lives; only these are ever suggested. */
const commonDomains = [
  'gmail.com',
  'hotmail.com',
  'outlook.com',
  'yahoo.com',
  'yahoo.com.mx',
  'icloud.com',
  'live.com',
  'live.com.mx',
  'hotmail.es',
  'outlook.es',
  'msn.com',
  'aol.com',
  'protonmail.com',
  'prodigy.net.mx',
] as const;

/** Real domains that look like a slip of a common one. */
const honestDomains = new Set([
  'ymail.com',
  'gmx.com',
  'gmx.net',
  'mail.com',
  'email.com',
  'hey.com',
  'yahoo.es',
  'yahoo.com.ar',
  'yahoo.com.br',
  'yahoo.co.uk',
  'hotmail.com.mx',
  'live.com.ar',
  'hotmail.fr',
  'outlook.com.mx',
  'outlook.com.br',
  'outlook.fr',
  'me.com',
  'mac.com',
  'gmail.co',
  'ail.com',
  'proton.me',
]);

/**
 * A cell → one lower-case address. Slips get a suggestion; an address at a domain that looks like a slip is taken, with
 * a warning, since it may be real.
 */
export function createEmailReader(): (cell: string) => Meaning<string> {
  const domainSlips = new Map<string, string | null>();
  const slipOf = (domain: string): string | null => {
    let slip = domainSlips.get(domain);
    if (slip === undefined) {
      slip = findDomainSlip(domain);
      domainSlips.set(domain, slip);
    }
    return slip;
  };
  return (cell) => {
    // Most addresses are in lower case already; changing the case of a string always copies it.
    const isLower = address.test(cell);
    const email = isLower ? cell : cell.toLowerCase();
    if (!isLower && !address.test(email)) return refuseEmail(cell, email);
    if (email.length > longestAddress)
      return refuse('too-long', { value: cell.slice(0, 40), limit: longestAddress });
    const at = email.lastIndexOf('@');
    const slip = slipOf(email.slice(at + 1));
    if (slip === null) return mean(email);
    const suggestion = `${email.slice(0, at)}@${slip}`;
    return meanWithWarning(email, 'email-slip', { value: email, suggestion }, suggestion);
  };
}

function refuseEmail(cell: string, email: string): Meaning<string> {
  const found = email.match(/[^\s;,|<>()"':/]+@[^\s;,|<>()"':/]+/g) ?? [];
  const addresses = [...new Set(found.map((part) => part.replace(/\.+$/, '')))].filter((part) =>
    address.test(part),
  );
  const [first] = addresses;
  if (addresses.length > 1 && first !== undefined) return refuse('several-emails', { value: cell }, first);
  return refuse('invalid-email', { value: cell }, first ?? mendEmail(email));
}

/** The typical slips of a hand: blanks, accents, a comma for a dot, a missing @ before a well-known domain. */
function mendEmail(email: string): string | null {
  const plain = email
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s*(\(at\)|\[at\]|\sarroba\s)\s*/g, '@')
    .replace(/\s+/g, '')
    .replace(/,/g, '.')
    .replace(/@+/g, '@')
    .replace(/\.{2,}/g, '.')
    .replace(/\.@|@\./g, '@')
    .replace(/[.;:]+$/, '')
    .replace(/^mailto:/, '');
  if (address.test(plain)) return plain;
  for (const domain of commonDomains) {
    const local = plain.slice(0, -domain.length).replace(/[.@]+$/, '');
    if (plain.endsWith(domain) && local !== '' && address.test(`${local}@${domain}`))
      return `${local}@${domain}`;
    const bare = domain.slice(0, domain.indexOf('.'));
    if (plain.endsWith(`@${bare}`) && address.test(`${plain.slice(0, -bare.length)}${domain}`)) {
      return `${plain.slice(0, -bare.length)}${domain}`;
    }
    if (plain.endsWith(`@${domain.replace('.', '')}`)) {
      return `${plain.slice(0, -domain.length + 1)}${domain}`;
    }
  }
  return null;
}

function findDomainSlip(domain: string): string | null {
  if ((commonDomains as readonly string[]).includes(domain) || honestDomains.has(domain)) return null;
  const near = commonDomains
    .map((common) => ({
      common,
      distance: normalisedDistance(domain, common) * Math.max(domain.length, common.length),
    }))
    .filter(({ common, distance }) => distance <= (common.length >= 11 ? 2 : 1) + 0.01)
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.common ?? (/^g(m|n)?(a|i)*l\.(com|con|co)$/.test(domain) ? 'gmail.com' : null);
}
