import { z } from 'zod';
import { starterIds } from '../templates/starters';
import { permissionTemplate } from '../templates/template-file';
import { language, nothing, savedFile } from './common';

const listedTemplate = z.object({
  /** A starter's id (`full-user`), or the id of a person's own template. */
  templateId: z.string(),
  /** Set for a template that comes with the app: it is named in the language asked for and cannot be changed. */
  starter: z.enum(starterIds).nullable(),
  template: permissionTemplate,
  /** ISO 8601; null for a starter. */
  changedAt: z.string().nullable(),
});
export type ListedTemplate = z.infer<typeof listedTemplate>;

/** What to do with a template of a file whose name is in use for something else. */
export const clashAnswers = ['keep-mine', 'replace', 'keep-both'] as const;
export type ClashAnswer = (typeof clashAnswers)[number];

/** Permission templates: named sets of rights, kept on this machine for all agencies. */
export const templateCalls = {
  /** The starters, then a person's own by name. */
  listTemplates: { input: z.object({ language }), output: z.array(listedTemplate) },
  /**
   * Makes a new one (`templateId: null`) or puts this content, name included, in place of the old.
   * Fails with `template-name-taken`, also for a starter's name, and `template-not-found`.
   */
  saveTemplate: {
    input: z.object({ templateId: z.string().nullable(), template: permissionTemplate }),
    output: listedTemplate,
  },
  removeTemplate: { input: z.object({ templateId: z.string() }), output: nothing },
  /** One JSON file with all of these, starters included. */
  exportTemplates: {
    input: z.object({ templateIds: z.array(z.string()).min(1), language }),
    output: savedFile,
  },
  /**
   * Takes in the templates of a file's text. A name in use with other content is a clash: as long as one is not
   * answered (by name), nothing at all is taken in and all are listed.
   */
  importTemplates: {
    input: z.object({
      text: z.string().max(20_000_000),
      answers: z.record(z.string(), z.enum(clashAnswers)),
    }),
    output: z.object({
      /** Names of what is new or replaced; `keep-both` gives a free name. */
      imported: z.array(z.string()),
      /** Names of what was there already, word for word. */
      same: z.array(z.string()),
      /** Names that need an answer. Not empty: nothing was done. */
      clashes: z.array(z.object({ name: z.string(), starter: z.boolean() })),
    }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
