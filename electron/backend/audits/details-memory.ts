import type { GhlUser } from '#shared/ghl/user';

/** Older than this a person may have changed since, and is read again. */
const freshMs = 30 * 60_000;

/**
 * Who was read by id before a picture was stopped, so that the next attempt goes on there: a large agency takes minutes,
 * and each person costs a request. Only in memory, one attempt per agency.
 */
export class DetailsMemory {
  readonly #attempts = new Map<string, { readonly at: number; readonly users: readonly GhlUser[] }>();

  /** @param now monotonic, in ms */
  keep(agencyId: string, users: readonly GhlUser[], now: number): void {
    // What came from an earlier attempt keeps its age: stopping again and again must not make it young.
    const at = this.#attempts.get(agencyId)?.at ?? now;
    this.#attempts.set(agencyId, { at, users });
  }

  recall(agencyId: string, now: number): readonly GhlUser[] {
    const attempt = this.#attempts.get(agencyId);
    if (attempt === undefined) return [];
    if (now - attempt.at <= freshMs) return attempt.users;
    this.#attempts.delete(agencyId);
    return [];
  }

  forget(agencyId: string): void {
    this.#attempts.delete(agencyId);
  }
}
