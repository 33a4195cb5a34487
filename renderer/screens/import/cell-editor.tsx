import { useRef, type ReactNode } from 'react';
import classes from './cell-editor.module.css';

/** One cell being typed into. Enter, Tab or leaving it keeps the text; Escape gives the old one back. */
export function CellEditor(props: {
  readonly label: string;
  readonly text: string;
  /** Null when the text is to stay as it was. */
  readonly onFinish: (value: string | null) => void;
}): ReactNode {
  // Enter closes the editor, and closing it blurs it: only the first word counts.
  const finished = useRef(false);
  const finish = (value: string | null): void => {
    if (finished.current) return;
    finished.current = true;
    props.onFinish(value);
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
      onBlur={(event) => finish(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Tab' && event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        finish(event.key === 'Escape' ? null : event.currentTarget.value);
      }}
    />
  );
}
