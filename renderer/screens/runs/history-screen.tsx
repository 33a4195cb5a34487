import type { ReactNode } from 'react';

export function HistoryScreen(_props: { readonly agencyId?: string | null }): ReactNode {
  return null;
}
