import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './badge.module.css';

export type BadgeTone = 'good' | 'warn' | 'bad' | 'quiet' | 'info';

/** A short state: always an icon and a word, never colour alone. */
export function Badge(props: {
  readonly tone: BadgeTone;
  readonly icon: Icon;
  readonly children: ReactNode;
}): ReactNode {
  const Symbol = props.icon;
  return (
    <span className={`${classes['badge'] ?? ''} ${classes[props.tone] ?? ''}`}>
      <Symbol size={15} stroke={2} aria-hidden />
      {props.children}
    </span>
  );
}
