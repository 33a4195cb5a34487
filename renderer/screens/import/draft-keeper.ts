import type { BackendApi } from '#shared/contract/backend-api';
import type { DraftHead } from '#shared/contract/preparation-calls';
import type { Result } from '#shared/contract/result';
import type { SheetDraftInTransit } from '#shared/sheet/draft';
import type { ImportState } from './import-state';
import { nextTask } from './next-task';

/** A pause in somebody's work after which it is kept. Short, since a window may be closed at any moment. */
const pauseMs = 800;

type SaveDraft = BackendApi['saveDraft'];

export interface DraftKeeperParts {
  readonly getState: () => ImportState;
  /** The sheet as it stands, out of the worker; null when that broke. */
  readonly makeDraft: (withPasswords: boolean) => Promise<SheetDraftInTransit | null>;
  /** `null` when the transport broke. */
  readonly saveDraft: (input: Parameters<SaveDraft>[0]) => Promise<Result<DraftHead> | null>;
  /** Passwords may be kept, because there is a keychain to seal them with. */
  readonly withPasswords: boolean;
  readonly kept: (result: Result<DraftHead>) => void;
}

export interface DraftKeeper {
  /** To be called after every change of the wizard. */
  note(): void;
  /** Keeps what is not kept yet, at once. */
  flush(): Promise<void>;
  /** Waits for a save that is under way. */
  settle(): Promise<void>;
}

/**
 * Keeps the sheet of the wizard as a draft while somebody works on it: as soon as there is something to lose, after each
 * pause, one save at a time, the last state last. A sheet that was only looked at leaves nothing behind.
 */
export function createDraftKeeper(parts: DraftKeeperParts): DraftKeeper {
  let keptMark: string | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let saving: Promise<boolean> | null = null;

  /** @returns whether something changed while it was at it, so that what is kept is not the last state. */
  async function save(): Promise<boolean> {
    const state = parts.getState();
    const mark = markOf(state);
    if (mark === null || mark === keptMark) return false;
    const sheet = await parts.makeDraft(parts.withPasswords);
    // Taking a large file over from the worker and sending it on are work enough each.
    await nextTask();
    // The sheet may have been started, thrown away or changed for another meanwhile; a change comes round again.
    if (sheet === null) return false;
    if (markOf(parts.getState()) !== mark) return true;
    const result = await parts.saveDraft(describeDraft(state, sheet, parts.withPasswords));
    if (result === null) return false;
    const still = parts.getState();
    if (still.sheet?.overview.source.sha256 !== state.sheet?.overview.source.sha256 || still.runId !== null) {
      return false;
    }
    if (result.ok) keptMark = mark;
    parts.kept(result);
    return false;
  }

  async function saveNow(): Promise<boolean> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    // What changes while one save is under way is kept by the next; of several that wait, each after the one before, or
    // a sheet that has no draft yet would get two.
    while (saving !== null) await saving;
    saving = save().finally(() => {
      saving = null;
    });
    return saving;
  }

  return {
    note() {
      const mark = markOf(parts.getState());
      if (mark === null || mark === keptMark) return;
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => void saveNow(), pauseMs);
    },
    async flush() {
      while (await saveNow());
    },
    async settle() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      while (saving !== null) await saving;
    },
  };
}

/** Everything a draft holds, as a mark that changes when it does; null while there is nothing worth keeping. */
function markOf(state: ImportState): string | null {
  const { sheet, step, touched, runId, revision, plan, planChoices, agencyId, starting, draft } = state;
  // Before another file is opened everything is kept; from then on the worker may hold that one already.
  if (sheet === null || runId !== null || starting || state.opening !== null) return null;
  if (step === 'file' && !touched) return null;
  // Comparing comes first: saving the new plan would put it in the place of the one to compare with.
  const planId = plan.kind === 'ready' && !draft.comparePlan ? plan.overview.planId : '';
  const { sha256 } = sheet.overview.source;
  return JSON.stringify([sha256, revision, step, planId, agencyId, planChoices]);
}

function describeDraft(
  state: ImportState,
  sheet: SheetDraftInTransit,
  withPasswords: boolean,
): Parameters<SaveDraft>[0] {
  const { plan, draft, step, agencyId, planChoices } = state;
  const check = state.sheet?.check;
  return {
    draftId: draft.head?.draftId ?? null,
    sheet,
    withPasswords,
    step,
    agencyId,
    rows: check?.rows ?? 0,
    problems: check?.invalid ?? 0,
    planChoices: {
      ...planChoices,
      perRow: { ...planChoices.perRow },
      perRowDeleted: { ...planChoices.perRowDeleted },
      perRowNewAddress: { ...planChoices.perRowNewAddress },
      excluded: [...planChoices.excluded],
      generatePasswords: state.sheet?.choices.passwordMode === 'generate',
    },
    planId: plan.kind === 'ready' && !draft.comparePlan ? plan.overview.planId : null,
  };
}
