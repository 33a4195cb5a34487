import type { Wording } from '../wording';
import type { scopes as en } from '../en/scopes';

export const scopes: Wording<typeof en> = {};
