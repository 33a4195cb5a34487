import type { Backend } from '../../electron/backend/backend';
import { createEventHub } from '../../electron/backend/event-hub';
import type { AllHandlers } from '../../electron/backend/handlers/handler';
import { invokeHandler } from '../../electron/backend/handlers/invoke-handler';
import { createBackendApi } from '../../shared/contract/create-backend-api';
import { callNames, type CallName, type EventName, type EventPayload } from '../../shared/contract/calls';
import type { Result } from '../../shared/contract/result';

export const secretToken = 'pit-0123-secret-of-the-agency';

/**
 * A backend with the real gate (parsing, cutting answers down, bugs into failures) and handlers that do what the suite
 * tells them: what is tested is what happens to calls on their way, not what they do.
 */
export interface ContractBackend extends Backend {
  /** Sets what a call answers from now on. */
  answer<N extends CallName>(
    name: N,
    handler: (input: Parameters<AllHandlers[N]>[0]) => Promise<Result<unknown>>,
  ): void;
  /** Every input that reached a handler, in order. */
  readonly received: readonly { readonly name: CallName; readonly input: unknown }[];
  emit<N extends EventName>(name: N, payload: EventPayload<N>): void;
  /** How many transports listen. */
  readonly listeners: number;
}

export function createContractBackend(): ContractBackend {
  const hub = createEventHub(() => {});
  const received: { name: CallName; input: unknown }[] = [];
  const answers = new Map<CallName, (input: never) => Promise<Result<unknown>>>();
  let listeners = 0;
  const handlers = Object.fromEntries(
    callNames.map((name) => [
      name,
      async (input: unknown) => {
        received.push({ name, input });
        const answer = answers.get(name);
        if (answer === undefined) throw new Error(`The suite did not say what ${name} answers`);
        return answer(input as never);
      },
    ]),
  ) as unknown as AllHandlers;
  const subscribe: Backend['subscribe'] = (listener) => {
    listeners += 1;
    const unsubscribe = hub.subscribe(listener);
    return () => {
      listeners -= 1;
      unsubscribe();
    };
  };
  const invoke: Backend['invoke'] = (name, input) => invokeHandler(handlers, name, input, () => {});
  return {
    invoke,
    subscribe,
    api: createBackendApi({
      invoke,
      listen: (wanted, listener) =>
        subscribe((name, payload) => {
          if (name === wanted) listener(payload);
        }),
    }),
    busy: false,
    close: async () => {},
    answer: (name, handler) => void answers.set(name, handler),
    received,
    emit: (name, payload) => hub.emit(name, payload),
    get listeners() {
      return listeners;
    },
  };
}
