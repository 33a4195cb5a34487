/** sheet: see CONTRIBUTING for how words are added. */
export const sheet = {} as const;
