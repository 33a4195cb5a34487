/** history: see CONTRIBUTING for how words are added. */
export const history = {} as const;
