import { fail, succeed } from '#shared/contract/result';
import { writeCsv } from '#shared/export/write-csv';
import { createTranslator } from '#shared/i18n/create-translator';
import type { FileAccess } from '../ports';
import type { PracticeSampleName } from '../practice-agency/practice-samples';
import type { Handlers } from './handler';

export interface SampleParts {
  readonly fileAccess: FileAccess;
}

/** What a new person needs, in the order an office would write it. */
const templateFields = [
  'firstName',
  'lastName',
  'email',
  'phone',
  'type',
  'role',
  'locationIds',
  'platformLanguage',
  'password',
] as const;

/** Sheets to practise with, and an empty one to fill in. */
export function createSampleHandlers({
  fileAccess,
}: SampleParts): Handlers<'listSamples' | 'readSample' | 'saveTemplateSheet'> {
  // Loaded when somebody practises: a start should not wait for sample sheets.
  const loadSamples = () => import('../practice-agency/practice-samples');
  return {
    async listSamples() {
      const { practiceSamples, readPracticeSample } = await loadSamples();
      return succeed(
        await Promise.all(
          practiceSamples.map(async ({ name, fileName }) => ({
            name,
            fileName,
            sizeBytes: (await readPracticeSample(name)).byteLength,
          })),
        ),
      );
    },

    async readSample({ name }) {
      const { practiceSamples, readPracticeSample } = await loadSamples();
      const sample = practiceSamples.find((candidate) => candidate.name === (name as PracticeSampleName));
      if (!sample) return fail({ kind: 'sample-not-found', name });
      const bytes = await readPracticeSample(sample.name);
      return succeed({ fileName: sample.fileName, base64: Buffer.from(bytes).toString('base64') });
    },

    async saveTemplateSheet({ language }) {
      const { t } = createTranslator(language);
      const headings = templateFields.map((field) => t(`fields:${field}`));
      const saved = await fileAccess.save({
        suggestedName: t('practice:template-file'),
        mediaType: 'text/csv; charset=utf-8',
        bytes: new TextEncoder().encode(writeCsv(headings, [])),
      });
      return succeed(saved);
    },
  };
}
