import type { ReactNode } from 'react';

/** Entry of the import wizard. */
export function ImportScreen(): ReactNode {
  return null;
}
