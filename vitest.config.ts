import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
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
          include: ['test/fault/**/*.test.ts'],
          testTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/global-setup.ts'],
          // Real browsers on a small machine: one file after the other, and time enough.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
