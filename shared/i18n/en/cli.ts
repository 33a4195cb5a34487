/** cli: see CONTRIBUTING for how words are added. */
export const cli = {} as const;
