/** Words around pictures of figures. */
export const charts = {
  'as-table': 'Table',
  'as-picture': 'Chart',
  total: 'Total',
  when: 'When',
  unknown: 'not known',
  'more-in-table_one': '{{count, number}} more in the table',
  'more-in-table_other': '{{count, number}} more in the table',
} as const;
