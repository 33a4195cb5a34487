/** connect: see CONTRIBUTING for how words are added. */
export const connect = {} as const;
