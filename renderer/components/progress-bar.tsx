import type { ReactNode } from 'react';
import classes from './progress-bar.module.css';

/**
 * A calm bar. `valueText` is what a screen reader says instead of a bare percentage. `total` 0 means nothing is known
 * yet. `quiet` draws it as standing still, for something paused or finished.
 */
export function ProgressBar(props: {
  readonly done: number;
  readonly total: number;
  readonly label: string;
  readonly valueText: string;
  readonly slim?: boolean;
  readonly tone?: 'accent' | 'quiet' | 'good' | 'warn';
}): ReactNode {
  const share = props.total === 0 ? 0 : Math.min(1, props.done / props.total);
  return (
    <div
      className={`${classes['track'] ?? ''} ${props.slim ? (classes['slim'] ?? '') : ''}`}
      role="progressbar"
      aria-label={props.label}
      aria-valuemin={0}
      aria-valuemax={props.total}
      aria-valuenow={props.done}
      aria-valuetext={props.valueText}
    >
      <div
        className={`${classes['fill'] ?? ''} ${classes[props.tone ?? 'accent'] ?? ''}`}
        style={{ width: `${(share * 100).toFixed(2)}%` }}
      />
    </div>
  );
}
