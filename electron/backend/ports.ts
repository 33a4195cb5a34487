import type { EventName, EventPayload } from '#shared/contract/calls';

/**
 * What the backend needs of the outside, as small interfaces passed in. Hosts and tests choose the implementation;
 * `create-backend.ts` wires them.
 */

/** Keeps secrets: the OS keychain, or memory where there is none. Both failures of a keychain reject promptly. */
export interface SecretVault {
  /** Where secrets go. `memory` forgets them when the process ends, and the person must be told so. */
  readonly kind: 'keychain' | 'memory';
  get(account: string): Promise<string | null>;
  set(account: string, secret: string): Promise<void>;
  remove(account: string): Promise<void>;
}

export interface Clock {
  /** Wall-clock time in ms since the epoch: for what people read. */
  now(): number;
  /** Monotonic time in ms from an arbitrary start: for everything that measures or waits. */
  monotonic(): number;
  /** Resolves after `ms`; rejects with the signal's reason when aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Cryptographically secure randomness; tests pass a seeded one. */
export interface Randomness {
  bytes(length: number): Uint8Array;
  /** Uniform integer from 0 to `limit - 1`. */
  below(limit: number): number;
}

export type SavedTo =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'download'; readonly url: string; readonly fileName: string }
  | { readonly kind: 'cancelled' };

/** Lets a file leave the app: a save dialog on the desktop, a one-time download in the browser. */
export interface FileAccess {
  save(file: {
    readonly suggestedName: string;
    readonly mediaType: string;
    readonly bytes: Uint8Array;
  }): Promise<SavedTo>;
}

/** A file that is made while it is written, so that no size of it has to fit into memory. */
export interface FileInParts {
  readonly suggestedName: string;
  readonly mediaType: string;
  /** The file from its beginning; asked for again when another place has to be tried. */
  parts(): AsyncIterable<Uint8Array>;
  /** Aborting leaves no file behind: `cancelled`. */
  readonly signal: AbortSignal;
}

/** What a host gives the backend. */
export interface StreamingFileAccess extends FileAccess {
  saveParts(file: FileInParts): Promise<SavedTo>;
}

/** Tells every window something; implemented by the transport. */
export interface Notifier {
  emit<N extends EventName>(name: N, payload: EventPayload<N>): void;
}
