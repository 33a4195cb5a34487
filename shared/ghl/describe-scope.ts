import type { Translate } from '../i18n/create-translator';
import { scopes as words } from '../i18n/en/scopes';
import { documentedScopes } from './scopes';

/** How the scope editor groups 189 scopes, close to GoHighLevel's own menus. */
export const scopeGroups = [
  'crm',
  'conversations',
  'calendars',
  'automation',
  'marketing',
  'social',
  'sites',
  'payments',
  'reputation',
  'reporting',
  'settings',
  'agency',
  'other',
] as const;
export type ScopeGroup = (typeof scopeGroups)[number];

/** By the scope's first word. */
const groupOfFirstWord: Readonly<Record<string, ScopeGroup>> = {
  contacts: 'crm',
  opportunities: 'crm',
  prospecting: 'crm',
  conversations: 'conversations',
  contentAI: 'conversations',
  eliza: 'conversations',
  'voice-ai-agents': 'conversations',
  'voice-ai-common': 'conversations',
  'voice-ai-agent-goals': 'conversations',
  'voice-ai-dashboard': 'conversations',
  'text-ai-agents': 'conversations',
  'text-ai-agent-goals': 'conversations',
  'text-ai-agent-training': 'conversations',
  'text-ai-agents-dashboard': 'conversations',
  calendars: 'calendars',
  workflows: 'automation',
  triggers: 'automation',
  campaigns: 'marketing',
  marketing: 'marketing',
  adPublishing: 'marketing',
  affiliateportal: 'marketing',
  qrcodes: 'marketing',
  socialplanner: 'social',
  funnels: 'sites',
  forms: 'sites',
  surveys: 'sites',
  quizzes: 'sites',
  websites: 'sites',
  medias: 'sites',
  blogs: 'sites',
  membership: 'sites',
  communities: 'sites',
  gokollab: 'sites',
  certificates: 'sites',
  wordpress: 'sites',
  payments: 'payments',
  products: 'payments',
  invoices: 'payments',
  reputation: 'reputation',
  reporting: 'reporting',
  dashboard: 'reporting',
  'audit-logs': 'reporting',
  settings: 'settings',
  users: 'settings',
  loginas: 'settings',
  'users-sso-login-management': 'settings',
  'sso-config': 'settings',
  'private-integration-location': 'settings',
  'private-integration-company': 'settings',
  'native-integrations': 'settings',
  'custom-menu-link': 'settings',
  launchpad: 'settings',
  locations: 'agency',
  snapshots: 'agency',
  internaltools: 'agency',
  companies: 'agency',
  agency: 'agency',
};

/** The group a scope shows up in; `other` for one that is not in the catalogue. */
export function groupOfScope(scope: string): ScopeGroup {
  // Tags belong to contacts in GoHighLevel's menus, whatever their scope is called.
  if (scope.startsWith('locations/tags.')) return 'crm';
  const firstWord = /^[^/.]+/.exec(scope)?.[0] ?? '';
  return Object.hasOwn(groupOfFirstWord, firstWord) ? (groupOfFirstWord[firstWord] ?? 'other') : 'other';
}

/** The documented scopes by group, groups without one left out. */
export const scopesByGroup: readonly { readonly group: ScopeGroup; readonly scopes: readonly string[] }[] =
  scopeGroups
    .map((group) => ({ group, scopes: documentedScopes.filter((scope) => groupOfScope(scope) === group) }))
    .filter(({ scopes }) => scopes.length > 0);

export function describeScopeGroup(t: Translate, group: ScopeGroup): string {
  return t(`scopes:group-${group}`);
}

/** `payments/orders.export` → "Payments, orders: export". A scope nobody has words for is shown as it is. */
export function describeScope(t: Translate, scope: string): string {
  const { area, action } = splitScope(scope);
  const areaWord = `area-${slugOf(area)}`;
  const actionWord = `action-${slugOf(action)}`;
  if (!isAreaWord(areaWord) || !isActionWord(actionWord)) return scope;
  return t('scopes:scope', { area: t(`scopes:${areaWord}`), action: t(`scopes:${actionWord}`) });
}

/** `payments` or `payments/orders` → "Payments", "Payments, orders". */
export function describeScopeArea(t: Translate, area: string): string {
  const word = `area-${slugOf(area)}`;
  return isAreaWord(word) ? t(`scopes:${word}`) : area;
}

/** The area ends at the first dot, except behind a slash or in `internaltools.…`, where the dot is part of a name. */
function splitScope(scope: string): { readonly area: string; readonly action: string } {
  const from = scope.startsWith('internaltools.') ? 'internaltools.'.length : Math.max(0, scope.indexOf('/'));
  const dot = scope.indexOf('.', from);
  return dot < 0 ? { area: scope, action: '' } : { area: scope.slice(0, dot), action: scope.slice(dot + 1) };
}

/** Keys of the catalogue hold neither dots nor slashes. */
function slugOf(text: string): string {
  return text.replace(/[/.]/g, '-');
}

type ScopeWord = keyof typeof words;

function isAreaWord(word: string): word is Extract<ScopeWord, `area-${string}`> {
  return word.startsWith('area-') && Object.hasOwn(words, word);
}

function isActionWord(word: string): word is Extract<ScopeWord, `action-${string}`> {
  return word.startsWith('action-') && Object.hasOwn(words, word);
}
