import type { Wording } from '../wording';
import type { common as en } from '../en/common';

export const common: Wording<typeof en> = {};
