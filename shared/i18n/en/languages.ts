/** languages: see CONTRIBUTING for how words are added. */
export const languages = {} as const;
