import { onTestFinished } from 'vitest';
import type { Backend } from '../../../electron/backend/backend';
import { createBackend } from '../../../electron/backend/create-backend';
import { createMemoryVault } from '../../../electron/backend/vault/memory-vault';
import type { SessionVault } from '../../../electron/backend/vault/open-vault';
import { makeTemporaryDirectory } from '../../helpers/temporary-directory';

/** A keychain that keeps its secrets from one backend of a test to the next, without touching this machine's. */
export function makeKeychain(): SessionVault {
  const { get, set, remove } = createMemoryVault();
  return { kind: 'keychain', keychain: 'available', detail: null, get, set, remove };
}

/** A machine without a keychain. */
export function makeForgetfulVault(): SessionVault {
  return { ...createMemoryVault(), keychain: 'unavailable', detail: 'no bus' };
}

export interface OpenBackend {
  readonly api: Backend['api'];
  readonly data: string;
  /** What left the app, by its name. */
  readonly files: ReadonlyMap<string, string>;
  readonly heard: readonly string[];
}

/** A real backend over a temporary directory; `data` of an earlier one opens it again. */
export async function openBackend(
  options: { readonly data?: string; readonly vault?: SessionVault } = {},
): Promise<OpenBackend> {
  const data = options.data ?? (await makeTemporaryDirectory());
  const files = new Map<string, string>();
  const heard: string[] = [];
  const backend = await createBackend({
    host: 'browser',
    environment: {},
    fileAccess: {
      async save({ suggestedName, bytes }) {
        files.set(suggestedName, new TextDecoder().decode(bytes));
        return { kind: 'path', path: `/downloads/${suggestedName}` };
      },
      async saveParts({ suggestedName, parts }) {
        const decoder = new TextDecoder();
        let text = '';
        for await (const part of parts()) text += decoder.decode(part, { stream: true });
        files.set(suggestedName, text);
        return { kind: 'path', path: `/downloads/${suggestedName}` };
      },
    },
    dataDirectory: data,
    vault: options.vault ?? makeKeychain(),
    systemLanguage: 'es',
  });
  backend.api.onChanged(({ what }) => heard.push(what));
  onTestFinished(() => backend.close());
  return { api: backend.api, data, files, heard };
}
