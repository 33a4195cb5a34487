// The entry of every bench: `npm run bench -- NAME [options]`. Benches are TypeScript; vite loads them without a build.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''));
const [name, ...options] = process.argv.slice(2);

if (name === undefined || !names.includes(name)) {
  console.error(`Usage: npm run bench -- ${names.join('|')} [options]`);
  process.exit(1);
}
const { module } = await runnerImport(join(import.meta.dirname, `${name}.bench.ts`), { configFile: false });
process.exitCode = await module.run(options);
