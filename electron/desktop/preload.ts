// Runs before the page in its window, sandboxed and in a world of its own: the only way from the page to the backend.

import { contextBridge, ipcRenderer } from 'electron';
import { createIpcApi } from './preload-api';

contextBridge.exposeInMainWorld('roster', createIpcApi(ipcRenderer));
