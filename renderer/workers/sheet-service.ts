import { assertNever, fail, succeed, type Result } from '#shared/contract/result';
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

/**
 * Answers the page's requests with the one sheet it holds. Runs inside the worker; it knows nothing of workers, so that
 * it can be tested as it is. Requests are answered in the order they came: an edit never overtakes a choice.
 */
export function createSheetService(openSheet: OpenSheet): (request: SheetRequest) => Promise<SheetReply> {
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
        const view = held().undo();
        return { row: view, snapshot: takeSnapshot(held()) };
      }
      case 'prepared':
        return held().prepared();
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

function takeSnapshot(session: SheetSession): SheetSnapshot {
  return {
    overview: session.overview(),
    choices: session.choices(),
    questions: session.questions(),
    check: session.check(),
  };
}
