import { assertNever, fail, succeed, type Result } from '#shared/contract/result';
import type { Field } from '#shared/sheet/fields';
import type { SheetDraft, SheetDraftInTransit } from '#shared/sheet/draft';
import { openSheetDraft } from '#shared/sheet/sheet-session';
import type {
  ReadOptions,
  SheetChoices,
  SheetContext,
  SheetFailure,
  SheetFile,
  SheetSession,
} from '#shared/sheet/types';
import type { SheetCallName, SheetCalls, SheetReply, SheetRequest, SheetSnapshot } from './sheet-protocol';

export type OpenSheet = (
  file: SheetFile,
  options?: ReadOptions,
  choices?: Partial<SheetChoices>,
  context?: SheetContext,
) => Promise<Result<SheetSession, SheetFailure>>;

export type OpenDraft = (
  draft: SheetDraft,
  context?: SheetContext,
) => Promise<Result<SheetSession, SheetFailure>>;

/**
 * Answers the page's requests with the one sheet it holds. Runs inside the worker; it knows nothing of workers, so that
 * it can be tested as it is. Requests are answered in the order they came: an edit never overtakes a choice.
 */
export function createSheetService(
  openSheet: OpenSheet,
  openDraft: OpenDraft = openSheetDraft,
): (request: SheetRequest) => Promise<SheetReply> {
  let session: SheetSession | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const held = (): SheetSession => {
    if (session === null) throw new Error('No sheet is open.');
    return session;
  };

  async function answer(request: SheetRequest): Promise<SheetCalls[SheetCallName]['output']> {
    switch (request.name) {
      case 'open': {
        const { file, options, choices, context } = request.input;
        const opened = await openSheet(file, options, choices, context);
        if (!opened.ok) return opened;
        session = opened.value;
        return succeed(takeSnapshot(session));
      }
      case 'reread': {
        const failure = await held().reread(request.input);
        return failure === null ? succeed(takeSnapshot(held())) : fail(failure);
      }
      case 'choose':
        held().choose(request.input);
        return takeSnapshot(held());
      case 'assume':
        held().assume(request.input);
        return takeSnapshot(held());
      case 'setContext':
        held().setContext(request.input);
        return takeSnapshot(held());
      case 'rows':
        return held().rows(request.input.filter, request.input.offset, request.input.limit);
      case 'editCell': {
        const { row, column, value } = request.input;
        const view = held().editCell(row, column, value);
        return { row: view, snapshot: takeSnapshot(held()) };
      }
      case 'undo': {
        const done = held().undo();
        return { done, snapshot: takeSnapshot(held()) };
      }
      case 'redo': {
        const done = held().redo();
        return { done, snapshot: takeSnapshot(held()) };
      }
      case 'fixes':
        return held().fixes();
      case 'applyFix': {
        const { changed } = held().applyFix(request.input);
        return { changed, snapshot: takeSnapshot(held()) };
      }
      case 'countMatches':
        return held().countMatches(request.input);
      case 'replaceAll': {
        const { changed } = held().replaceAll(request.input);
        return { changed, snapshot: takeSnapshot(held()) };
      }
      case 'exclude': {
        const { rows, excluded } = request.input;
        const { changed } =
          'offset' in rows
            ? held().excludeAll(rows.filter, excluded, rows.offset, rows.limit)
            : held().exclude(rows, excluded);
        return { changed, snapshot: takeSnapshot(held()) };
      }
      case 'prepared': {
        const { offset, limit } = request.input;
        const next = offset + limit;
        const rows = held().prepared(offset, limit);
        return { rows, next: next < held().check().rows ? next : null };
      }
      case 'toDraft':
        return sendOff(await held().toDraft(request.input));
      case 'openDraft': {
        const opened = await openDraft(request.input.draft, request.input.context);
        if (!opened.ok) return opened;
        session = opened.value;
        return succeed(takeSnapshot(session));
      }
      case 'toMapping':
        return held().toMapping();
      case 'applyMapping':
        held().applyMapping(request.input);
        return takeSnapshot(held());
      default:
        return assertNever(request);
    }
  }

  return (request) => {
    const reply = last.then(async (): Promise<SheetReply> => {
      try {
        return { id: request.id, ok: true, value: await answer(request) };
      } catch (error) {
        return { id: request.id, ok: false, bug: error instanceof Error ? error.message : String(error) };
      }
    });
    last = reply;
    return reply;
  };
}

function sendOff(draft: SheetDraft): SheetDraftInTransit {
  const { kind, packed } = draft.content;
  return { ...draft, content: { kind, packed: new TextEncoder().encode(packed) } };
}

/** What of a reply is handed over instead of copied. */
export function listTransfers(reply: SheetReply): Transferable[] {
  if (!reply.ok || reply.value === null || typeof reply.value !== 'object') return [];
  if (!('content' in reply.value)) return [];
  const { packed } = reply.value.content;
  return typeof packed === 'string' ? [] : [packed.buffer];
}

const mostQuestions = 200;

function takeSnapshot(session: SheetSession): SheetSnapshot {
  const questions = session.questions();
  const listed = new Map<Field, number>();
  return {
    overview: session.overview(),
    choices: session.choices(),
    questions: questions.filter(({ field }) => {
      const count = (listed.get(field) ?? 0) + 1;
      listed.set(field, count);
      return count <= mostQuestions;
    }),
    openQuestions: questions.filter(({ certainty }) => certainty === 'unknown').length,
    check: session.check(),
    history: session.history(),
  };
}
