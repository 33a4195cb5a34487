import type { Language } from '#shared/contract/calls';
import { fail, succeed, type Result } from '#shared/contract/result';
import { languageOf } from '#shared/i18n/create-translator';

/** Where the API lives unless GHL_API_BASE_URL says otherwise (documented). */
export const defaultApiBaseUrl = 'https://services.leadconnectorhq.com';

export type EnvironmentVariables = Readonly<Record<string, string | undefined>>;

/** What the process environment says, checked. */
export interface Environment {
  /** GHL_TOKEN; only the terminal host uses it. */
  readonly token: string | null;
  /** GHL_COMPANY_ID. */
  readonly companyId: string | null;
  /** GHL_API_BASE_URL or the documented address, without a trailing slash. */
  readonly apiBaseUrl: string;
  /** GHL_ROSTER_RECONCILE_MS: waits in ms before each look-up of a create whose outcome is unknown; null = default. */
  readonly reconcileMs: readonly number[] | null;
  /** GHL_ROSTER_TIMEOUT_MS: how long an answer is waited for, in ms; null = the documented 30 s. For fault tests. */
  readonly timeoutMs: number | null;
  /** GHL_ROSTER_CRASH_AT: a marked point at which the process kills itself. For fault tests. */
  readonly crashAt: string | null;
}

export interface EnvironmentFailure {
  readonly kind: 'bad-environment';
  readonly variable: 'GHL_API_BASE_URL' | 'GHL_ROSTER_RECONCILE_MS' | 'GHL_ROSTER_TIMEOUT_MS' | 'GHL_TOKEN';
}

/** Thrown by `createBackend` for a host that did not check first; the message names the variable and the rule. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
  constructor(readonly failure: EnvironmentFailure) {
    super(`${failure.variable} is not usable: ${rules[failure.variable]}.`);
  }
}

const rules: Record<EnvironmentFailure['variable'], string> = {
  GHL_API_BASE_URL: 'it must be an https:// address, or http:// on this machine (127.0.0.1, ::1, localhost)',
  GHL_ROSTER_RECONCILE_MS: 'it must be whole milliseconds separated by commas, for example 2000,15000,45000',
  GHL_ROSTER_TIMEOUT_MS: 'it must be whole milliseconds, at least 1, for example 30000',
  GHL_TOKEN: 'a token has no blanks or control characters in it',
};

/**
 * Reads the variables this program knows. Blank ones count as not set.
 * @returns what they say, or which one cannot be used; its value is never repeated, it may be a secret
 */
export function readEnvironment(variables: EnvironmentVariables): Result<Environment, EnvironmentFailure> {
  const read = (name: string): string | null => variables[name]?.trim() || null;
  const token = read('GHL_TOKEN');
  if (token !== null && !isHeaderSafe(token)) return fail({ kind: 'bad-environment', variable: 'GHL_TOKEN' });

  const address = read('GHL_API_BASE_URL');
  const apiBaseUrl = address === null ? defaultApiBaseUrl : readApiBaseUrl(address);
  if (apiBaseUrl === null) return fail({ kind: 'bad-environment', variable: 'GHL_API_BASE_URL' });

  const waits = read('GHL_ROSTER_RECONCILE_MS');
  const reconcileMs = waits === null ? null : readWaits(waits);
  if (waits !== null && reconcileMs === null) {
    return fail({ kind: 'bad-environment', variable: 'GHL_ROSTER_RECONCILE_MS' });
  }

  const patience = read('GHL_ROSTER_TIMEOUT_MS');
  if (patience !== null && !/^[1-9]\d{0,8}$/.test(patience)) {
    return fail({ kind: 'bad-environment', variable: 'GHL_ROSTER_TIMEOUT_MS' });
  }

  return succeed({
    token,
    companyId: read('GHL_COMPANY_ID'),
    apiBaseUrl,
    reconcileMs,
    timeoutMs: patience === null ? null : Number(patience),
    crashAt: read('GHL_ROSTER_CRASH_AT'),
  });
}

/**
 * A token travels in a header of every request, so plain http is only allowed where it cannot leave the machine.
 * @returns the address without its trailing slash, or null when it is not allowed
 */
export function readApiBaseUrl(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const loopback = ['localhost', '[::1]'].includes(url.hostname) || /^127(\.\d{1,3}){3}$/.test(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback)) return null;
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return null;
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

/** @returns whether the text can be a header's value: anything else would fail deep inside a request, or worse. */
export function isHeaderSafe(token: string): boolean {
  return /^[\x21-\x7e]+$/.test(token);
}

/** The person's language by the environment (POSIX order), else by the system's own locale (Windows has no LANG). */
export function systemLanguageOf(variables: EnvironmentVariables): Language {
  const locale = variables['LC_ALL'] || variables['LC_MESSAGES'] || variables['LANG'];
  return languageOf(locale || Intl.DateTimeFormat().resolvedOptions().locale);
}

function readWaits(text: string): number[] | null {
  const parts = text.split(',').map((part) => part.trim());
  return parts.every((part) => /^\d{1,9}$/.test(part)) ? parts.map(Number) : null;
}
