import type { Wording } from '../wording';
import type { home as en } from '../en/home';

export const home: Wording<typeof en> = {};
