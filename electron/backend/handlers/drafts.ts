import { draftFile, type DraftBody } from '#shared/contract/draft-file';
import type { DraftHead } from '#shared/contract/preparation-calls';
import { fail, succeed, type Result } from '#shared/contract/result';
import { comparePlans, printPlan } from '#shared/import-plan/compare-plans';
import type { SheetDraft } from '#shared/sheet/draft';
import { readAppFile, writeAppFile } from '#shared/export/app-file';
import type { PlanStore } from '../planning/plan-store';
import { makeId } from '../make-id';
import type { Clock, FileAccess, Notifier, Randomness } from '../ports';
import type { SealingKeys } from '../runs/seal-passwords';
import type { Drafts } from '../storage/drafts';
import type { Handlers } from './handler';
import { saveAppFile } from './save-app-file';

export interface DraftHandlerParts {
  readonly drafts: Drafts;
  readonly plans: PlanStore;
  readonly sealingKeys: Pick<SealingKeys, 'forKeeping'>;
  /** Null for an agency that is not there any more. */
  readonly findAgencyName: (agencyId: string) => Promise<string | null>;
  /** Takes every cell that may be a password out of a sheet. */
  readonly leaveOutPasswords: (sheet: SheetDraft) => Promise<Result<SheetDraft>>;
  readonly fileAccess: FileAccess;
  readonly notifier: Notifier;
  readonly clock: Clock;
  readonly randomness: Randomness;
}

type DraftCall =
  'saveDraft' | 'listDrafts' | 'openDraft' | 'removeDraft' | 'exportDraft' | 'importDraft' | 'comparePlan';

/** So many people of each kind of change are named; the rest are counted. */
const mostNamed = 50;

/** Sheets being prepared, kept on this machine. */
export function createDraftHandlers(parts: DraftHandlerParts): Handlers<DraftCall> {
  const { drafts, plans, notifier } = parts;
  const now = (): string => new Date(parts.clock.now()).toISOString();

  const save = async (
    draftId: string,
    facts: Pick<DraftHead, 'step' | 'agencyId' | 'rows' | 'problems'>,
    body: DraftBody,
    withPasswords: boolean,
  ): Promise<Result<DraftHead>> => {
    const key = await parts.sealingKeys.forKeeping();
    const safe =
      key === null && withPasswords ? await parts.leaveOutPasswords(body.sheet) : succeed(body.sheet);
    if (!safe.ok) return safe;
    const sheet = safe.value;
    const { step, agencyId, rows, problems } = facts;
    const head = {
      draftId,
      fileName: sheet.fileName,
      step,
      agencyId,
      agency: agencyId === null ? null : await parts.findAgencyName(agencyId),
      rows,
      problems,
      savedAt: now(),
      planned: body.planned?.print.summary ?? null,
      passwordsLeftOut: sheet.passwordsLeftOut,
    };
    const saved = await drafts.save(head, { ...body, sheet }, key);
    if (saved.ok) notifier.emit('changed', { what: 'drafts' });
    return saved;
  };

  /** What the plan just shown says, else what the draft held before; a draft that cannot be read holds nothing. */
  const findPlanned = async (
    planId: string | null,
    draftId: string | null,
  ): Promise<DraftBody['planned']> => {
    const plan = planId === null ? undefined : plans.find(planId)?.plan;
    if (plan !== undefined) return { at: now(), print: printPlan(plan) };
    const before = draftId === null ? null : await drafts.open(draftId);
    return before?.ok === true ? before.value.body.planned : null;
  };

  return {
    async saveDraft({ draftId, sheet, withPasswords, planChoices, planId, ...facts }) {
      const planned = await findPlanned(planId, draftId);
      return save(
        draftId ?? makeId('draft', parts.randomness),
        facts,
        { sheet, planChoices, planned },
        withPasswords,
      );
    },

    listDrafts: () => drafts.list(),

    async openDraft({ draftId }) {
      const opened = await drafts.open(draftId);
      if (!opened.ok) return opened;
      const { head, body } = opened.value;
      return succeed({ head, sheet: body.sheet, planChoices: body.planChoices });
    },

    async removeDraft({ draftId }) {
      const removed = await drafts.remove(draftId);
      if (!removed.ok) return removed;
      notifier.emit('changed', { what: 'drafts' });
      return succeed({});
    },

    async exportDraft({ draftId, withPasswords }) {
      const opened = await drafts.open(draftId);
      if (!opened.ok) return opened;
      const { head, body } = opened.value;
      const sheet = withPasswords ? succeed(body.sheet) : await parts.leaveOutPasswords(body.sheet);
      if (!sheet.ok) return sheet;
      const { step, rows, problems } = head;
      const content = { step, rows, problems, ...body, sheet: sheet.value };
      return succeed(await saveAppFile(parts.fileAccess, head.fileName, writeAppFile(draftFile, content)));
    },

    async importDraft({ text }) {
      const read = readAppFile(draftFile, text);
      if (!read.ok) return read;
      // The colleague's agency is not known here under the same id.
      const { step, rows, problems, ...body } = read.value;
      return save(makeId('draft', parts.randomness), { step, rows, problems, agencyId: null }, body, true);
    },

    async comparePlan({ draftId, planId }) {
      const prepared = plans.find(planId);
      if (prepared === undefined) return fail({ kind: 'plan-not-found' });
      const opened = await drafts.open(draftId);
      if (!opened.ok) return opened;
      const { planned } = opened.value.body;
      if (planned === null) return succeed(null);
      const { plan } = prepared;
      const byNumber = new Map(plan.rows.map((row) => [row.row, row]));
      return succeed({
        plannedAt: planned.at,
        before: planned.print.summary,
        after: plan.summary,
        changes: comparePlans(planned.print, plan).map(({ kind, rows }) => ({
          kind,
          rows: [...rows],
          people: rows.slice(0, mostNamed).flatMap((number) => {
            const row = byNumber.get(number);
            return row === undefined ? [] : [{ row: number, name: row.name, email: row.email }];
          }),
        })),
      });
    },
  };
}
