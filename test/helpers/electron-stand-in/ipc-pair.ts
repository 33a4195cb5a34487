import type { IpcMain, IpcMainInvokeEvent, IpcRenderer, IpcRendererEvent, WebFrameMain } from 'electron';

type InvokeHandler = Parameters<IpcMain['handle']>[1];
type RendererListener = Parameters<IpcRenderer['on']>[1];

/** Where a message claims to come from; Electron takes it from Chromium, tests choose it. */
export interface FrameDescription {
  readonly url: string;
  readonly isTop: boolean;
}

/** ipcMain as far as the app uses it, and the way in for whoever plays the other side. */
export function createIpcMain(): {
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  /** Rejects for a channel without a handler, with Electron's words; a handler's error crosses as its message. */
  receive(channel: string, input: readonly unknown[], frame: FrameDescription | null): Promise<unknown>;
} {
  const handlers = new Map<string, InvokeHandler>();
  return {
    ipcMain: {
      handle(channel, handler) {
        if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
        handlers.set(channel, handler);
      },
    },
    async receive(channel, input, frame) {
      const handler = handlers.get(channel);
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      try {
        const answer: unknown = await handler(createInvokeEvent(frame), ...structuredClone(input));
        return structuredClone(answer);
      } catch (error) {
        throw new Error(`Error invoking remote method '${channel}': ${String(error)}`);
      }
    },
  };
}

/** An ipcRenderer that sends through `send`, and the way to deliver what the main process says. */
export function createIpcRenderer(send: (channel: string, input: readonly unknown[]) => Promise<unknown>): {
  readonly ipcRenderer: Pick<IpcRenderer, 'invoke' | 'on' | 'off'>;
  deliver(channel: string, payload: readonly unknown[]): void;
} {
  const listeners = new Map<string, Set<RendererListener>>();
  const renderer: Pick<IpcRenderer, 'invoke' | 'on' | 'off'> = {
    invoke: async (channel: string, ...input: unknown[]) => send(channel, structuredClone(input)),
    on(channel: string, listener: RendererListener) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      return renderer as IpcRenderer;
    },
    off(channel: string, listener: RendererListener) {
      listeners.get(channel)?.delete(listener);
      return renderer as IpcRenderer;
    },
  };
  return {
    ipcRenderer: renderer,
    deliver(channel, payload) {
      for (const listener of listeners.get(channel) ?? []) {
        listener({} as IpcRendererEvent, ...structuredClone(payload));
      }
    },
  };
}

function createInvokeEvent(frame: FrameDescription | null): IpcMainInvokeEvent {
  const describe = ({ url, isTop }: FrameDescription): Pick<WebFrameMain, 'url' | 'parent'> => ({
    url,
    parent: isTop ? null : ({ url } as WebFrameMain),
  });
  // Of the event the app reads the sender's frame only.
  return { senderFrame: frame === null ? null : describe(frame) } as unknown as IpcMainInvokeEvent;
}
