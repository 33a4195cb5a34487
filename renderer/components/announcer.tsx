import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { VisuallyHidden } from '@mantine/core';

const AnnounceContext = createContext<((message: string) => void) | null>(null);

/** One polite live region for the whole page: screen readers hear news between sentences, not over them. */
export function AnnouncerProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [message, setMessage] = useState('');
  return (
    <AnnounceContext value={setMessage}>
      {children}
      <VisuallyHidden role="status" aria-live="polite">
        {message}
      </VisuallyHidden>
    </AnnounceContext>
  );
}

/** Says something to screen readers, politely. Say milestones, not ticks. */
export function useAnnounce(): (message: string) => void {
  const announce = useContext(AnnounceContext);
  return useCallback((message) => announce?.(message), [announce]);
}
