import type { CallInput, CallName, CallOutput, EventName, EventPayload } from './calls';
import type { Result } from './result';

/** The backend as anyone outside it sees it: one exact method per call, each answering a value or an expected failure. */
export type BackendCalls = {
  readonly [N in CallName]: (input: CallInput<N>) => Promise<Result<CallOutput<N>>>;
};

/** One exact subscription per event: `onRunProgress(listener)` returns the way to stop listening. */
export type BackendEvents = {
  readonly [N in EventName as `on${Capitalize<N>}`]: (
    listener: (payload: EventPayload<N>) => void,
  ) => () => void;
};

/** What the preload exposes and what the page's HTTP client builds: the page cannot tell them apart. */
export type BackendApi = BackendCalls & BackendEvents;
