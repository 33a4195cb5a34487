import type { Wording } from '../wording';
import type { failures as en } from '../en/failures';

export const failures: Wording<typeof en> = {};
