/** practice: see CONTRIBUTING for how words are added. */
export const practice = {} as const;
