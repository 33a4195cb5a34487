import type { Wording } from '../wording';
import type { sheet as en } from '../en/sheet';

export const sheet: Wording<typeof en> = {};
