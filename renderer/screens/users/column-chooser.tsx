import { Button, Modal } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { firstTableColumns, type PeopleColumn } from '#shared/people/columns';
import { useTranslate } from '../../i18n/use-translate';
import { ColumnList } from './column-list';
import classes from './side-panel.module.css';

/** Which columns the table shows, and in which order. Remembered for every list. */
export function ColumnChooser(props: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly columns: readonly PeopleColumn[];
  readonly onChoose: (columns: readonly PeopleColumn[]) => void;
}): ReactNode {
  const { t } = useTranslate();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={t('people:columns-title')}
      size={640}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <ChooserForm {...props} />
    </Modal>
  );
}

function ChooserForm(props: Parameters<typeof ColumnChooser>[0]): ReactNode {
  const { t } = useTranslate();
  const [draft, setDraft] = useState(props.columns);
  return (
    <>
      <ColumnList chosen={draft} onChange={setDraft} alwaysFirst="name" />
      <div className={classes['footer']}>
        <Button variant="subtle" mr="auto" onClick={() => setDraft(firstTableColumns)}>
          {t('people:columns-reset')}
        </Button>
        <Button variant="default" onClick={props.onClose}>
          {t('common:cancel')}
        </Button>
        <Button
          onClick={() => {
            props.onChoose(draft);
            props.onClose();
          }}
        >
          {t('people:columns-show')}
        </Button>
      </div>
    </>
  );
}
