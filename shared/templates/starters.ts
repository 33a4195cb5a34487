import type { Translate } from '../i18n/create-translator';
import { groupOfScope, type ScopeGroup } from '../ghl/describe-scope';
import type { PermissionTemplate } from '../ghl/permission-template';
import { documentedPermissions } from '../ghl/permissions';
import { documentedScopes } from '../ghl/scopes';

/** The templates that come with the app, in the order they are shown. */
export const starterIds = [
  'full-user',
  'front-desk',
  'sales',
  'sales-own',
  'marketing',
  'billing',
  'read-only',
  'no-access',
] as const;
export type StarterId = (typeof starterIds)[number];

type DocumentedFlag = (typeof documentedPermissions)[number]['name'];

interface StarterContent {
  /** Everything else among the documented flags is switched off by name: GHL switches on what is left unsaid (observed). */
  readonly on: readonly DocumentedFlag[];
  readonly scopes: readonly string[];
}

const deskFlags = [
  'contactsEnabled',
  'tagsEnabled',
  'conversationsEnabled',
  'phoneCallEnabled',
  'appointmentsEnabled',
  'reviewsEnabled',
] as const satisfies readonly DocumentedFlag[];

const deskScopes = [
  'contacts.write',
  'locations/tags.readonly',
  'locations/tags.write',
  'conversations.readonly',
  'conversations.write',
  'conversations/message.readonly',
  'conversations/message.write',
  'calendars.readonly',
  'calendars/events.write',
  'reputation/review.write',
];

const salesFlags = [
  ...deskFlags,
  'opportunitiesEnabled',
  'leadValueEnabled',
  'dashboardStatsEnabled',
  'bulkRequestsEnabled',
  'invoiceEnabled',
] as const satisfies readonly DocumentedFlag[];

const salesScopes = [
  ...deskScopes,
  'contacts/bulkActions.write',
  'opportunities.write',
  'opportunities/leadValue.readonly',
  'opportunities/bulkActions.write',
  'dashboard/stats.readonly',
  'products.readonly',
  'invoices.readonly',
  'invoices.write',
  'invoices/template.readonly',
];

/** What makes less of a right instead of more of it: switched on only where less is meant. */
const restrictions: readonly string[] = [
  'campaignsReadOnly',
  'workflowsReadOnly',
  'assignedDataOnly',
] satisfies DocumentedFlag[];

/** Who may sign in, and the agency itself: nobody gets these from a starter. */
const guardedScope =
  /^(users|loginas|sso-config|private-integration|native-integrations|audit-logs|affiliateportal)/;

function scopesOf(groups: readonly ScopeGroup[]): string[] {
  return documentedScopes.filter(
    (scope) => groups.includes(groupOfScope(scope)) && !guardedScope.test(scope),
  );
}

const contents: Readonly<Record<StarterId, StarterContent>> = {
  'full-user': {
    on: documentedPermissions.map(({ name }) => name).filter((name) => !restrictions.includes(name)),
    scopes: scopesOf([
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
    ]),
  },
  'front-desk': { on: deskFlags, scopes: deskScopes },
  sales: { on: salesFlags, scopes: salesScopes },
  'sales-own': { on: [...salesFlags, 'assignedDataOnly'], scopes: salesScopes },
  marketing: {
    on: [
      'contactsEnabled',
      'tagsEnabled',
      'campaignsEnabled',
      'workflowsEnabled',
      'triggersEnabled',
      'funnelsEnabled',
      'websitesEnabled',
      'bloggingEnabled',
      'marketingEnabled',
      'socialPlanner',
      'reviewsEnabled',
      'onlineListingsEnabled',
      'affiliateManagerEnabled',
      'contentAiEnabled',
      'dashboardStatsEnabled',
      'adwordsReportingEnabled',
      'facebookAdsReportingEnabled',
      'attributionsReportingEnabled',
    ],
    scopes: [
      'contacts.write',
      'locations/tags.readonly',
      'locations/tags.write',
      'contentAI.write',
      ...scopesOf(['automation', 'marketing', 'social', 'reputation']),
      ...scopesOf(['sites']).filter(
        (scope) => !/^(membership|communities|gokollab|certificates)/.test(scope),
      ),
      'dashboard/stats.readonly',
      'reporting/adwords.readonly',
      'reporting/facebookAds.readonly',
      'reporting/attributions.readonly',
    ],
  },
  billing: {
    on: [
      'contactsEnabled',
      'paymentsEnabled',
      'invoiceEnabled',
      'recordPaymentEnabled',
      'refundsEnabled',
      'cancelSubscriptionEnabled',
      'exportPaymentsEnabled',
    ],
    scopes: ['contacts.write', ...scopesOf(['payments'])],
  },
  'read-only': {
    on: [
      'campaignsEnabled',
      'campaignsReadOnly',
      'workflowsEnabled',
      'workflowsReadOnly',
      'dashboardStatsEnabled',
      'adwordsReportingEnabled',
      'facebookAdsReportingEnabled',
      'attributionsReportingEnabled',
      'agentReportingEnabled',
    ],
    scopes: scopesOf(['automation', 'marketing', 'reporting']).filter((scope) => scope.endsWith('.readonly')),
  },
  'no-access': { on: [], scopes: [] },
};

/**
 * What a starter says. It names every documented flag, on or off, and exactly the scopes it means; flags that are only
 * observed stay unsaid, because nobody knows whether GHL takes them in a create.
 */
export function makeStarterContent(starterId: StarterId): Omit<PermissionTemplate, 'name'> {
  const { on, scopes } = contents[starterId];
  const switchedOn: readonly string[] = on;
  return {
    permissions: Object.fromEntries(
      documentedPermissions.map(({ name }) => [name, switchedOn.includes(name)]),
    ),
    scopes: [...new Set(scopes)],
  };
}

/** A starter under its name in the language of `t`. */
export function makeStarter(t: Translate, starterId: StarterId): PermissionTemplate {
  return { name: t(`templates:starter-${starterId}`), ...makeStarterContent(starterId) };
}

/** What a starter is for, in one sentence. */
export function describeStarter(t: Translate, starterId: StarterId): string {
  return t(`templates:about-${starterId}`);
}
