import { basename, extname } from 'node:path';
import type { BrowserWindow, Dialog, MessageBoxOptions } from 'electron';
import type { SavedTo, StreamingFileAccess } from '#backend/ports';
import { replaceFile } from '#backend/storage/atomic-write';
import type { Translate } from '#shared/i18n/create-translator';

/**
 * Files leave through the system's own save dialog: the person decides where, and nothing is written before. A place that
 * cannot be written (most often a sheet that is open in Excel) is told, and another one can be chosen.
 * @param findWindow the window the dialogs belong to, if there is one
 */
export function createDialogFileAccess(
  dialog: Pick<Dialog, 'showSaveDialog' | 'showMessageBox'>,
  findWindow: () => BrowserWindow | null,
  t: () => Translate,
): StreamingFileAccess {
  async function askForPlace(name: string): Promise<string | null> {
    const extension = extname(name).slice(1);
    const options = {
      defaultPath: name,
      filters: [
        { name: extension.toUpperCase(), extensions: [extension] },
        { name: t()('hosts:saveAll'), extensions: ['*'] },
      ],
    };
    const window = findWindow();
    const { canceled, filePath } = await (window === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(window, options));
    return canceled || filePath === '' ? null : filePath;
  }

  async function askForAnother(path: string, error: unknown): Promise<boolean> {
    const another = 0;
    const options: MessageBoxOptions = {
      type: 'warning',
      title: t()('hosts:saveFailedTitle'),
      message: t()('hosts:saveFailedMessage', { name: basename(path) }),
      detail: t()('hosts:saveFailedDetail', { code: findCode(error) }),
      buttons: [t()('hosts:saveFailedAnother'), t()('hosts:saveFailedCancel')],
      defaultId: another,
      cancelId: 1,
      noLink: true,
    };
    const window = findWindow();
    const { response } = await (window === null
      ? dialog.showMessageBox(options)
      : dialog.showMessageBox(window, options));
    return response === another;
  }

  /** Whole or not at all, and for its owner only: results hold addresses, and a credentials file holds passwords. */
  async function saveWith(
    suggestedName: string,
    content: () => Uint8Array | AsyncIterable<Uint8Array>,
    signal?: AbortSignal,
  ): Promise<SavedTo> {
    // A name only, whatever a sheet was called: the dialog would follow a path.
    const name = basename(suggestedName);
    for (;;) {
      const path = await askForPlace(name);
      if (path === null || signal?.aborted) return { kind: 'cancelled' };
      try {
        await replaceFile(path, content());
        return { kind: 'path', path };
      } catch (error) {
        if (signal?.aborted || !(await askForAnother(path, error))) return { kind: 'cancelled' };
      }
    }
  }

  return {
    save: ({ suggestedName, bytes }) => saveWith(suggestedName, () => bytes),
    saveParts: (file) => saveWith(file.suggestedName, () => file.parts(), file.signal),
  };
}

/** `EBUSY`, `EACCES`, `ENOSPC` …: what support asks for. */
function findCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Asks before a window closes over a running import. @returns whether to close */
export async function askToClose(
  dialog: Pick<Dialog, 'showMessageBox'>,
  window: BrowserWindow,
  t: Translate,
): Promise<boolean> {
  const stay = 0;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: t('hosts:closeTitle'),
    message: t('hosts:closeMessage'),
    detail: t('hosts:closeDetail'),
    buttons: [t('hosts:closeStay'), t('hosts:closeLeave')],
    // Enter and Esc both keep the import going.
    defaultId: stay,
    cancelId: stay,
    noLink: true,
  });
  return response !== stay;
}
