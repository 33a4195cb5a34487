import type { BackendApi } from './backend-api';
import type { CallName, EventName } from './calls';
import { plainCallNames, plainEventNames } from './names';

/** What a transport has to offer: carry a call across, and hear one kind of event. */
export interface Transport {
  /** Answers a `Result`; rejects only on a bug. */
  invoke(name: CallName, input: unknown): Promise<unknown>;
  /** Hears one kind of event; returns the way to stop. */
  listen(name: EventName, listener: (payload: unknown) => void): () => void;
}

/**
 * The whole contract as an object with exactly one method per call and one subscription per event, whatever carries
 * them. The names are fixed here, not chosen by the caller: nobody can send through it what the contract does not name.
 */
export function createBackendApi(transport: Transport): BackendApi {
  const calls = plainCallNames.map((name) => [name, (input: unknown) => transport.invoke(name, input)]);
  const subscriptions = plainEventNames.map((name) => [
    subscriptionName(name),
    (listener: (payload: unknown) => void) => transport.listen(name, listener),
  ]);
  // The one place where names and types meet: `names.ts` is proven complete, so every member is there.
  return Object.freeze(Object.fromEntries([...calls, ...subscriptions])) as BackendApi;
}

/** `runProgress` → `onRunProgress`. */
export function subscriptionName<N extends EventName>(name: N): `on${Capitalize<N>}` {
  return `on${name.charAt(0).toUpperCase()}${name.slice(1)}` as `on${Capitalize<N>}`;
}
