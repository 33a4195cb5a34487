/** scopes: see CONTRIBUTING for how words are added. */
export const scopes = {} as const;
