import type { Wording } from '../wording';
import type { settings as en } from '../en/settings';

export const settings: Wording<typeof en> = {};
