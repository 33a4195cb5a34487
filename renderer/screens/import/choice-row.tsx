import { useId, type ReactNode } from 'react';
import classes from './choice-row.module.css';

/** A few answers, all in sight, of which one can hold: radio buttons that look like the words they are and wrap. */
export function ChoiceRow<T extends string>(props: {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  /** Null while nobody has answered. */
  readonly value: T | null;
  readonly onChange: (value: T) => void;
}): ReactNode {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={props.label} className={classes['row']}>
      {props.options.map((option) => (
        <label key={option.value} className={classes['option']}>
          <input
            type="radio"
            name={name}
            className={classes['input']}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
