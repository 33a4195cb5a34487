import type { ReactNode } from 'react';
import classes from './link-tabs.module.css';

export interface LinkTab {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
  /** Shown beside the label, ready for reading. */
  readonly count?: string;
}

/** The parts of a room as links side by side: each has an address, so that back and reload find it again. */
export function LinkTabs(props: {
  readonly label: string;
  readonly tabs: readonly LinkTab[];
  /** `room`: the parts of a room; `part`: tabs inside one of them. */
  readonly look?: 'room' | 'part';
}): ReactNode {
  return (
    <nav aria-label={props.label} className={classes['bar']} data-look={props.look ?? 'room'}>
      {props.tabs.map(({ href, label, current, count }) => (
        <a key={href} className={classes['tab']} href={href} aria-current={current ? 'page' : undefined}>
          {label}
          {count !== undefined && <span className={classes['count']}>{count}</span>}
        </a>
      ))}
    </nav>
  );
}
