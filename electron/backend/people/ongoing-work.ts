/**
 * What is under way for each agency, so that it can be stopped. One thing of a kind at a time: beginning another load
 * stops the one before, whose answer nobody waits for any more.
 */
export class OngoingWork {
  readonly #running = new Map<string, AbortController>();

  /** Runs `work` with a signal that `stop`, or another work under the same key, aborts. */
  async during<T>(agencyId: string, kind: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const key = `${agencyId}\n${kind}`;
    this.#running.get(key)?.abort();
    const controller = new AbortController();
    this.#running.set(key, controller);
    try {
      return await work(controller.signal);
    } finally {
      if (this.#running.get(key) === controller) this.#running.delete(key);
    }
  }

  stop(agencyId: string): void {
    for (const [key, controller] of this.#running) if (key.startsWith(`${agencyId}\n`)) controller.abort();
  }

  stopAll(): void {
    for (const controller of this.#running.values()) controller.abort();
  }
}
