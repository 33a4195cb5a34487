import { extname, resolve } from 'node:path';
import { asOutput } from '#shared/contract/as-output';
import type { BackendApi } from '#shared/contract/backend-api';
import type { DetailsReport, PeopleList } from '#shared/contract/people-calls';
import { succeed, type Result } from '#shared/contract/result';
import { withBackend, type BackendSession } from '../backend-session';
import { chooseAgency } from '../choose-agency';
import type { Command } from '../command';
import { complainFailure, complainUsage, type Complaint } from '../complaint';
import { exitCodes } from '../exit-codes';
import { findLocation, listFlags, readExportWishes, type ExportWishes } from '../export-wishes';
import { agencyOptions } from '../option-table';
import { complainTooMany } from '../take-words';
import type { Terminal } from '../terminal';
import { checkWritable } from '../terminal-files';

interface Exported {
  readonly list: PeopleList;
  readonly people: number;
  readonly details: DetailsReport | null;
}

/** `export --out FILE`: everybody a search finds, as a sheet that can be imported again. Changes nothing. */
export const exportCommand: Command = {
  options: [
    ...agencyOptions,
    'out',
    'query',
    'location',
    'role',
    'type',
    'ids',
    'sort',
    'direction',
    'columns',
    'format',
    'details',
  ],
  async run(terminal, line, words) {
    const { t, output } = terminal;
    if (words.length > 0) return complainTooMany(words, t);
    const out = line.text('out');
    if (out === null) return complainUsage(t('cli:export-out-needed'), t('cli:see-help'));
    const wishes = readExportWishes(line, extname(out), t);
    if (!wishes.ok) return wishes;
    const unwritable = await checkWritable(out);
    if (unwritable !== null) return complainFailure(t, unwritable);
    return withBackend(terminal, async (session) => {
      const { api } = session.backend;
      const agency = await chooseAgency(api, line, terminal);
      if (!agency.ok) return agency;
      const { agencyId } = agency.value;
      const location = await findLocation(api, agencyId, wishes.value.location, t);
      if (!location.ok) return location;
      const chosen = {
        ...wishes.value,
        search: { ...wishes.value.search, ...(location.value !== null && { locationId: location.value }) },
      };
      const exported = await terminal.interruption.during(
        exportTo(session, agencyId, resolve(out), chosen, terminal),
        () => void api.cancelPeopleLoad({ agencyId }),
      );
      if (!exported.ok) return exported;
      const { list, people, details } = exported.value;
      output.answer(
        {
          users: people,
          pages: list.pages,
          file: out,
          requests: list.requests + (details?.requests ?? 0),
          counted: list.apiCount,
          shifted: list.shifted,
          complete: list.complete,
          ...(details !== null && { detailsFailed: details.failed.length }),
        },
        () => describeExport(exported.value, out, terminal),
      );
      return succeed(details === null || details.failed.length === 0 ? exitCodes.done : exitCodes.someFailed);
    });
  },
};

async function exportTo(
  { backend: { api }, files }: BackendSession,
  agencyId: string,
  path: string,
  wishes: ExportWishes,
  terminal: Terminal,
): Promise<Result<Exported, Complaint>> {
  const { t, language } = terminal;
  const stopListening = listenToProgress(api, terminal);
  try {
    const list = await api.loadPeople({ agencyId, search: asOutput(wishes.search) });
    if (!list.ok) return complainFailure(t, list.failure);
    const { listId } = list.value;
    const details = wishes.details ? await api.readDetails({ listId, ids: null }) : null;
    if (details !== null && !details.ok) return complainFailure(t, details.failure);
    if (details?.value.stopped) {
      return complainFailure(t, details.value.failed[0]?.failure ?? { kind: 'cancelled' });
    }
    const flags = wishes.everyColumn ? await listFlags(api, listId) : succeed([]);
    if (!flags.ok) return complainFailure(t, flags.failure);
    files.sendNextTo(path, 'plain');
    const exported = await api.exportPeople({
      listId,
      ids: null,
      filter: {},
      sort: wishes.sort,
      columns: [...wishes.columns, ...flags.value],
      format: wishes.format,
      language,
    });
    if (files.failure !== null) return complainFailure(t, files.failure);
    if (!exported.ok) return complainFailure(t, exported.failure);
    return succeed({ list: list.value, people: exported.value.people, details: details?.value ?? null });
  } finally {
    stopListening();
  }
}

function listenToProgress(api: BackendApi, { t, output }: Terminal): () => void {
  return api.onPeopleProgress(({ stage, done, total }) => {
    if (total === 0) return;
    if (stage === 'list') output.progress(t('cli:export-progress-list', { done, count: total }));
    if (stage === 'details') output.progress(t('cli:export-progress-details', { done, total }));
    if (stage === 'export') output.progress(t('cli:export-progress-file', { done, total }));
  });
}

function describeExport(
  { list, people, details }: Exported,
  file: string,
  { t, output }: Terminal,
): string[] {
  const failed = details?.failed.length ?? 0;
  return [
    t('cli:export-done', { count: people, file }),
    ...(list.shifted ? [t('cli:export-shifted')] : []),
    ...(!list.complete && list.apiCount !== null
      ? [output.paint('yellow', t('cli:export-differs', { counted: list.apiCount, listed: list.total }))]
      : []),
    ...(failed > 0 ? [output.paint('yellow', t('cli:export-details-failed', { count: failed }))] : []),
  ];
}
