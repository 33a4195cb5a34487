// Writes the sample sheets into this folder, after a change in ../sample-sheets/:
//   node electron/backend/practice-agency/samples/make-samples.mjs
// A test fails when the files here and what the app hands out are not the same.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runnerImport } from 'vite';

const { module } = await runnerImport(join(import.meta.dirname, '../practice-samples.ts'));
for (const { name, fileName } of module.practiceSamples) {
  const bytes = await module.readPracticeSample(name);
  await writeFile(join(import.meta.dirname, fileName), bytes);
  console.log(`${fileName}: ${bytes.length} bytes`);
}
