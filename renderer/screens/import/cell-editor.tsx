import { useRef, type ReactNode } from 'react';
import classes from './cell-editor.module.css';

/** Where the active cell goes once its editor is closed. */
export type EditorExit = 'stay' | 'down' | 'up' | 'right' | 'left';

/**
 * One cell being typed into, as in a spreadsheet: Enter keeps the text and goes down, Tab to the right, with Shift the
 * other way; leaving it keeps the text, too, and Escape gives the old one back.
 */
export function CellEditor(props: {
  readonly label: string;
  readonly text: string;
  /** Null when the text is to stay as it was. */
  readonly onFinish: (value: string | null, exit: EditorExit) => void;
}): ReactNode {
  // Enter closes the editor, and closing it blurs it: only the first word counts.
  const finished = useRef(false);
  const finish = (value: string | null, exit: EditorExit): void => {
    if (finished.current) return;
    finished.current = true;
    props.onFinish(value, exit);
  };
  return (
    <input
      className={classes['editor']}
      aria-label={props.label}
      defaultValue={props.text}
      autoFocus
      spellCheck={false}
      autoComplete="off"
      onFocus={(event) => {
        const end = event.currentTarget.value.length;
        event.currentTarget.setSelectionRange(end, end);
      }}
      onBlur={(event) => finish(event.currentTarget.value, 'stay')}
      onKeyDown={(event) => {
        const exit = exitOf(event.key, event.shiftKey);
        // A word half composed (an accent, say) takes its own Enter.
        if (exit === null || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        finish(event.key === 'Escape' ? null : event.currentTarget.value, exit);
      }}
    />
  );
}

function exitOf(key: string, shift: boolean): EditorExit | null {
  switch (key) {
    case 'Enter':
      return shift ? 'up' : 'down';
    case 'Tab':
      return shift ? 'left' : 'right';
    case 'Escape':
      return 'stay';
    default:
      return null;
  }
}
