import { useLayoutEffect, useRef, type FocusEvent } from 'react';

/** When the line with the focus leaves the list, the one that takes its place gets the focus, on the same control. */
export function useFocusInPlace<List extends HTMLElement>(rows: unknown) {
  const listRef = useRef<List>(null);
  const last = useRef<{ readonly index: number; readonly tag: string } | null>(null);
  useLayoutEffect(() => {
    if (last.current === null || document.activeElement !== document.body) return;
    const lines = listRef.current?.children ?? [];
    const line = lines[Math.min(last.current.index, lines.length - 1)];
    const control =
      line?.querySelector<HTMLElement>(last.current.tag) ??
      line?.querySelector<HTMLElement>('summary, button');
    control?.focus();
  }, [rows]);
  return {
    listRef,
    onFocus: ({ currentTarget, target }: FocusEvent<List>): void => {
      const index = [...currentTarget.children].findIndex((line) => line.contains(target));
      last.current = { index, tag: target.tagName };
    },
    // Without a next element the focus was not taken elsewhere: its own one may have gone.
    onBlur: ({ relatedTarget }: FocusEvent<List>): void => {
      if (relatedTarget !== null) last.current = null;
    },
  };
}
