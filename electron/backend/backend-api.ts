import type { BackendApi } from '#shared/contract/backend-api';
import { callNames, eventNames, type EventName, type EventPayload } from '#shared/contract/calls';
import type { Backend } from './backend';

/** Builds the typed face of a backend out of its two seams, for hosts in the same process. */
export function buildBackendApi(seams: Pick<Backend, 'invoke' | 'subscribe'>): BackendApi {
  const api: Record<string, unknown> = {};
  for (const name of callNames) api[name] = (input: unknown) => seams.invoke(name, input);
  for (const name of eventNames) {
    api[`on${name[0]?.toUpperCase()}${name.slice(1)}`] = (
      listener: (payload: EventPayload<EventName>) => void,
    ) => seams.subscribe((heard, payload) => (heard === name ? listener(payload) : undefined));
  }
  return api as unknown as BackendApi;
}
