import { join, resolve } from 'node:path';
import type { CallName, CallOutput, Language } from '#shared/contract/calls';
import { createBackendApi } from '#shared/contract/create-backend-api';
import type { Backend } from './backend';
import { createAgencyConnections, practiceAgencyId } from './agencies/agency-connections';
import { createAudits } from './audits/create-audits';

import {
  EnvironmentError,
  readEnvironment,
  systemLanguageOf,
  type EnvironmentVariables,
} from './environment';
import { createEventHub } from './event-hub';
import { createAfterRunHandlers } from './handlers/after-run';
import { createAgencyHandlers } from './handlers/agencies';
import { checkConnection, findCompany } from './agencies/check-connection';
import { createGhlApi } from './ghl/create-ghl-api';
import { createPracticeSession } from './agencies/practice-session';
import { mergeHandlers } from './handlers/registry';
import { createRunHandlers } from './handlers/runs';
import { createRunLeftoverHandlers } from './handlers/run-leftovers';
import { createRunEngine } from './runs/run-engine';
import { createSealingKeys } from './runs/seal-passwords';
import { createCrashPoint } from './crash-point';
import { createSampleHandlers } from './handlers/samples';
import { createPeopleHandlers } from './handlers/people';
import { createAbsentPeopleHandlers } from './handlers/absent-people';
import { createReplacedAccountsHandlers } from './handlers/replaced-accounts';
import { createPlanHandlers } from './handlers/plans';
import { PlanStore } from './planning/plan-store';
import { createAppHandlers } from './handlers/app';
import { createDraftHandlers } from './handlers/drafts';
import { createMappingHandlers } from './handlers/mappings';
import { createTemplateHandlers } from './handlers/templates';
import { invokeHandler, type BugReporter } from './handlers/invoke-handler';
import type { Clock, Randomness, StreamingFileAccess } from './ports';
import { writeAtomically } from './storage/atomic-write';
import { findDataDirectory } from './storage/data-directory';
import { openProfiles } from './storage/profiles';
import { openSettings } from './storage/settings';
import { openDrafts } from './storage/drafts';
import { leaveOutPasswords } from './storage/leave-out-passwords';
import { openMappings } from './storage/mappings';
import { openRunMarks } from './storage/run-marks';
import { openTemplates } from './storage/templates';
import { openUseRecords } from './storage/use-records';
import { openViews } from './storage/views';
import { systemClock } from './system-clock';
import { systemRandomness } from './system-randomness';
import { loadKeychain } from './vault/keychain';
import { openVault, type SessionVault } from './vault/open-vault';
import { version } from './version';

export interface BackendOptions {
  readonly host: CallOutput<'getAppInfo'>['host'];
  /** `process.env`, or what a test wants it to be. See `environment.ts` for the variables that are read. */
  readonly environment: EnvironmentVariables;
  readonly fileAccess: StreamingFileAccess;
  /** Default: GHL_ROSTER_HOME, else the usual place of this operating system. */
  readonly dataDirectory?: string;
  /** Default: the language of the environment. The desktop passes the system's. */
  readonly systemLanguage?: Language;
  /** Default: the OS keychain, or memory for this session where there is none. */
  readonly vault?: SessionVault;
  readonly clock?: Clock;
  readonly randomness?: Randomness;
  /** Hears of every bug, with its message: print it for developers, never write it to a file. Default: nobody. */
  readonly reportBug?: BugReporter;
}

/**
 * The only place where the parts are wired. Every host makes one backend and closes it at the end.
 * @throws EnvironmentError when a variable cannot be used; `readEnvironment` tells beforehand
 */
