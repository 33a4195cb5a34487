/** settings: see CONTRIBUTING for how words are added. */
export const settings = {} as const;
