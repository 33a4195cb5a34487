/** Ctrl-C and SIGTERM. */
export interface Interruption {
  readonly interrupted: boolean;
  /**
   * While `work` is under way the first signal calls `stop` instead of ending the program; a second one ends it at
   * once, which the journal survives.
   */
  during<T>(work: Promise<T>, stop: () => void): Promise<T>;
  /** Resolves at the first signal: for what serves until it is told to end. */
  arrives(): Promise<void>;
}

interface Signals {
  on(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
}

/** @param end ends the program when there is nothing to stop, or the person has asked twice */
export function watchInterruption(signals: Signals, end: () => void): Interruption {
  let interrupted = false;
  let stop: (() => void) | null = null;
  const hear = (): void => {
    const first = !interrupted;
    interrupted = true;
    if (first && stop !== null) stop();
    else end();
  };
  signals.on('SIGINT', hear);
  signals.on('SIGTERM', hear);
  return {
    get interrupted() {
      return interrupted;
    },
    arrives: () =>
      new Promise((resolve) => {
        stop = resolve;
        if (interrupted) resolve();
      }),
    async during(work, onSignal) {
      stop = onSignal;
      if (interrupted) onSignal();
      try {
        return await work;
      } finally {
        stop = null;
      }
    },
  };
}
