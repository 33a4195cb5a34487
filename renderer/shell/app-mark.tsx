import type { ReactNode } from 'react';

/** The app's sign: two people on a list. Decoration only. */
export function AppMark(): ReactNode {
  return (
    <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden focusable="false">
      <rect width="32" height="32" rx="8" fill="#0f6e68" />
      <circle cx="10" cy="11" r="3" fill="#fff" />
      <rect x="15.5" y="9.5" width="10" height="3" rx="1.5" fill="#fff" />
      <circle cx="10" cy="21" r="3" fill="#a9d9d5" />
      <rect x="15.5" y="19.5" width="7" height="3" rx="1.5" fill="#a9d9d5" />
    </svg>
  );
}
