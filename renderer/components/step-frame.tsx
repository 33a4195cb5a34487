import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslate } from '../i18n/use-translate';
import classes from './step-frame.module.css';

/**
 * What every step looks like: its question as the heading, the answer in the middle (scrolling by itself), and at the
 * bottom the way back, the number that matters and the way on, always in sight.
 */
export function StepFrame(props: {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly aside?: ReactNode;
  /** The middle fills the window exactly, because a table inside it scrolls. */
  readonly fill?: boolean;
  readonly onBack?: (() => void) | undefined;
  /** What is said beside the way on; read out politely when it changes. */
  readonly status?: ReactNode;
  /** The way on: one button. */
  readonly next?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useTranslate();
  const heading = useRef<HTMLHeadingElement>(null);
  // A new step starts at its question, for the eyes and for a screen reader.
  useEffect(() => heading.current?.focus(), []);
  // The step goes on by itself (a run ends): only who has lost their place is led to the new words.
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus();
  }, [props.title]);
  return (
    <div className={classes['frame']}>
      <div className={`${classes['middle'] ?? ''} ${props.fill ? (classes['fill'] ?? '') : ''}`}>
        <header className={classes['header']}>
          <div>
            <h1 ref={heading} tabIndex={-1} className={classes['title']}>
              {props.title}
            </h1>
            {props.lead !== undefined && <p className={classes['lead']}>{props.lead}</p>}
          </div>
          {props.aside}
        </header>
        {props.children}
      </div>
      {(props.onBack !== undefined || props.next !== undefined) && (
        <footer className={classes['footer']}>
          {props.onBack !== undefined && (
            <Button variant="default" leftSection={<IconArrowLeft size={18} />} onClick={props.onBack}>
              {t('import:back')}
            </Button>
          )}
          <p className={classes['status']} role="status">
            {props.status}
          </p>
          {props.next}
        </footer>
      )}
    </div>
  );
}
