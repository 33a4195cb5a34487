import type { BackendApi } from '#shared/contract/backend-api';
import type { Agency, CallOutput, PlanOverview } from '#shared/contract/calls';
import { asOutput } from '#shared/contract/as-output';
import { fail, succeed, type Result } from '#shared/contract/result';
import type { GhlLocation } from '#shared/ghl/user';
import {
  guardKinds,
  onDeletedChoices,
  onNewAddressChoices,
  type Guard,
  type GuardKind,
  type OnExisting,
  type PlannedRowView,
} from '#shared/import-plan/types';
import { isOwnExport } from '#shared/sheet/matching/known-exports';
import type { SheetSession } from '#shared/sheet/types';
import { chooseAgency } from './choose-agency';
import { complainFailure, complainUsage, describeAsComplaint, type Complaint } from './complaint';
import { makeContext, openSheetFile } from './open-sheet-file';
import { agencyOptions, sheetOptions, type OptionName } from './option-table';
import { findNearest, type ParsedLine } from './parse-line';
import { readPreparation, type Preparation } from './preparation';
import { readChoice, readSheetWishes } from './sheet-choices';
import type { Terminal } from './terminal';

/** What `plan` and `import` have in common: the sheet, the agency, and what would happen to every row. */
export interface GatheredPlan {
  readonly agency: Agency;
  readonly sheet: SheetSession;
  /** The agency's sub-accounts; empty when the token may not list them. */
  readonly locations: readonly GhlLocation[];
  readonly overview: PlanOverview;
  readonly rows: readonly PlannedRowView[];
  readonly allow: readonly GuardKind[];
  readonly onlyValid: boolean;
}

export const planOptions: readonly OptionName[] = [
  ...sheetOptions,
  ...agencyOptions,
  'on-existing',
  'on-deleted',
  'on-new-address',
  'only-valid',
  'allow',
];

export const onExistingChoices: readonly OnExisting[] = ['update', 'add-locations', 'skip', 'fail'];

/** Wrong options and an unreadable sheet are told before GoHighLevel is asked anything. */
export async function gatherPlan(
  api: BackendApi,
  terminal: Terminal,
  line: ParsedLine,
  path: string,
): Promise<Result<GatheredPlan, Complaint>> {
  const { t, output } = terminal;
  const wishes = readSheetWishes(line, terminal);
  if (!wishes.ok) return wishes;
  const onExisting = readChoice(line, 'on-existing', onExistingChoices, t);
  if (!onExisting.ok) return onExisting;
  const onDeleted = readChoice(line, 'on-deleted', onDeletedChoices, t);
  if (!onDeleted.ok) return onDeleted;
  const onNewAddress = readChoice(line, 'on-new-address', onNewAddressChoices, t);
  if (!onNewAddress.ok) return onNewAddress;
  const allow = readAllowed(line.texts('allow'), terminal);
  if (!allow.ok) return allow;
  const preparation = await readPreparation(terminal, line);
  if (!preparation.ok) return preparation;
  const opened = await openSheetFile(path, wishes.value, preparation.value, null, t);
  if (!opened.ok) return opened;
  const sheet = opened.value;
  // Skipping is what a script can rely on; for an edited export it does nothing, and nobody would know why.
  const isSettled = line.has('on-existing') && line.has('locations');
  if (!isSettled && isOwnExport(sheet.overview().columns)) output.note(t('cli:own-export'));
  const chosen = await chooseAgency(api, line, terminal);
  if (!chosen.ok) return chosen;
  const agency = chosen.value;

  const named = await nameLocations(api, agency, sheet, preparation.value, terminal);
  if (!named.ok) return named;

  const { source } = sheet.overview();
  const stopListening = api.onPlanProgress(({ done, total }) =>
    output.progress(t('cli:looking-up', { done, total })),
  );
  try {
    const overview = await api.preparePlan({
      agencyId: agency.agencyId,
      sheet: { fileName: source.fileName, sha256: source.sha256 },
      rows: asOutput(sheet.prepared()),
      choices: {
        onExisting: onExisting.value ?? 'skip',
        ...(onDeleted.value !== null && { onDeleted: onDeleted.value }),
        ...(onNewAddress.value !== null && { onNewAddress: onNewAddress.value }),
        perRow: {},
        excluded: [],
        generatePasswords: sheet.choices().passwordMode === 'generate',
      },
    });
    if (!overview.ok) return complainFailure(t, overview.failure);
    const rows = await readPlanRows(api, overview.value.planId);
    if (!rows.ok) return complainFailure(t, rows.failure);
    return succeed({
      agency,
      sheet,
      locations: named.value,
      overview: overview.value,
      rows: rows.value,
      allow: allow.value,
      onlyValid: line.has('only-valid'),
    });
  } finally {
    stopListening();
  }
}

