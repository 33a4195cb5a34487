import type { ReactNode } from 'react';
import classes from './page-header.module.css';

/** The one `h1` of a screen, what the screen is for in one line, and what can be done with it as a whole. */
export function PageHeader(props: {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly badge?: ReactNode;
  readonly actions?: ReactNode;
}): ReactNode {
  return (
    <header className={classes['header']}>
      <div className={classes['words']}>
        <div className={classes['titleLine']}>
          <h1 className={classes['title']}>{props.title}</h1>
          {props.badge}
        </div>
        {props.lead !== undefined && <p className={classes['lead']}>{props.lead}</p>}
      </div>
      {props.actions !== undefined && <div className={classes['actions']}>{props.actions}</div>}
    </header>
  );
}
