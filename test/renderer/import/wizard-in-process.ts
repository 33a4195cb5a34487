import type { CallInput, PlanOverview } from '#shared/contract/calls';
import { fail, succeed } from '#shared/contract/result';
import { sheetDraftInTransit } from '#shared/contract/sheet-schemas';
import { openSheet } from '#shared/sheet/sheet-session';
import {
  createImportStore,
  type ImportBackend,
  type ImportStore,
} from '../../../renderer/screens/import/import-store';
import type { SheetClient } from '../../../renderer/workers/sheet-client';
import type { SheetCallName, SheetCalls, SheetRequest } from '../../../renderer/workers/sheet-protocol';
import { createSheetService } from '../../../renderer/workers/sheet-service';

/** The real sheet, in this thread. */
export function clientInProcess(): SheetClient {
  const answer = createSheetService(openSheet);
  return {
    async call<N extends SheetCallName>(name: N, input: SheetCalls[N]['input']) {
      const reply = await answer({ id: 1, name, input } as SheetRequest);
      if (!reply.ok) throw new Error(reply.bug);
      return reply.value as SheetCalls[N]['output'];
    },
  };
}

export const overview: PlanOverview = {
  planId: 'p1',
  summary: { create: 1, update: 0, delete: 0, skip: 0, invalid: 0 },
  guards: [],
  agencyTotal: 60,
  requests: 1,
};

/** Remembers what was asked; answers as told. */
export class RecordingBackend implements ImportBackend {
  readonly prepared: CallInput<'preparePlan'>[] = [];
  readonly started: CallInput<'startRun'>[] = [];
  readonly changed: CallInput<'changePlan'>['choices'][] = [];
  /** A plan takes until this settles. */
  held: Promise<void> = Promise.resolve();
  plan: Awaited<ReturnType<ImportBackend['preparePlan']>> = succeed(overview);

  readonly listLocations: ImportBackend['listLocations'] = ({ agencyId }) =>
    Promise.resolve(succeed([{ id: 'loc0000000000000001', name: `Norte of ${agencyId}`, companyId: null }]));
  readonly listKnownLocations: ImportBackend['listKnownLocations'] = () =>
    Promise.resolve(succeed({ locations: null, seenAt: null }));
  readonly saved: CallInput<'saveDraft'>[] = [];
  readonly removed: string[] = [];
  readonly compared: CallInput<'comparePlan'>[] = [];
  readonly saveDraft: ImportBackend['saveDraft'] = (input) => {
    this.saved.push(input);
    const { draftId, step, agencyId, rows, problems, sheet } = input;
    return Promise.resolve(
      succeed({
        draftId: draftId ?? `draft-${this.saved.length}`,
        fileName: sheet.fileName,
        step,
        agencyId,
        agency: null,
        rows,
        problems,
        savedAt: '2026-11-23T17:00:00.000Z',
        planned: null,
        passwordsLeftOut: false,
        state: 'ready' as const,
      }),
    );
  };
  readonly openDraft: ImportBackend['openDraft'] = ({ draftId }) => {
    const kept = this.saved.findLast((one, n) => (one.draftId ?? `draft-${n + 1}`) === draftId);
    if (kept === undefined) return Promise.resolve(fail({ kind: 'draft-not-found' }));
    const head = {
      draftId,
      fileName: kept.sheet.fileName,
      step: kept.step,
      agencyId: kept.agencyId,
      agency: null,
      rows: kept.rows,
      problems: kept.problems,
      savedAt: '2026-11-23T17:00:00.000Z',
      planned: kept.planId === null ? null : overview.summary,
      passwordsLeftOut: false,
      state: 'ready' as const,
    };
    const sheet = sheetDraftInTransit.parse(kept.sheet);
    return Promise.resolve(succeed({ head, sheet, planChoices: kept.planChoices }));
  };
  readonly removeDraft: ImportBackend['removeDraft'] = ({ draftId }) => {
    this.removed.push(draftId);
    return Promise.resolve(succeed({}));
  };
  readonly comparePlan: ImportBackend['comparePlan'] = (input) => {
    this.compared.push(input);
    const { summary } = overview;
    return Promise.resolve(
      succeed({ plannedAt: '2026-11-22T17:00:00.000Z', before: summary, after: summary, changes: [] }),
    );
  };
  readonly remembered: CallInput<'rememberMapping'>[] = [];
  readonly rememberMapping: ImportBackend['rememberMapping'] = (input) => {
    this.remembered.push(input);
    const { mapping, fileName } = input;
    const savedAt = '2026-11-23T17:00:00.000Z';
    return Promise.resolve(succeed({ mappingId: 'm1', name: null, fileName, savedAt, mapping }));
  };
  readonly preparePlan: ImportBackend['preparePlan'] = async (input) => {
    this.prepared.push(input);
    await this.held;
    return this.plan;
  };
  readonly changePlan: ImportBackend['changePlan'] = async ({ choices }) => {
    this.changed.push(choices);
    await this.held;
    const { length } = choices.excluded;
    return succeed({ ...overview, summary: { ...overview.summary, create: 2 - length, skip: length } });
  };
  readonly lookForMoved: ImportBackend['lookForMoved'] = () =>
    Promise.resolve(succeed({ ...overview, lookedForMoved: true, newAddress: 1 }));
  readonly startRun: ImportBackend['startRun'] = (input) => {
    this.started.push(input);
    return Promise.resolve(succeed({ runId: 'r1' }));
  };
  readonly onPlanProgress: ImportBackend['onPlanProgress'] = () => () => undefined;
}

const sheetText =
  'Email,First name,Last name,Phone,Branch\nana@example.com,Ana,Ruiz,777 561 0738,Norte of a1\nluis@example.com,Luis,Paz,777 561 0739,Norte of a1\n';
export const file = (text = sheetText) => ({ name: 'people.csv', bytes: new TextEncoder().encode(text) });

export async function openWizard(): Promise<{ store: ImportStore; backend: RecordingBackend }> {
  const backend = new RecordingBackend();
  const store = createImportStore(clientInProcess(), backend);
  await store.follow('a1', 'MX');
  await store.openFile(file());
  await store.chooseField(4, 'locationIds');
  await store.setDefaults({ type: 'account', role: 'user' });
  await store.choose({ passwordMode: 'generate' });
  return { store, backend };
}
