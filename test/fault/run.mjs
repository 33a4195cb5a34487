// The entry of `npm run fault -- [options]`. The harness is TypeScript; vite loads it without a build.
import { join } from 'node:path';
import { runnerImport } from 'vite';

const { module } = await runnerImport(join(import.meta.dirname, 'fault.ts'), { configFile: false });
process.exitCode = await module.run(process.argv.slice(2));
