/** plan: see CONTRIBUTING for how words are added. */
export const plan = {} as const;
