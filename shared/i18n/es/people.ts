import type { Wording } from '../wording';
import type { people as en } from '../en/people';

export const people: Wording<typeof en> = {
  title: 'Personas',
};
