/** common: see CONTRIBUTING for how words are added. */
export const common = {} as const;
