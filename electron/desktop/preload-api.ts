import type { IpcRenderer } from 'electron';
import type { BackendApi } from '#shared/contract/backend-api';
import { createBackendApi } from '#shared/contract/create-backend-api';
import { callChannel, eventChannel } from './channels';

/**
 * The contract over IPC: exactly one method per call and one subscription per event. The page never holds ipcRenderer, and
 * a listener of the page never receives Electron's event object, which would lead back to it.
 */
export function createIpcApi(ipcRenderer: Pick<IpcRenderer, 'invoke' | 'on' | 'off'>) {
  return createBackendApi({
    invoke: (name, input) => ipcRenderer.invoke(callChannel(name), input),
    listen(name, listener) {
      const hear = (_event: unknown, payload: unknown): void => listener(payload);
      ipcRenderer.on(eventChannel(name), hear);
      return () => void ipcRenderer.off(eventChannel(name), hear);
    },
  }) satisfies BackendApi;
}
