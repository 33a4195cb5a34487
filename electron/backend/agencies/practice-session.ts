import type { PracticeAgency } from '../practice-agency/start-practice-agency';

/** The practice agency of this process: started when first opened, gone when the process ends. */
export interface PracticeSession {
  open(): Promise<PracticeAgency>;
  /** Puts everybody back to how they were; nothing to do when it does not run. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

export function createPracticeSession(start: () => Promise<PracticeAgency>): PracticeSession {
  let running: Promise<PracticeAgency> | null = null;
  return {
    open() {
      running ??= start().catch((error: unknown) => {
        // A port that could not be had may be free the next time.
        running = null;
        throw error;
      });
      return running;
    },
    async reset() {
      (await running)?.reset();
    },
    async close() {
      const ending = running;
      running = null;
      await (await ending)?.close();
    },
  };
}
