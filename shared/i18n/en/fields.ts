/** fields: see CONTRIBUTING for how words are added. */
export const fields = {} as const;
