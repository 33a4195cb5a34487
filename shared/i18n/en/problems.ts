/** problems: see CONTRIBUTING for how words are added. */
export const problems = {} as const;
