import { fail, succeed } from '#shared/contract/result';
import { makeFailedRowsSheet } from '#shared/export/failed-rows';
import { writeXlsxParts } from '#shared/export/write-xlsx';
import type { GhlLocation } from '#shared/ghl/user';
import { createTranslator } from '#shared/i18n/create-translator';
import type { Connections } from '../agencies/connections';
import { mediaTypes, paceParts } from '../people/export-people';
import type { Clock, Notifier, StreamingFileAccess } from '../ports';
import type { RunEngine } from '../runs/run-engine';
import type { RunMarks } from '../storage/run-marks';
import type { Handlers } from './handler';
import { nameSheetFile } from './name-sheet-file';

export interface RunLeftoverParts {
  readonly engine: RunEngine;
  readonly connections: Connections;
  readonly marks: RunMarks;
  readonly fileAccess: Pick<StreamingFileAccess, 'saveParts'>;
  readonly notifier: Notifier;
  readonly clock: Clock;
}

/** What becomes of what a run did not do. */
export function createRunLeftoverHandlers(parts: RunLeftoverParts): Handlers<'leaveRun' | 'saveFailedRows'> {
  const { engine, marks } = parts;

  /** Their names, for people to read; ids say the same to an import, so nobody waits for what cannot be reached. */
  const findLocations = async (agencyId: string): Promise<readonly GhlLocation[]> => {
    const connection = await parts.connections.open(agencyId);
    const listed = connection.ok ? await connection.value.api.listAllLocations() : null;
    return listed?.ok === true ? listed.value : [];
  };

  return {
    leaveRun: async ({ runId, leave }) => {
      const run = await engine.get(runId);
      if (!run.ok) return run;
      const { state } = run.value.record;
      if (leave && (state === 'running' || state === 'paused' || state === 'done')) {
        return fail({ kind: 'run-not-resumable', runId });
      }
      if (leave && state === 'held') {
        const stopped = await engine.stop(runId);
        if (!stopped.ok) return stopped;
      }
      const leftAt = leave ? new Date(parts.clock.now()).toISOString() : undefined;
      const kept = await marks.change(runId, { leftAt });
      if (!kept.ok) return kept;
      parts.notifier.emit('changed', { what: 'runs' });
      return succeed({});
    },

    saveFailedRows: async ({ runId, language }) => {
      const run = await engine.read(runId);
      if (!run.ok) return run;
      const { t } = createTranslator(language);
      const { header, rows, summary } = run.value;
      const locations = summary.failed === 0 ? [] : await findLocations(header.agencyId);
      const sheet = makeFailedRowsSheet(rows.values(), { t, language, locations });
      if (sheet === null) return fail({ kind: 'plan-is-empty' });
      const { signal } = new AbortController();
      return succeed(
        await parts.fileAccess.saveParts({
          suggestedName: `${t('runs:file-failed', { file: nameSheetFile(header.file) })}.xlsx`,
          mediaType: mediaTypes.xlsx,
          signal,
          parts: () => paceParts(writeXlsxParts(t('columns:sheet-name'), sheet.headings, sheet.rows), signal),
        }),
      );
    },
  };
}
