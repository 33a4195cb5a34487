import type { Wording } from '../wording';
import type { practice as en } from '../en/practice';

export const practice: Wording<typeof en> = {
  'template-file': 'personas.csv',
};
