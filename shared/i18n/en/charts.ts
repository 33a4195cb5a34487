/** Words around pictures of figures. */
export const charts = {
  'as-table': 'Show as a table',
  'as-picture': 'Show as a picture',
  total: 'Total',
  when: 'When',
  unknown: 'not known',
  'more-in-table_one': '{{count, number}} more in the table',
  'more-in-table_other': '{{count, number}} more in the table',
} as const;
