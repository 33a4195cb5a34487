/** failures: see CONTRIBUTING for how words are added. */
export const failures = {} as const;
