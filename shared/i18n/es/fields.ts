import type { Wording } from '../wording';
import type { fields as en } from '../en/fields';

export const fields: Wording<typeof en> = {};
