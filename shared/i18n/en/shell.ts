/** shell: see CONTRIBUTING for how words are added. */
export const shell = {} as const;
