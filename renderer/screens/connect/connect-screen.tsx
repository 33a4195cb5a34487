import type { ReactNode } from 'react';

export function ConnectScreen(_props: { readonly agencyId?: string | null }): ReactNode {
  return null;
}
