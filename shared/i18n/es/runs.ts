import type { Wording } from '../wording';
import type { runs as en } from '../en/runs';

export const runs: Wording<typeof en> = {};
