import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

/** Says what will be here and offers the first step towards it. */
export function EmptyState(props: {
  readonly icon: Icon;
  readonly title: ReactNode;
  readonly text?: ReactNode;
  readonly action?: ReactNode;
}): ReactNode {
  const Symbol = props.icon;
  return (
    <div className={classes['empty']}>
      <Symbol className={classes['icon']} size={40} stroke={1.25} aria-hidden />
      <p className={classes['title']}>{props.title}</p>
      {props.text !== undefined && <p className={classes['text']}>{props.text}</p>}
      {props.action}
    </div>
  );
}
