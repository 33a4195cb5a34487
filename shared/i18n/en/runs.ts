/** runs: see CONTRIBUTING for how words are added. */
export const runs = {} as const;
