/**
 * The permission flags of a GHL user, as facts: names and defaults from the vendor's PermissionsDto (38 flags,
 * documented), and ten more that answers were seen to carry (observed). The list is open: any flag in an answer
 * is usable, so the types here never exclude one.
 *
 * Flags bind people with role `user` only; an admin is not limited by them (observed).
 */
export const permissionGroups = [
  'contacts',
  'conversations',
  'sales',
  'marketing',
  'automation',
  'sites',
  'payments',
  'reporting',
  'settings',
] as const;
/** How the editor groups flags, close to GoHighLevel's own screen. */
export type PermissionGroup = (typeof permissionGroups)[number];

export interface PermissionFlag {
  readonly name: string;
  readonly group: PermissionGroup;
  /** What the vendor documents as the default; null for flags that are only observed. */
  readonly documentedDefault: boolean | null;
}

/** The 38 documented flags, in the vendor's order. */
export const documentedPermissions = [
  { name: 'campaignsEnabled', group: 'marketing', documentedDefault: true },
  { name: 'campaignsReadOnly', group: 'marketing', documentedDefault: false },
  { name: 'contactsEnabled', group: 'contacts', documentedDefault: true },
  { name: 'workflowsEnabled', group: 'automation', documentedDefault: true },
  { name: 'workflowsReadOnly', group: 'automation', documentedDefault: false },
  { name: 'triggersEnabled', group: 'automation', documentedDefault: true },
  { name: 'funnelsEnabled', group: 'sites', documentedDefault: true },
  { name: 'websitesEnabled', group: 'sites', documentedDefault: false },
  { name: 'opportunitiesEnabled', group: 'sales', documentedDefault: true },
  { name: 'dashboardStatsEnabled', group: 'sales', documentedDefault: true },
  { name: 'bulkRequestsEnabled', group: 'contacts', documentedDefault: true },
  { name: 'appointmentsEnabled', group: 'conversations', documentedDefault: true },
  { name: 'reviewsEnabled', group: 'marketing', documentedDefault: true },
  { name: 'onlineListingsEnabled', group: 'marketing', documentedDefault: true },
  { name: 'phoneCallEnabled', group: 'conversations', documentedDefault: true },
  { name: 'conversationsEnabled', group: 'conversations', documentedDefault: true },
  { name: 'assignedDataOnly', group: 'contacts', documentedDefault: false },
  { name: 'adwordsReportingEnabled', group: 'reporting', documentedDefault: false },
  { name: 'membershipEnabled', group: 'sites', documentedDefault: false },
  { name: 'facebookAdsReportingEnabled', group: 'reporting', documentedDefault: false },
  { name: 'attributionsReportingEnabled', group: 'reporting', documentedDefault: false },
  { name: 'settingsEnabled', group: 'settings', documentedDefault: true },
  { name: 'tagsEnabled', group: 'contacts', documentedDefault: true },
  { name: 'leadValueEnabled', group: 'sales', documentedDefault: true },
  { name: 'marketingEnabled', group: 'marketing', documentedDefault: true },
  { name: 'agentReportingEnabled', group: 'reporting', documentedDefault: true },
  { name: 'botService', group: 'conversations', documentedDefault: false },
  { name: 'socialPlanner', group: 'marketing', documentedDefault: true },
  { name: 'bloggingEnabled', group: 'sites', documentedDefault: true },
  { name: 'invoiceEnabled', group: 'payments', documentedDefault: true },
  { name: 'affiliateManagerEnabled', group: 'marketing', documentedDefault: true },
  { name: 'contentAiEnabled', group: 'conversations', documentedDefault: true },
  { name: 'refundsEnabled', group: 'payments', documentedDefault: true },
  { name: 'recordPaymentEnabled', group: 'payments', documentedDefault: true },
  { name: 'cancelSubscriptionEnabled', group: 'payments', documentedDefault: true },
  { name: 'paymentsEnabled', group: 'payments', documentedDefault: true },
  { name: 'communitiesEnabled', group: 'sites', documentedDefault: true },
  { name: 'exportPaymentsEnabled', group: 'payments', documentedDefault: true },
] as const satisfies readonly PermissionFlag[];

/** Flags GHL was seen to add by itself; in no documentation. */
export const observedPermissions = [
  { name: 'opportunitiesBulkActionsEnabled', group: 'sales', documentedDefault: null },
  { name: 'certificatesEnabled', group: 'sites', documentedDefault: null },
  { name: 'mediaStorageEnabled', group: 'sites', documentedDefault: null },
  { name: 'reportingEnabled', group: 'reporting', documentedDefault: null },
  { name: 'adPublishingEnabled', group: 'marketing', documentedDefault: null },
  { name: 'adPublishingReadOnly', group: 'marketing', documentedDefault: null },
  { name: 'wordpressEnabled', group: 'sites', documentedDefault: null },
  { name: 'customMenuLinkReadOnly', group: 'settings', documentedDefault: null },
  { name: 'customMenuLinkWrite', group: 'settings', documentedDefault: null },
  { name: 'gokollabEnabled', group: 'sites', documentedDefault: null },
] as const satisfies readonly PermissionFlag[];

export const knownPermissions: readonly PermissionFlag[] = [...documentedPermissions, ...observedPermissions];

export type KnownPermissionName =
  (typeof documentedPermissions)[number]['name'] | (typeof observedPermissions)[number]['name'];

/** Flags by group, the documented ones first. */
export const permissionsByGroup: readonly {
  readonly group: PermissionGroup;
  readonly names: readonly string[];
}[] = permissionGroups.map((group) => ({
  group,
  names: knownPermissions.filter((flag) => flag.group === group).map((flag) => flag.name),
}));
