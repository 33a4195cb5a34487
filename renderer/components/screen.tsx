import type { ReactNode } from 'react';
import classes from './screen.module.css';

/**
 * The space a screen lives in. By default a centred column that scrolls as a whole; with `fill` it is exactly as high
 * as the window allows, so that a table inside it scrolls by itself and its header stays.
 */
export function Screen(props: {
  readonly fill?: boolean;
  readonly narrow?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const kind = props.fill ? classes['fill'] : props.narrow ? classes['narrow'] : classes['wide'];
  return <div className={`${classes['screen'] ?? ''} ${kind ?? ''}`}>{props.children}</div>;
}

/** A part of a screen with its own heading. */
export function Section(props: {
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <section className={classes['section']}>
      <div className={classes['sectionHead']}>
        <h2 className={classes['sectionTitle']}>{props.title}</h2>
        {props.aside}
      </div>
      {props.children}
    </section>
  );
}

/** A surface with a soft border. Never put one into another. */
export function Card(props: { readonly children: ReactNode; readonly flush?: boolean }): ReactNode {
  return (
    <div className={`${classes['card'] ?? ''} ${props.flush ? (classes['flush'] ?? '') : ''}`}>
      {props.children}
    </div>
  );
}
