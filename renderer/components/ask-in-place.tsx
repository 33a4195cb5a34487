import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import classes from './ask-in-place.module.css';

/**
 * A button that asks before it does what cannot be taken back, in its own place rather than in a pop-up. The focus goes
 * to the way back first, and back to the button from there.
 */
export function AskInPlace(props: {
  readonly label: string;
  /** What a screen reader hears of the button; begins with the label. */
  readonly name: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
}): ReactNode {
  const [asking, setAsking] = useState(false);
  const [hasAsked, setHasAsked] = useState(false);
  if (!asking)
    return (
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={props.name}
        autoFocus={hasAsked}
        onClick={() => {
          setAsking(true);
          setHasAsked(true);
        }}
      >
        {props.label}
      </Button>
    );
  return (
    <span className={classes['asking']} role="group" aria-label={props.question}>
      <span className={classes['question']}>{props.question}</span>
      <Button size="compact-sm" color="red.9" onClick={props.onYes}>
        {props.yes}
      </Button>
      <Button size="compact-sm" variant="default" autoFocus onClick={() => setAsking(false)}>
        {props.no}
      </Button>
    </span>
  );
}
