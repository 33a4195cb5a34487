/** permissions: see CONTRIBUTING for how words are added. */
export const permissions = {} as const;
