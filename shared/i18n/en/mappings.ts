/** How sheets were understood before, kept under a name. */
export const mappings = {
  'file-unnamed': 'Column mapping',
} as const;
