import type { ReactNode } from 'react';

export function SettingsScreen(_props: { readonly agencyId?: string | null }): ReactNode {
  return null;
}
