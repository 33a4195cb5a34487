import type { BackendApi } from '#shared/contract/backend-api';
import { createHttpBackend } from './http-backend';

declare global {
  interface Window {
    /** Put there by the desktop's preload; absent in a browser. */
    readonly roster?: BackendApi;
  }
}

let backend: BackendApi | undefined;

/** The backend of this page, whatever carries it. Always the same object. */
export function getBackend(): BackendApi {
  backend ??= window.roster ?? createHttpBackend();
  return backend;
}
