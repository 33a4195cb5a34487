import type { BackendApi } from '#shared/contract/backend-api';
import type { SheetContext } from '#shared/sheet/types';
import type { SheetClient } from '../../workers/sheet-client';
import { createDraftKeeper, type DraftKeeper } from './draft-keeper';
import type { ImportEvent, ImportState } from './import-state';

export type DraftBackend = Pick<BackendApi, 'saveDraft' | 'openDraft' | 'removeDraft' | 'comparePlan'>;

export interface DraftActions {
  /** Opens a sheet exactly as it was left. The one open before stays kept as its own draft. */
  openDraft(draftId: string): Promise<void>;
  /** Keeps the sheet now, before the screen or the window goes. */
  keepNow(): Promise<void>;
}

export interface DraftParts {
  readonly client: SheetClient;
  readonly backend: DraftBackend;
  readonly withPasswords: boolean;
  readonly getState: () => ImportState;
  readonly dispatch: (event: ImportEvent) => void;
  readonly guarded: <T>(work: () => Promise<T>) => Promise<T | null>;
  readonly getContext: () => SheetContext;
  /** Tells the sheet what became known of the agency since, while there was no sheet to tell. */
  readonly catchUp: (since: SheetContext) => Promise<void>;
}

/** What the store does about drafts: keeping the open sheet, opening one, comparing its plan, and letting it go once it ran. */
export function createDraftActions(parts: DraftParts): DraftActions & {
  readonly keeper: DraftKeeper;
  comparePlan(planId: string): Promise<void>;
  forget(draftId: string | undefined): Promise<void>;
} {
  const { client, backend, guarded, getState, dispatch } = parts;
  const keeper = createDraftKeeper({
    getState,
    makeDraft: (withPasswords) => guarded(() => client.call('toDraft', { withPasswords })),
    saveDraft: (input) => guarded(() => backend.saveDraft(input)),
    withPasswords: parts.withPasswords,
    kept: (result) =>
      dispatch(
        result.ok
          ? { kind: 'draft-kept', head: result.value }
          : { kind: 'draft-not-kept', failure: result.failure },
      ),
  });

  return {
    keeper,
    keepNow: () => keeper.flush(),

    async openDraft(draftId) {
      await keeper.flush();
      const opened = await guarded(() => backend.openDraft({ draftId }));
      if (opened === null) return;
      if (!opened.ok) return dispatch({ kind: 'draft-refused', failure: opened.failure });
      const { head, sheet, planChoices } = opened.value;
      dispatch({ kind: 'opening', fileName: head.fileName });
      const context = parts.getContext();
      const read = await guarded(() => client.call('openDraft', { draft: sheet, context }));
      if (read === null) return;
      if (!read.ok) return dispatch({ kind: 'refused', fileName: head.fileName, failure: read.failure });
      dispatch({ kind: 'draft-opened', snapshot: read.value, head, planChoices });
      await parts.catchUp(context);
    },

    /** Asked before the draft is kept with the new plan, which would take the place of the one to compare with. */
    async comparePlan(planId) {
      const { head, comparePlan } = getState().draft;
      if (head === null || !comparePlan) return;
      const compared = await guarded(() => backend.comparePlan({ draftId: head.draftId, planId }));
      if (getState().draft.head?.draftId !== head.draftId) return;
      dispatch({ kind: 'plan-compared', news: compared?.ok === true ? compared.value : null });
    },

    /** A sheet that ran is no draft any more: its run is in the history. */
    async forget(draftId) {
      if (draftId !== undefined) await guarded(() => backend.removeDraft({ draftId }));
    },
  };
}
