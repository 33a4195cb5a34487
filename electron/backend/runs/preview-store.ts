/**
 * Previews wait in memory for a yes: they are cheap to make again, and what the agency looks like ages quickly. The
 * oldest is forgotten when there are too many.
 */
export class PreviewStore<T> {
  readonly #previews = new Map<string, T>();

  constructor(private readonly limit = 5) {}

  add(id: string, preview: T): void {
    this.#previews.set(id, preview);
    for (const oldest of this.#previews.keys()) {
      if (this.#previews.size <= this.limit) break;
      this.#previews.delete(oldest);
    }
  }

  find(id: string): T | undefined {
    return this.#previews.get(id);
  }

  /** A preview starts one run: a second press of the button finds nothing. */
  take(id: string): T | undefined {
    const preview = this.#previews.get(id);
    this.#previews.delete(id);
    return preview;
  }
}
