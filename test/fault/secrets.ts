import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from './finding';

/**
 * Looks for secrets in what the program said and in every file it left in its data directory.
 * @param said all of its stdout and stderr
 */
export function findLeaks(
  secrets: Iterable<string>,
  said: readonly string[],
  directory: string,
): readonly Finding[] {
  const places = [
    ...said.map((text, index) => ({ name: `what start ${index + 1} said`, text })),
    ...listFiles(directory).map((path) => ({ name: path, text: readFileSync(path, 'latin1') })),
  ];
  return [...new Set(secrets)].flatMap((secret) =>
    places
      .filter(({ text }) => text.includes(secret))
      .map(({ name }): Finding => ({
        kind: 'leaked',
        detail: `a secret of ${secret.length} letters is in ${name}`,
      })),
  );
}

function listFiles(directory: string): readonly string[] {
  return readdirSync(directory).flatMap((name) => {
    const path = join(directory, name);
    return statSync(path).isDirectory() ? listFiles(path) : [path];
  });
}
