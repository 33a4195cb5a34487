/** One request as it arrived and what became of it. For tests only; the app never reads it. */
export interface LoggedRequest {
  /** From 1, in order of arrival. */
  readonly number: number;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Names in lower case. `authorization` holds the kind of token, never the token. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON, or null when there was none. */
  readonly body: unknown;
  /** Monotonic ms. */
  readonly at: number;
  /** Null while it is under way, and for ever when the connection was cut or left hanging. */
  readonly status: number | null;
  /** Kind of the fault it met. */
  readonly fault: string | null;
}

/** Old entries go first: a practice agency left open for a day must not eat the memory. */
const capacity = 100_000;

export class RequestLog {
  #entries: LoggedRequest[] = [];
  #count = 0;
  #deprecated = 0;

  /** @returns a way to say later what became of the request */
  record(request: Omit<LoggedRequest, 'number'>): (outcome: Partial<LoggedRequest>) => void {
    this.#count += 1;
    const entry = { ...request, number: this.#count };
    if (request.method === 'GET' && /^\/users\/?$/.test(request.path)) this.#deprecated += 1;
    this.#entries.push(entry);
    if (this.#entries.length > capacity) this.#entries.splice(0, capacity / 10);
    return (outcome) => {
      Object.assign(entry, outcome);
    };
  }

  entries(): readonly LoggedRequest[] {
    return this.#entries.map((entry) => ({ ...entry }));
  }

  /** Calls of GET /users/?locationId=, which is deprecated: there must be none. */
  get deprecatedCalls(): number {
    return this.#deprecated;
  }

  clear(): void {
    this.#entries = [];
    this.#count = 0;
    this.#deprecated = 0;
  }
}
