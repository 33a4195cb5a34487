import type { Wording } from '../wording';
import type { permissions as en } from '../en/permissions';

export const permissions: Wording<typeof en> = {};
