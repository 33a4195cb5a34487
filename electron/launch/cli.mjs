// `npm run cli -- COMMAND`: builds if needed, then becomes the command line. In the same process, so that a signal sent to it,
// SIGKILL included, meets the program and not a parent of it. Standard output belongs to the command: the one line about
// building goes to standard error.

import { ensureBuild } from './ensure-build.mjs';
import { chooseWords } from './words.mjs';

try {
  await ensureBuild({ say: () => console.error(chooseWords(process.env).build) });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
await import('../../out/main/cli.js');