export async function createBackend(options: BackendOptions): Promise<Backend> {
  const environment = readEnvironment(options.environment);
  if (!environment.ok) throw new EnvironmentError(environment.failure);
  const clock = options.clock ?? systemClock;
  const randomness = options.randomness ?? systemRandomness;
  const reportBug = options.reportBug ?? (() => {});
  const hub = createEventHub(reportBug);
  const vault = options.vault ?? (await openVault(loadKeychain, clock));
  const dataDirectory = resolve(options.dataDirectory ?? findDataDirectory(options.environment));
  const settings = openSettings(dataDirectory, writeAtomically);
  const profiles = openProfiles(dataDirectory, writeAtomically);
  const systemLanguage = options.systemLanguage ?? systemLanguageOf(options.environment);
  const practice = createPracticeSession(async () => {
    // Loaded when somebody practises: nobody else needs a simulated GoHighLevel.
    const { startPracticeAgency } = await import('./practice-agency/start-practice-agency');
    return startPracticeAgency({ clock });
  });
  const useRecords = openUseRecords(join(dataDirectory, 'rate'), clock);
  const connections = createAgencyConnections({
    profiles,
    vault,
    environmentAgency: options.host === 'terminal' ? environment.value : null,
    apiBaseUrl: environment.value.apiBaseUrl,
    openPractice: practice.open,
    practiceName: async () => (await practice.open()).name,
    createApi: (target) => {
      const record = useRecords.open(`${target.baseUrl} ${target.companyId}`);
      return createGhlApi({
        ...target,
        clock,
        randomness,
        timeoutMs: environment.value.timeoutMs ?? undefined,
        recentUse: record.recent,
        onSend: record.note,
      });
    },
    findCompany: (target) => findCompany({ ...target, clock, randomness }),
  });
  const plans = new PlanStore(clock);
  const marks = openRunMarks(dataDirectory, writeAtomically);
  const sealingKeys = createSealingKeys({
    vault,
    randomness,
    environmentToken: options.host === 'terminal' ? environment.value.token : null,
  });
  const engine = createRunEngine({
    dataDirectory,
    connections,
    sealingKeys,
    clock,
    randomness,
    notifier: hub,
    host: options.host,
    reconcileMs: environment.value.reconcileMs,
    // As a power cut would: no handler runs, nothing is flushed.
    crashPoint: createCrashPoint(environment.value.crashAt, () => process.kill(process.pid, 'SIGKILL')),
    reportBug,
  });
  const audits = createAudits({
    dataDirectory,
    host: options.host,
    connections,
    templates: openTemplates(dataDirectory, writeAtomically),
    engine,
    plans,
    fileAccess: options.fileAccess,
    hub,
    clock,
    randomness,
  });
  const handlers = mergeHandlers(
    createAppHandlers({
      host: options.host,
      version,
      dataDirectory,
      systemLanguage,
      vault,
      settings,
      notifier: hub,
    }),
    createAgencyHandlers({
      profiles,
      connections,
      vault,
      notifier: hub,
      clock,
      randomness,
      check: (token, companyId, onStep) =>
        checkConnection({
          baseUrl: environment.value.apiBaseUrl,
          token,
          companyId,
          clock,
          randomness,
          onStep,
        }),
      resetPractice: practice.reset,
      findRunUnderWay: engine.findUnderWay,
    }),
    createSampleHandlers({ fileAccess: options.fileAccess }),
    createTemplateHandlers({
      templates: openTemplates(dataDirectory, writeAtomically),
      fileAccess: options.fileAccess,
      notifier: hub,
      clock,
      randomness,
    }),
    createMappingHandlers({
      mappings: openMappings(dataDirectory, writeAtomically),
      fileAccess: options.fileAccess,
      notifier: hub,
      clock,
      randomness,
    }),
    createDraftHandlers({
      drafts: openDrafts({
        dataDirectory,
        write: writeAtomically,
        findKey: sealingKeys.find,
        randomness,
      }),
      plans,
      sealingKeys,
      findAgencyName: async (agencyId) => {
        if (agencyId === practiceAgencyId) return (await practice.open()).name;
        const profile = await profiles.find(agencyId);
        return profile.ok ? profile.value.name : null;
      },
      leaveOutPasswords,
      fileAccess: options.fileAccess,
      notifier: hub,
      clock,
      randomness,
    }),
    createPlanHandlers({ connections, notifier: hub, randomness, plans }),
    createReplacedAccountsHandlers({ engine, connections, notifier: hub, randomness, plans }),
    createAbsentPeopleHandlers({ connections, notifier: hub, randomness, plans }),
    createRunHandlers({ engine, plans, fileAccess: options.fileAccess, marks, notifier: hub, clock }),
    createRunLeftoverHandlers({
      engine,
      connections,
      marks,
      fileAccess: options.fileAccess,
      notifier: hub,
      clock,
    }),
    createAfterRunHandlers({ engine, connections, marks, notifier: hub, randomness }),
    createPeopleHandlers({
      connections,
      views: openViews(dataDirectory, writeAtomically),
      fileAccess: options.fileAccess,
      notifier: hub,
      clock,
      randomness,
    }),
    audits.handlers,
  );

  const seams = {
    invoke: (name: CallName, input: unknown) => invokeHandler(handlers, name, input, reportBug),
    subscribe: hub.subscribe,
  };
  return {
    ...seams,
    api: createBackendApi({
      invoke: seams.invoke,
      listen: (name, listener) =>
        hub.subscribe((heard, payload) => {
          if (heard === name) listener(payload);
        }),
    }),
    get busy() {
      return engine.busy;
    },
    async close() {
      audits.close();
      // The run first: what is in flight may still need the practice agency.
      await engine.close();
      await practice.close();
      useRecords.close();
    },
  };
}
