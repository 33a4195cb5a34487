import { asOutput } from '#shared/contract/as-output';
import { fail, succeed } from '#shared/contract/result';
import { writeCredentialsCsv } from '#shared/export/credentials-csv';
import { writeResultsCsv } from '#shared/export/results-csv';
import { createTranslator } from '#shared/i18n/create-translator';
import type { PlanStore } from '../planning/plan-store';
import type { FileAccess } from '../ports';
import type { RunEngine } from '../runs/run-engine';
import type { Handlers } from './handler';

export interface RunHandlerParts {
  readonly engine: RunEngine;
  readonly plans: PlanStore;
  readonly fileAccess: FileAccess;
}

/** Running: everything that changes people in GHL goes through here, and nothing runs without the plan's yes. */
export function createRunHandlers({
  engine,
  plans,
  fileAccess,
}: RunHandlerParts): Handlers<
  | 'startRun'
  | 'pauseRun'
  | 'resumeRun'
  | 'stopRun'
  | 'listRuns'
  | 'listDamagedRuns'
  | 'getRun'
  | 'getRunRows'
  | 'saveResults'
  | 'saveCredentials'
> {
  return {
    startRun: async ({ planId, allow, onlyValid, grant }) => {
      const prepared = plans.find(planId);
      if (prepared === undefined) return fail({ kind: 'plan-not-found' });
      const { summary, rows, guards } = prepared.plan;
      if (summary.invalid > 0 && !onlyValid) {
        return fail({ kind: 'plan-has-invalid-rows', rows: summary.invalid });
      }
      if (rows.length === summary.invalid) return fail({ kind: 'plan-is-empty' });
      const missing = guards.filter(({ kind }) => !allow.includes(kind)).map(({ kind }) => kind);
      if (missing.length > 0) return fail({ kind: 'consent-needed', guards: missing });
      // Taken before anything is awaited: a second press of the button must find nothing to start.
      plans.take(planId);
      const started = await engine.start({ ...prepared, grant }, allow);
      if (!started.ok) plans.add(prepared);
      return started.ok ? succeed({ runId: started.value.runId }) : started;
    },

    pauseRun: ({ runId }) => engine.pause(runId),
    resumeRun: async ({ runId, sheet }) => {
      if (sheet === undefined) return engine.resume(runId);
      const run = await engine.read(runId);
      if (!run.ok) return run;
      // Another sheet's passwords would end up with the wrong people.
      if (sheet.sha256 !== run.value.header.sheetSha256) return fail({ kind: 'sheet-differs', runId });
      return engine.resume(runId, new Map(sheet.passwords.map(({ row, password }) => [row, password])));
    },
    stopRun: ({ runId }) => engine.stop(runId),

    listRuns: async () => succeed(asOutput(await engine.list())),
    listDamagedRuns: async () => succeed(asOutput(await engine.listDamaged())),

    getRun: async ({ runId }) => {
      const run = await engine.get(runId);
      return run.ok ? succeed(asOutput(run.value)) : run;
    },

    getRunRows: async ({ runId, ...wanted }) => {
      const page = await engine.page(runId, wanted);
      return page.ok ? succeed(asOutput(page.value)) : page;
    },

    saveResults: async ({ runId, language }) => {
      const run = await engine.get(runId);
      if (!run.ok) return run;
      const rows = await engine.rows(runId);
      if (!rows.ok) return rows;
      const { t } = createTranslator(language);
      const name = t('runs:file-results', { file: nameOf(run.value.record.file) });
      return succeed(await fileAccess.save(csvFile(name, writeResultsCsv(t, rows.value))));
    },

    saveCredentials: async ({ runId, language }) => {
      const run = await engine.get(runId);
      if (!run.ok) return run;
      const credentials = await engine.credentials(runId);
      if (!credentials.ok) return credentials;
      const { t } = createTranslator(language);
      const name = t('runs:file-credentials', { file: nameOf(run.value.record.file) });
      return succeed(await fileAccess.save(csvFile(name, writeCredentialsCsv(t, credentials.value))));
    },
  };
}

function csvFile(suggestedName: string, text: string) {
  return { suggestedName, mediaType: 'text/csv; charset=utf-8', bytes: new TextEncoder().encode(text) };
}

/** The sheet's name without its ending and without what no file system allows in a name. */
function nameOf(file: string): string {
  return file.replace(/\.[^.]{1,5}$/, '').replace(/[\\/:*?"<>|]/g, '-');
}
