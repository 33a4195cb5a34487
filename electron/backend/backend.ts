import type { BackendApi } from '#shared/contract/backend-api';
import type { CallName, EventName, EventPayload } from '#shared/contract/calls';
import type { Result } from '#shared/contract/result';

/**
 * The backend as a host holds it. `invoke` is for transports: it takes whatever came over the wire and parses it with
 * the contract first. `api` is the same thing typed, for hosts in the same process.
 */
export interface Backend {
  invoke(name: CallName, input: unknown): Promise<Result<unknown>>;
  /** Hears every event; returns the way to stop. */
  subscribe(listener: <N extends EventName>(name: N, payload: EventPayload<N>) => void): () => void;
  readonly api: BackendApi;
  /** Whether a run is under way: quitting then asks first. */
  readonly busy: boolean;
  /** Lets what is in flight finish, writes what must be written, closes the practice agency. */
  close(): Promise<void>;
}
