import type { ReactNode } from 'react';
import { useGrowingCount } from './use-growing-count';

/** Draws what is heavy a moment after what stands around it, so that the two never hold the window up together. */
export function NextMoment({ children }: { readonly children: ReactNode }): ReactNode {
  return useGrowingCount(1, 1, 0) === 0 ? null : children;
}
