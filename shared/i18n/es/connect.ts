import type { Wording } from '../wording';
import type { connect as en } from '../en/connect';

export const connect: Wording<typeof en> = {};
