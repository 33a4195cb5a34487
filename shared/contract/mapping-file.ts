import { z } from 'zod';
import type { AppFileForm } from '../export/app-file';
import { sheetMapping } from './sheet-schemas';

/** One mapping as a file for a colleague, for another computer, or for the command line. */
export const mappingFile = {
  kind: 'mapping',
  version: 1,
  content: z.object({ name: z.string().trim().min(1).max(200), mapping: sheetMapping }),
} as const satisfies AppFileForm<unknown>;
