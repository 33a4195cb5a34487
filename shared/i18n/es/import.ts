import type { Wording } from '../wording';
import type { importing as en } from '../en/import';

export const importing: Wording<typeof en> = {};
