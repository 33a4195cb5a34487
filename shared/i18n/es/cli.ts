import type { Wording } from '../wording';
import type { cli as en } from '../en/cli';

export const cli: Wording<typeof en> = {};
