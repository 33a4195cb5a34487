import type { SavedFile } from '#shared/contract/calls';

/**
 * Lets the browser save a file that the backend kept ready; its address works once. On the desktop the file is already
 * where the person chose, and there is nothing left to do.
 */
export function startDownload(saved: SavedFile): void {
  if (saved.kind !== 'download') return;
  const link = document.createElement('a');
  link.href = saved.url;
  link.download = saved.fileName;
  document.body.append(link);
  link.click();
  link.remove();
}
