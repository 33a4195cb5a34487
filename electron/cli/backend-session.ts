import { createBackend } from '#backend/create-backend';
import type { Backend } from '#backend/backend';
import type { Terminal } from './terminal';
import { createTerminalFiles, type TerminalFiles } from './terminal-files';

/** A backend for the length of one command. */
export interface BackendSession {
  readonly backend: Backend;
  readonly files: TerminalFiles;
}

/** Opens a backend, lets `work` use it, and closes it whatever happens. */
export async function withBackend<T>(
  terminal: Terminal,
  work: (session: BackendSession) => Promise<T>,
): Promise<T> {
  const files = createTerminalFiles();
  const backend = await createBackend({
    host: 'terminal',
    environment: terminal.environment,
    fileAccess: files,
    systemLanguage: terminal.language,
  });
  try {
    return await work({ backend, files });
  } finally {
    await backend.close();
  }
}
