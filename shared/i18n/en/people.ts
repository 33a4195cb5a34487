/** The people of an agency: the list, one person, export, changes to a selection. */
export const people = {
  title: 'People',
} as const;
