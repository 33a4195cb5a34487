import type { Wording } from '../wording';
import type { history as en } from '../en/history';

export const history: Wording<typeof en> = {};
