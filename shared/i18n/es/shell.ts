import type { Wording } from '../wording';
import type { shell as en } from '../en/shell';

export const shell: Wording<typeof en> = {};
