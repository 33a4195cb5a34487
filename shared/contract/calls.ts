import { z } from 'zod';
import { auditCalls, auditEvents } from './audit-calls';
import { changeCalls } from './change-calls';
import { language, nothing, page, planOverview, runId, savedFile } from './common';
import { failureSchema } from './failure';
import { peopleCalls, peopleEvents } from './people-calls';
import { preparationCalls } from './preparation-calls';
import { runLeftoverCalls } from './run-leftover-calls';
import {
  correctionRow,
  correctionSummary,
  country,
  guard,
  guardKind,
  location,
  onExisting,
  personInput,
  planChoices,
  plannedRowView,
  preparedRow,
  problem,
  rowNumber,
  rowResult,
  rowStatus,
  runProgress,
  runRecord,
  undoLoss,
  undoRow,
  undoStep,
  undoSummary,
} from './schemas';

export { language } from './common';
export type { Language, PlanOverview, SavedFile } from './common';

/** An agency the app can act on: a stored profile, or the practice agency (`agencyId: "practice"`). */
const agency = z.object({
  agencyId: z.string(),
  name: z.string(),
  kind: z.enum(['profile', 'practice', 'environment']),
  companyId: z.string().nullable(),
  /** Where its token is: in the OS keychain, in memory until the app closes, or gone. */
  token: z.enum(['keychain', 'session', 'missing']),
  /** True for a sub-account token, which cannot see the whole agency. */
  locationToken: z.boolean(),
});
export type Agency = z.infer<typeof agency>;

export const connectionSteps = ['token', 'company', 'locations', 'read', 'write'] as const;
const connectionStep = z.object({
  step: z.enum(connectionSteps),
  /** `unknown`: cannot be told without changing something. */
  status: z.enum(['ok', 'failed', 'unknown', 'skipped']),
  /** People or sub-accounts found, where the step counts something. */
  count: z.number().int().nullable(),
  failure: failureSchema.nullable(),
});
export type ConnectionStep = z.infer<typeof connectionStep>;

const connectionReport = z.object({
  steps: z.array(connectionStep),
  companyId: z.string().nullable(),
  locationToken: z.boolean(),
  locations: z.array(location),
  /** True when everything an import needs is there. */
  usable: z.boolean(),
});
export type ConnectionReport = z.infer<typeof connectionReport>;

const settings = z.object({
  /** Null follows the system. */
  language: language.nullable(),
  theme: z.enum(['light', 'dark', 'auto']),
  country: country.nullable(),
  /** The agency last worked with. */
  agencyId: z.string().nullable(),
});
export type Settings = z.infer<typeof settings>;

/** The passwords of a run's own sheet, read once more. */
const sheetAgain = z.object({
  sha256: z.string(),
  passwords: z.array(z.object({ row: rowNumber, password: z.string() })),
});

const undoOverview = z.object({
  undoId: z.string(),
  runId,
  agencyId: z.string(),
  summary: undoSummary,
  /** What cannot be brought back, and for how many people. */
  cannotRestore: z.array(undoLoss),
  /** Guards when people changed since are left alone, and when they are undone as well. */
  guards: z.array(guard),
  guardsWithChanged: z.array(guard),
  agencyTotal: z.number().int().nullable(),
  requests: z.number().int(),
});
export type UndoOverview = z.infer<typeof undoOverview>;

const correctionOverview = z.object({
  correctionId: z.string(),
  runId,
  agencyId: z.string(),
  summary: correctionSummary,
  guards: z.array(guard),
  requests: z.number().int(),
});
export type CorrectionOverview = z.infer<typeof correctionOverview>;

/**
 * Every call a host can make, with what goes in and what comes out. Single source: the transports, the page's client,
 * the preload, the command line and the tests derive their types from this map, and the backend parses every input
 * with it, whichever host it came through.
 */
