/** home: see CONTRIBUTING for how words are added. */
export const home = {} as const;
