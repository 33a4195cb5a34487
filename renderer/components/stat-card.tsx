import type { ReactNode } from 'react';
import classes from './stat-card.module.css';

/** One figure with its word. `note` is small print, for example what the figure counts. */
export function StatCard(props: {
  readonly value: ReactNode;
  readonly label: ReactNode;
  readonly note?: ReactNode;
}): ReactNode {
  return (
    <div className={classes['stat']}>
      <dt className={classes['label']}>{props.label}</dt>
      <dd className={classes['value']}>{props.value}</dd>
      {props.note !== undefined && <dd className={classes['note']}>{props.note}</dd>}
    </div>
  );
}

/** A row of figures, read out as a list of terms and values. */
export function StatRow({ children }: { readonly children: ReactNode }): ReactNode {
  return <dl className={classes['row']}>{children}</dl>;
}
