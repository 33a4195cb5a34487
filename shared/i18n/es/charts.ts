import type { Wording } from '../wording';
import type { charts as en } from '../en/charts';

export const charts: Wording<typeof en> = {
  'as-table': 'Tabla',
  'as-picture': 'Gráfica',
  total: 'Total',
  when: 'Cuándo',
  unknown: 'no se sabe',
  'more-in-table_one': '{{count, number}} más en la tabla',
  'more-in-table_other': '{{count, number}} más en la tabla',
};
