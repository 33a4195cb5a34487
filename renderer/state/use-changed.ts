import { useEffect } from 'react';
import type { EventPayload } from '#shared/contract/calls';
import { useBackend } from './backend-context';

/** Reads again whatever the backend says has changed somewhere, for example through another window. */
export function useChanged(what: EventPayload<'changed'>['what'], reload: () => void): void {
  const backend = useBackend();
  useEffect(
    () =>
      backend.onChanged((news) => {
        if (news.what === what) reload();
      }),
    [backend, what, reload],
  );
}
