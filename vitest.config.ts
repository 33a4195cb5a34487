import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Vitest keeps a processor for itself, which on a small machine is half of it. */
const maxWorkers = availableParallelism();

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          maxWorkers,
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/e2e/**', 'test/bench/**', 'test/fault/**'],
          // Only against what hangs: with two busy cores, what takes a second elsewhere takes twenty. No test is about time.
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          // Trials of the built program, killed and disturbed; `npm run fault` runs many more.
          name: 'fault',
          maxWorkers,
          include: ['test/fault/**/*.test.ts'],
          testTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/global-setup.ts'],
          // Real browsers, which mostly wait: two files at a time, after everything else, and time enough.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