export const calls = {
  // the app
  getAppInfo: {
    input: nothing,
    output: z.object({
      version: z.string(),
      host: z.enum(['desktop', 'browser', 'terminal']),
      dataDirectory: z.string(),
      systemLanguage: language,
      keychain: z.enum(['available', 'unavailable', 'locked']),
    }),
  },
  getSettings: { input: nothing, output: settings },
  saveSettings: { input: settings.partial(), output: settings },

  // agencies
  listAgencies: { input: nothing, output: z.array(agency) },
  /** Changes nothing in GHL. Emits `connectionStep` as each line of the checklist is known. */
  checkConnection: {
    input: z.object({ checkId: z.string(), token: z.string().min(1), companyId: z.string().nullable() }),
    output: connectionReport,
  },
  addAgency: {
    input: z.object({
      name: z.string().trim().min(1).max(100),
      token: z.string().min(1),
      companyId: z.string().min(1),
      locationToken: z.boolean(),
    }),
    output: agency,
  },
  /** A new token for an agency that is already there. */
  replaceToken: {
    input: z.object({
      agencyId: z.string(),
      token: z.string().min(1),
      /** As the check found it; without it the profile keeps what it says. */
      locationToken: z.boolean().optional(),
    }),
    output: agency,
  },
  removeAgency: { input: z.object({ agencyId: z.string() }), output: nothing },
  /** Starts the practice agency if it does not run yet. */
  openPractice: { input: nothing, output: agency },
  /** Puts the practice agency's people back to how they were at first. */
  resetPractice: { input: nothing, output: nothing },
  listLocations: { input: z.object({ agencyId: z.string() }), output: z.array(location) },
  /** The sub-accounts as last seen, without asking GoHighLevel: for preparing a sheet while it is out of reach. */
  listKnownLocations: {
    input: z.object({ agencyId: z.string() }),
    output: z.object({
      /** Null when they were never seen. */
      locations: z.array(location).nullable(),
      /** ISO 8601; null when unknown. */
      seenAt: z.string().nullable(),
    }),
  },

  // sheets
  listSamples: {
    input: nothing,
    output: z.array(
      z.object({
        name: z.enum(['spanish-csv', 'english-csv', 'xlsx']),
        fileName: z.string(),
        sizeBytes: z.number().int(),
      }),
    ),
  },
  readSample: {
    input: z.object({ name: z.string() }),
    output: z.object({ fileName: z.string(), base64: z.string() }),
  },
  /** An empty sheet with the headings we understand best. */
  saveTemplateSheet: { input: z.object({ language }), output: savedFile },

  // planning. Emits `planProgress` while people are looked up.
  preparePlan: {
    input: z.object({
      agencyId: z.string(),
      sheet: z.object({ fileName: z.string(), sha256: z.string() }),
      rows: z.array(preparedRow),
      choices: planChoices,
    }),
    output: planOverview,
  },
  /** The same people, other choices: no request is made. */
  changePlan: { input: z.object({ planId: z.string(), choices: planChoices }), output: planOverview },
  getPlanRows: {
    input: z.object({
      planId: z.string(),
      action: z.enum(['create', 'update', 'delete', 'skip', 'invalid']).nullable(),
      ...page,
    }),
    output: z.object({ total: z.number().int(), rows: z.array(plannedRowView) }),
  },

  // running. Emits `runProgress`.
  startRun: {
    input: z.object({
      planId: z.string(),
      allow: z.array(guardKind),
      /** Leave invalid rows out; without it a plan with invalid rows is refused. */
      onlyValid: z.boolean(),
      /**
       * `exactly`: whatever GHL grants beyond what was asked is taken back at once, as part of each row.
       * `leave` (also when missing): it is only reported.
       */
      grant: z.enum(['exactly', 'leave']).optional(),
    }),
    output: z.object({ runId }),
  },
  pauseRun: { input: z.object({ runId }), output: nothing },
  /** `sheet`: the passwords of the run's own sheet once more, where the run could not keep them. */
  resumeRun: {
    input: z.object({ runId, sheet: sheetAgain.optional() }),
    output: nothing,
  },
  /**
   * Finishes what is in flight, then stops. A run that is held or was interrupted becomes stopped as it is. What is
   * left stays pending and can be resumed.
   */
  stopRun: { input: z.object({ runId }), output: nothing },
  listRuns: { input: nothing, output: z.array(runRecord) },
  /** Runs whose journal is damaged, with the line where: they are in no list, and their files stay as they are. */
  listDamagedRuns: {
    input: nothing,
    output: z.array(z.object({ runId, line: z.number().int(), path: z.string() })),
  },
  getRun: {
    input: z.object({ runId }),
    output: z.object({
      record: runRecord,
      progress: runProgress,
      /** True when `saveCredentials` would have something in it. */
      hasGeneratedPasswords: z.boolean(),
      /** When those passwords were last saved into a file, ISO 8601; missing when they never were. */
      credentialsSavedAt: z.string().optional(),
      /** People to whom GHL granted more than was asked, as far as this run's own results know. */
      grantedMore: z.number().int(),
      /** Old accounts of people whom this run gave a new one, for their new email. */
      replaced: z.number().int().optional(),
    }),
  },
  getRunRows: {
    input: z.object({
      runId,
      status: rowStatus.nullable(),
      /** Only rows where GHL granted more than was asked. */
      grantedMore: z.boolean().optional(),
      ...page,
    }),
    output: z.object({ total: z.number().int(), rows: z.array(rowResult) }),
  },
  saveResults: { input: z.object({ runId, language }), output: savedFile },

  // after a run
  /**
   * Sends failed rows again, and chosen ones that need a look, as part of the same run. Rows already done are never
   * touched. A row that is changed, or gets another `onExisting`, is planned anew against GHL first.
   */
  retryRun: {
    input: z.object({
      runId,
      /** Row numbers; without them all that failed. Only `failed` and `needs-review` rows count. */
      rows: z.array(rowNumber).optional(),
      /** By row number: what replaces what was sent. */
      edits: z.record(z.coerce.number().int(), personInput.partial()).optional(),
      /** What to do with people who turn out to exist; without it as the run was started. */
      onExisting: onExisting.optional(),
      /** In addition to what was agreed to when the run was started. */
      allow: z.array(guardKind).optional(),
      /** Needed after `sheet-needed`, as for `resumeRun`. */
      sheet: sheetAgain.optional(),
    }),
    output: z.object({
      /** Row numbers that are sent again. Empty when there are `problems`: then nothing was started. */
      retried: z.array(rowNumber),
      problems: z.array(problem),
    }),
  },
  /** Reads everybody the run touched and says what could be taken back. Changes nothing. Emits `planProgress`. */
  previewUndo: { input: z.object({ runId }), output: undoOverview },
  getUndoRows: {
    input: z.object({
      undoId: z.string(),
      does: undoStep.nullable(),
      changedSince: z.boolean().optional(),
      ...page,
    }),
    output: z.object({ total: z.number().int(), rows: z.array(undoRow) }),
  },
  /** Reads everybody once more, then starts a run of kind `undo`. */
  startUndo: {
    input: z.object({ undoId: z.string(), includeChangedSince: z.boolean(), allow: z.array(guardKind) }),
    output: z.object({ runId }),
  },
  /** Reads everybody to whom GHL granted something else than was asked. Changes nothing. Emits `planProgress`. */
  previewCorrection: { input: z.object({ runId }), output: correctionOverview },
  getCorrectionRows: {
    input: z.object({ correctionId: z.string(), ...page }),
    output: z.object({ total: z.number().int(), rows: z.array(correctionRow) }),
  },
  /** Starts a run of kind `correction`: per person read, merge, send the whole, read back. */
  startCorrection: {
    input: z.object({
      correctionId: z.string(),
      /** Row numbers; without them everybody. */
      rows: z.array(rowNumber).optional(),
      allow: z.array(guardKind).optional(),
    }),
    output: z.object({ runId }),
  },
  /** Generated passwords leave only here, when asked. That they did is kept with the run, so that a second file is asked about. */
  saveCredentials: { input: z.object({ runId, language }), output: savedFile },

  ...runLeftoverCalls,
  ...preparationCalls,
  ...peopleCalls,
  ...changeCalls,
  ...auditCalls,
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type CallName = keyof typeof calls;
export type CallInput<N extends CallName> = z.input<(typeof calls)[N]['input']>;
/** What a handler receives: parsed, defaults filled in. */
export type ParsedInput<N extends CallName> = z.output<(typeof calls)[N]['input']>;
export type CallOutput<N extends CallName> = z.output<(typeof calls)[N]['output']>;

export const callNames = Object.keys(calls) as CallName[];

/** Everything the backend says without being asked. */
export const events = {
  connectionStep: z.object({ checkId: z.string(), step: connectionStep }),
  planProgress: z.object({ agencyId: z.string(), done: z.number().int(), total: z.number().int() }),
  runProgress,
  /** Agencies, settings or the list of runs changed somewhere: read them again. */
  changed: z.object({
    what: z.enum([
      'agencies',
      'settings',
      'runs',
      'templates',
      'mappings',
      'drafts',
      'views',
      'snapshots',
      'reviews',
    ]),
  }),
  ...peopleEvents,
  ...auditEvents,
} as const;

export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.output<(typeof events)[N]>;
export const eventNames = Object.keys(events) as EventName[];
