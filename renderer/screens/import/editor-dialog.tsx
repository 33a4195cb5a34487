import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslate } from '../../i18n/use-translate';
import classes from './editor-dialog.module.css';

/**
 * A button that says what is chosen now and opens a dialog to change it. Nothing is applied until "Apply"; Escape and
 * Cancel leave everything as it was, and the focus comes back to the button.
 */
export function EditorDialog(props: {
  /** What is being chosen, for the dialog's title and the button's name. */
  readonly title: string;
  /** The choice as it stands, in words: the text of the button. */
  readonly summary: string;
  readonly onOpen: () => void;
  readonly onApply: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useTranslate();
  const [opened, dialog] = useDisclosure(false);
  return (
    <>
      <Button
        variant="default"
        justify="flex-start"
        fw={400}
        aria-label={`${props.title}: ${props.summary}`}
        onClick={() => {
          props.onOpen();
          dialog.open();
        }}
      >
        {props.summary}
      </Button>
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={props.title}
        size={720}
        classNames={{ body: classes['body'], content: classes['content'] }}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <div className={classes['middle']} tabIndex={-1}>
          {props.children}
        </div>
        <div className={classes['footer']}>
          <Button variant="default" onClick={dialog.close}>
            {t('common:cancel')}
          </Button>
          <Button
            onClick={() => {
              props.onApply();
              dialog.close();
            }}
          >
            {t('import:apply')}
          </Button>
        </div>
      </Modal>
    </>
  );
}
