import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconInfoCircle,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './notice.module.css';

export type Tone = 'info' | 'good' | 'warn' | 'bad';

const icons: Readonly<Record<Tone, Icon>> = {
  info: IconInfoCircle,
  good: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconCircleX,
};

/**
 * Something a person should know, in place rather than as a pop-up. `announce` reads it out when it appears: `alert`
 * for a failure that stopped them, `status` for news.
 */
export function Notice(props: {
  readonly tone: Tone;
  readonly title: ReactNode;
  readonly announce?: 'alert' | 'status';
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}): ReactNode {
  const Symbol = icons[props.tone];
  return (
    <div className={`${classes['notice'] ?? ''} ${classes[props.tone] ?? ''}`} role={props.announce}>
      <Symbol className={classes['icon']} size={22} stroke={1.75} aria-hidden />
      <div className={classes['body']}>
        <p className={classes['title']}>{props.title}</p>
        {props.children !== undefined && <div className={classes['text']}>{props.children}</div>}
        {props.actions !== undefined && <div className={classes['actions']}>{props.actions}</div>}
      </div>
    </div>
  );
}
