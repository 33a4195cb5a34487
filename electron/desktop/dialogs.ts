import { writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { BrowserWindow, Dialog } from 'electron';
import type { FileAccess } from '#backend/ports';
import type { Translate } from '#shared/i18n/create-translator';

/**
 * Files leave through the system's own save dialog: the person decides where, and nothing is written before.
 * @param findWindow the window the dialog belongs to, if there is one
 */
export function createDialogFileAccess(
  dialog: Pick<Dialog, 'showSaveDialog'>,
  findWindow: () => BrowserWindow | null,
  t: () => Translate,
): FileAccess {
  return {
    async save({ suggestedName, bytes }) {
      // A name only, whatever a sheet was called: the dialog would follow a path.
      const name = basename(suggestedName);
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
      if (canceled || filePath === '') return { kind: 'cancelled' };
      // Owner only: results hold addresses, and a credentials file holds passwords.
      await writeFile(filePath, bytes, { mode: 0o600 });
      return { kind: 'path', path: filePath };
    },
  };
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
