import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { describeFailure } from '#shared/contract/describe-failure';
import type { Failure } from '#shared/contract/failure';
import { useTranslate } from '../i18n/use-translate';
import { listSupportLines } from './list-support-lines';
import { SupportDetails } from './support-details';

/**
 * For a failure that belongs to no place on the screen (a menu entry, a download). Where there is a place, use
 * `FailureNotice` in it. Stays until it is closed.
 */
export function useShowFailure(): (failure: Failure) => void {
  const { t } = useTranslate();
  return useCallback(
    (failure) => {
      const words = describeFailure(t, failure);
      notifications.show({
        color: 'red',
        title: words.what,
        message: (
          <>
            {words.means} {words.next}
            <SupportDetails lines={listSupportLines(t, failure)} />
          </>
        ),
        autoClose: false,
        closeButtonProps: { 'aria-label': t('common:close') },
      });
    },
    [t],
  );
}
