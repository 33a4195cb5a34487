import type { Wording } from '../wording';
import type { plan as en } from '../en/plan';

export const plan: Wording<typeof en> = {};
