/** The child process or its parent, as the other one sees it: something to send to and to hear from. */
export interface Port {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
}

/** What one side can be asked for: a method per question. */
export type Methods<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => infer R
    ? (...args: A) => Promise<Awaited<R>>
    : never;
};

type Message =
  | { readonly kind: 'ask'; readonly id: number; readonly method: string; readonly args: readonly unknown[] }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly message: string };

/**
 * Questions and answers over a port, both ways at once.
 * @param own what the other side may ask of this one
 * @returns what this side may ask of the other
 */
export function connectPeer<Theirs extends object>(port: Port, own: object): Methods<Theirs> {
  let lastId = 0;
  const open = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();

  port.onMessage((raw) => {
    const message = raw as Message;
    if (message.kind === 'ask') return void answer(message);
    const asked = open.get(message.id);
    open.delete(message.id);
    if (message.kind === 'answer') asked?.resolve(message.value);
    else asked?.reject(new Error(message.message));
  });

  async function answer({ id, method, args }: Extract<Message, { kind: 'ask' }>): Promise<void> {
    try {
      const ask = (own as Record<string, (...args: readonly unknown[]) => unknown>)[method];
      if (ask === undefined) throw new Error(`Nobody answers "${method}"`);
      port.send({ kind: 'answer', id, value: await ask(...args) } satisfies Message);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      port.send({ kind: 'error', id, message } satisfies Message);
    }
  }

  return new Proxy({} as Methods<Theirs>, {
    get:
      (_target, method: string) =>
      (...args: readonly unknown[]) =>
        new Promise((resolve, reject) => {
          lastId += 1;
          open.set(lastId, { resolve, reject });
          port.send({ kind: 'ask', id: lastId, method, args } satisfies Message);
        }),
  });
}
