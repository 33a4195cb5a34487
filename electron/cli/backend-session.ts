import { createBackend } from '#backend/create-backend';
import type { Backend } from '#backend/backend';
import { describeBug } from '#backend/handlers/invoke-handler';
import type { Failure } from '#shared/contract/failure';
import type { Terminal } from './terminal';
import { createTerminalFiles, type TerminalFiles } from './terminal-files';

/** A backend for the length of one command. */
export interface BackendSession {
  readonly backend: Backend;
  readonly files: TerminalFiles;
  /** The first bug met so far, by its kind and place; its message might quote a token or a password. */
  readonly bug: Failure | null;
}

/** Opens a backend, lets `work` use it, and closes it whatever happens. */
export async function withBackend<T>(
  terminal: Terminal,
  work: (session: BackendSession) => Promise<T>,
): Promise<T> {
  const files = createTerminalFiles();
  let bug: Failure | null = null;
  const backend = await createBackend({
    host: 'terminal',
    environment: terminal.environment,
    fileAccess: files,
    systemLanguage: terminal.language,
    reportBug: (place, error) => (bug ??= describeBug(place, error)),
  });
  try {
    return await work({
      backend,
      files,
      get bug() {
        return bug;
      },
    });
  } finally {
    await backend.close();
  }
}
