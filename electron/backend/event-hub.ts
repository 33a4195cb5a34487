import { events, type EventName, type EventPayload } from '#shared/contract/calls';
import type { Notifier } from './ports';

type Listener = <N extends EventName>(name: N, payload: EventPayload<N>) => void;

export interface EventHub extends Notifier {
  subscribe(listener: Listener): () => void;
}

/**
 * Passes events on to every host that listens, cut down to the contract. A listener that throws (a window that has
 * just gone) must not stop the others, still less the run that is telling its progress.
 */
export function createEventHub(reportBug: (place: string, error: unknown) => void): EventHub {
  const listeners = new Set<Listener>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit(name, payload) {
      // The schema of a name chosen at run time has the type of all payloads at once.
      const parsed = events[name].safeParse(payload);
      if (!parsed.success) return reportBug(`event ${name}`, parsed.error);
      for (const listener of listeners) {
        try {
          listener(name, parsed.data as typeof payload);
        } catch (error) {
          reportBug(`listener of ${name}`, error);
        }
      }
    },
  };
}
