/** What the preload is run with. Everything is passed in: the function's text is put into the page and knows nothing else. */
interface PagePorts {
  /** Names of the functions that Playwright lends to the page; taken and removed before any script of the page runs. */
  readonly invokeBinding: string;
  readonly receiveBinding: string;
}

type Invoke = (channel: string, input: readonly unknown[]) => Promise<{ value?: unknown; error?: string }>;
type Receive = () => Promise<readonly { readonly channel: string; readonly payload: readonly unknown[] }[]>;

/**
 * Runs in the page, before the page: contextBridge and ipcRenderer for the built preload, and nothing else it could
 * require, as in a sandboxed preload. Self-contained, because its text is what is sent.
 */
export function runPreload(
  ports: PagePorts,
  preload: (require: (name: string) => unknown, module: object, exports: object) => void,
): void {
  if (window.top !== window) return;
  const lent = window as unknown as Record<string, unknown>;
  const invoke = lent[ports.invokeBinding] as Invoke;
  const receive = lent[ports.receiveBinding] as Receive;
  Reflect.deleteProperty(window, ports.invokeBinding);
  Reflect.deleteProperty(window, ports.receiveBinding);

  type Listener = (event: object, ...payload: unknown[]) => void;
  const listeners = new Map<string, Set<Listener>>();
  const ipcRenderer = {
    async invoke(channel: string, ...input: unknown[]) {
      const answer = await invoke(channel, structuredClone(input));
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value;
    },
    on(channel: string, listener: Listener) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
    },
    off: (channel: string, listener: Listener) => void listeners.get(channel)?.delete(listener),
  };

  /** contextBridge copies data and wraps functions: neither side ever holds an object of the other. */
  const cross = (value: unknown): unknown => {
    if (typeof value === 'function') {
      return (...args: unknown[]) => cross((value as (...args: unknown[]) => unknown)(...args.map(cross)));
    }
    if (value instanceof Promise) return value.then(cross);
    if (
      typeof value === 'object' &&
      value !== null &&
      Object.values(value).some((one) => typeof one === 'function')
    ) {
      return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cross(one)])));
    }
    return structuredClone(value);
  };
  const contextBridge = {
    exposeInMainWorld(key: string, api: unknown) {
      Object.defineProperty(window, key, { value: cross(api), enumerable: true });
    },
  };

  preload(
    (name) => {
      if (name !== 'electron') throw new Error(`module not found: ${name}`);
      return { contextBridge, ipcRenderer };
    },
    { exports: {} },
    {},
  );

  const listen = async (): Promise<void> => {
    for (;;) {
      for (const { channel, payload } of await receive()) {
        for (const listener of listeners.get(channel) ?? []) listener({}, ...payload);
      }
    }
  };
  void listen();
}
