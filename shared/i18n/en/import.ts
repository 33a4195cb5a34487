/** import: see CONTRIBUTING for how words are added. */
export const importing = {} as const;
