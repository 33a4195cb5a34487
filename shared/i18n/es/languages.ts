import type { Wording } from '../wording';
import type { languages as en } from '../en/languages';

export const languages: Wording<typeof en> = {};
