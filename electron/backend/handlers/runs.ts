import { asOutput } from '#shared/contract/as-output';
import { fail, succeed } from '#shared/contract/result';
import { writeCredentialsCsv } from '#shared/export/credentials-csv';
import { writeResultsCsv } from '#shared/export/results-csv';
import { createTranslator } from '#shared/i18n/create-translator';
import type { RunRecord } from '#shared/runs/types';
import type { PlanStore } from '../planning/plan-store';
import type { Clock, FileAccess, Notifier } from '../ports';
import { freshMs } from '../runs/fresh-reading';
import type { RunEngine } from '../runs/run-engine';
import { takeLeftBack, type RunMark, type RunMarks } from '../storage/run-marks';
import type { Handlers } from './handler';
import { nameSheetFile } from './name-sheet-file';

export interface RunHandlerParts {
  readonly engine: RunEngine;
  readonly plans: PlanStore;
  readonly fileAccess: FileAccess;
  readonly marks: RunMarks;
  readonly notifier: Notifier;
  readonly clock: Clock;
}

/** Running: everything that changes people in GHL goes through here, and nothing runs without the plan's yes. */
export function createRunHandlers({
  engine,
  plans,
  fileAccess,
  marks,
  notifier,
  clock,
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
      const isOld = Math.abs(clock.now() - (prepared.readAt ?? 0)) > freshMs;
      const started = await engine.start({ ...prepared, grant, isOld }, allow);
      if (!started.ok) plans.add(prepared);
      return started.ok ? succeed({ runId: started.value.runId }) : started;
    },

    pauseRun: ({ runId }) => engine.pause(runId),
    resumeRun: async ({ runId, sheet }) => {
      const passwords = sheet && new Map(sheet.passwords.map(({ row, password }) => [row, password]));
      if (sheet !== undefined) {
        const run = await engine.read(runId);
        if (!run.ok) return run;
        // Another sheet's passwords would end up with the wrong people.
        if (sheet.sha256 !== run.value.header.sheetSha256) return fail({ kind: 'sheet-differs', runId });
      }
      const resumed = await engine.resume(runId, passwords);
      if (resumed.ok) await takeLeftBack(marks, runId);
      return resumed;
    },
    stopRun: ({ runId }) => engine.stop(runId),

    listRuns: async () => {
      const [runs, said] = await Promise.all([engine.list(), marks.list()]);
      return succeed(asOutput(runs.map((run) => withLeft(run, said.get(run.runId)))));
    },
    listDamagedRuns: async () => succeed(asOutput(await engine.listDamaged())),

    getRun: async ({ runId }) => {
      const run = await engine.get(runId);
      if (!run.ok) return run;
      const mark = (await marks.list()).get(runId);
      const { credentialsSavedAt } = mark ?? {};
      return succeed(
        asOutput({
          ...run.value,
          record: withLeft(run.value.record, mark),
          ...(credentialsSavedAt !== undefined && { credentialsSavedAt }),
        }),
      );
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
      const name = t('runs:file-results', { file: nameSheetFile(run.value.record.file) });
      return succeed(await fileAccess.save(csvFile(name, writeResultsCsv(t, rows.value))));
    },

    saveCredentials: async ({ runId, language }) => {
      const run = await engine.get(runId);
      if (!run.ok) return run;
      const credentials = await engine.credentials(runId);
      if (!credentials.ok) return credentials;
      const { t } = createTranslator(language);
      const name = t('runs:file-credentials', { file: nameSheetFile(run.value.record.file) });
      const saved = await fileAccess.save(csvFile(name, writeCredentialsCsv(t, credentials.value)));
      if (saved.kind === 'cancelled') return succeed(saved);
      // The file is out: that it could not be written down is no reason to say it is not.
      await marks.change(runId, { credentialsSavedAt: new Date(clock.now()).toISOString() });
      notifier.emit('changed', { what: 'runs' });
      return succeed(saved);
    },
  };
}

/** A run that ended since asks for nothing anyway. */
function withLeft(record: RunRecord, mark: RunMark | undefined): RunRecord {
  return mark?.leftAt === undefined || record.state === 'done' ? record : { ...record, leftAt: mark.leftAt };
}

function csvFile(suggestedName: string, text: string) {
  return { suggestedName, mediaType: 'text/csv; charset=utf-8', bytes: new TextEncoder().encode(text) };
}
