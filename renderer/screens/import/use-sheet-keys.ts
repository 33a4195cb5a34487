import { useEffect, useEffectEvent } from 'react';

/**
 * The keys people know from their spreadsheet, wherever the focus is in this step: Ctrl+Z takes back, Ctrl+Y and
 * Ctrl+Shift+Z do again, Ctrl+F finds, Ctrl+H replaces. In a text field Ctrl+Z stays the field's own.
 */
export function useSheetKeys(on: {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly find: () => void;
  readonly replace: () => void;
}): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea') !== null;
    const act = actionOf(event.key.toLowerCase(), event.shiftKey);
    if (act === null || (typing && (act === 'undo' || act === 'redo'))) return;
    event.preventDefault();
    on[act]();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function actionOf(key: string, shift: boolean): 'undo' | 'redo' | 'find' | 'replace' | null {
  switch (key) {
    case 'z':
      return shift ? 'redo' : 'undo';
    case 'y':
      return 'redo';
    case 'f':
      return 'find';
    case 'h':
      return 'replace';
    default:
      return null;
  }
}
