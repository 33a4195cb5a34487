import type { Wording } from '../wording';
import type { problems as en } from '../en/problems';

export const problems: Wording<typeof en> = {};
