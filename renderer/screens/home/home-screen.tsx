import type { ReactNode } from 'react';

export function HomeScreen(_props: { readonly agencyId?: string | null }): ReactNode {
  return null;
}
