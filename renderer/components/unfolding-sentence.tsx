import { IconChevronDown, type Icon } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import classes from './unfolding-sentence.module.css';

/** One sentence with its number; it unfolds to what it speaks of, which is drawn, and fetched, only then. */
export function UnfoldingSentence(props: {
  readonly icon: Icon;
  readonly tone: 'info' | 'bad' | 'warn' | 'quiet';
  readonly words: string;
  /** Unfolded at first, where there is little to see. */
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const [open, setOpen] = useState(props.startsOpen ?? false);
  const id = useId();
  const Symbol = props.icon;
  return (
    <>
      <button
        type="button"
        className={classes['sentence']}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Symbol size={20} stroke={1.75} aria-hidden className={classes['icon']} data-tone={props.tone} />
        <span className={classes['words']}>{props.words}</span>
        <IconChevronDown size={18} aria-hidden className={classes['chevron']} />
      </button>
      <div id={id} hidden={!open}>
        {open && props.children}
      </div>
    </>
  );
}
