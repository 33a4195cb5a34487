/** Sheets to start from: their names as files. */
export const practice = {
  'template-file': 'people.csv',
} as const;
