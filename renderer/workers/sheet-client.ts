import type { SheetCallName, SheetCalls, SheetReply, SheetRequest } from './sheet-protocol';

/** The part of `Worker` the client uses. */
export interface SheetPort {
  postMessage(message: SheetRequest, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { readonly data: SheetReply }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void;
}

export interface SheetClient {
  /**
   * Asks the worker. `open` hands the file's bytes over: the caller's array is empty afterwards.
   * @throws when the worker has a bug or died; expected failures are in the answer.
   */
  call<N extends SheetCallName>(name: N, input: SheetCalls[N]['input']): Promise<SheetCalls[N]['output']>;
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** Speaks to the worker that holds the sheet; starts it with the first request, so that an unused wizard costs nothing. */
export function createSheetClient(startWorker: () => SheetPort): SheetClient {
  let port: SheetPort | null = null;
  let nextId = 1;
  const waiting = new Map<number, Waiting>();

  function start(): SheetPort {
    const started = startWorker();
    started.addEventListener('message', ({ data }) => {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if (asked === undefined) return;
      if (data.ok) asked.resolve(data.value as never);
      else asked.reject(new Error(data.bug));
    });
    const giveUp = (): void => {
      // A worker that died (out of memory, say) took the sheet with it; the next file starts a fresh one.
      port = null;
      for (const asked of waiting.values()) asked.reject(new Error('The sheet worker stopped.'));
      waiting.clear();
    };
    started.addEventListener('error', giveUp);
    started.addEventListener('messageerror', giveUp);
    return started;
  }

  return {
    call<N extends SheetCallName>(name: N, input: SheetCalls[N]['input']) {
      port ??= start();
      const to = port;
      const id = nextId++;
      return new Promise<SheetCalls[N]['output']>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        to.postMessage({ id, name, input } as SheetRequest, transferOf(name, input));
      });
    },
  };
}

function transferOf(name: SheetCallName, input: SheetCalls[SheetCallName]['input']): Transferable[] {
  if (name !== 'open') return [];
  const { buffer } = (input as SheetCalls['open']['input']).file.bytes;
  return buffer instanceof ArrayBuffer ? [buffer] : [];
}

/** The real worker, bundled by vite from its own entry file. */
export function startSheetWorker(): SheetPort {
  return new Worker(new URL('./sheet-worker.ts', import.meta.url), { type: 'module', name: 'sheet' });
}
