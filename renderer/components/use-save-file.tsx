import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import type { SavedFile } from '#shared/contract/calls';
import { assertNever, type Result } from '#shared/contract/result';
import { useTranslate } from '../i18n/use-translate';
import { useShowFailure } from './use-show-failure';

/**
 * Ends a call that lets a file leave the app: says where it went, fetches it in the browser, stays silent when the
 * person changed their mind, and shows a failure.
 */
export function useSaveFile(): (saving: Promise<Result<SavedFile>>) => Promise<void> {
  const { t } = useTranslate();
  const showFailure = useShowFailure();
  return useCallback(
    async (saving) => {
      const result = await saving;
      if (!result.ok) return showFailure(result.failure);
      const saved = result.value;
      const tell = (message: string): void => {
        notifications.show({ message, closeButtonProps: { 'aria-label': t('common:close') } });
      };
      switch (saved.kind) {
        case 'path':
          return tell(t('common:saved-at', { path: saved.path }));
        case 'download':
          fetchOnce(saved.url, saved.fileName);
          return tell(t('common:saved-download', { fileName: saved.fileName }));
        case 'cancelled':
          return;
        default:
          return assertNever(saved);
      }
    },
    [showFailure, t],
  );
}

/** The address works once; the link only tells the browser what to call the file. */
function fetchOnce(url: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
}