/**
 * Gives the sheet the agency's sub-accounts. A token that may not list them is only in the way when the sheet names
 * branches; with ids it can still work.
 */
async function nameLocations(
  api: BackendApi,
  agency: Agency,
  sheet: SheetSession,
  preparation: Preparation,
  { t, output }: Terminal,
): Promise<Result<readonly GhlLocation[], Complaint>> {
  const listed: Result<readonly GhlLocation[]> = await api.listLocations({ agencyId: agency.agencyId });
  if (listed.ok) {
    sheet.setContext(makeContext(preparation, listed.value));
    return succeed(listed.value);
  }
  const unnamed = (sheet.check().byCode['unknown-location'] ?? 0) === 0;
  const refused = ['scope-missing', 'forbidden', 'agency-token-needed', 'not-found'].includes(
    listed.failure.kind,
  );
  if (!refused || !unnamed) return complainFailure(t, listed.failure);
  output.note(t('cli:locations-not-listed'));
  return succeed([]);
}

async function readPlanRows(api: BackendApi, planId: string): Promise<Result<readonly PlannedRowView[]>> {
  const rows: PlannedRowView[] = [];
  for (;;) {
    const page: Result<CallOutput<'getPlanRows'>> = await api.getPlanRows({
      planId,
      action: null,
      offset: rows.length,
      limit: 1000,
    });
    if (!page.ok) return page;
    rows.push(...page.value.rows);
    if (page.value.rows.length === 0 || rows.length >= page.value.total) return succeed(rows);
  }
}

/** The kinds `--allow` names, or what is wrong with them. */
export function readAllowed(given: readonly string[], { t }: Terminal): Result<GuardKind[], Complaint> {
  const allowed: GuardKind[] = [];
  const names = given.flatMap((text) => text.split(',')).map((name) => name.trim());
  for (const name of names.filter((text) => text !== '')) {
    const found = guardKinds.find((kind) => kind === name.toLowerCase());
    if (found === undefined) {
      const near = findNearest(name, guardKinds);
      return complainUsage(
        t('cli:bad-choice', { option: '--allow', value: name, allowed: guardKinds.join(', ') }),
        near === null ? null : t('cli:did-you-mean', { guess: near }),
      );
    }
    allowed.push(found);
  }
  return succeed(allowed);
}

/** The plan needs a yes that was not given. Nothing was changed. */
export function complainConsent(
  plan: GatheredPlan,
  terminal: Terminal,
): { readonly ok: false; readonly failure: Complaint } | null {
  return complainGuards(plan.overview.guards, plan.allow, terminal);
}

/** Guards nobody has agreed to; null when there are none. */
export function complainGuards(
  guards: readonly Guard[],
  allow: readonly GuardKind[],
  { t }: Terminal,
): { readonly ok: false; readonly failure: Complaint } | null {
  const missing = guards.filter((guard) => !allow.includes(guard.kind));
  if (missing.length === 0) return null;
  const kinds = missing.map((guard) => guard.kind);
  const complaint = describeAsComplaint(t, { kind: 'consent-needed', guards: kinds });
  return fail({
    ...complaint,
    next: t('cli:allow-next', { option: `--allow ${kinds.join(',')}` }),
    details: { guards: missing },
  });
}
