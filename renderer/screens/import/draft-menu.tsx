import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconFileExport, IconKey, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { assertNever } from '#shared/contract/result';
import type { DraftHead } from '#shared/contract/preparation-calls';
import { Notice } from '../../components/notice';
import { useSaveFile } from '../../components/use-save-file';
import { useShowFailure } from '../../components/use-show-failure';
import { useTranslate } from '../../i18n/use-translate';
import { useBackend } from '../../state/backend-context';
import classes from './draft-list.module.css';

/** What is asked in place before it is done. */
export type DraftAsk = 'remove' | 'export-passwords';

/** What else can be done with a draft: a file of it for a colleague, and removing it. */
export function DraftMenu(props: {
  readonly draft: DraftHead;
  readonly onAsk: (ask: DraftAsk) => void;
}): ReactNode {
  const { t, language } = useTranslate();
  const backend = useBackend();
  const saveFile = useSaveFile();
  const { draftId, fileName: name, state, passwordsLeftOut } = props.draft;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label={t('drafts:more', { name })}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {state === 'ready' && (
          <Menu.Item
            leftSection={<IconFileExport size={18} aria-hidden />}
            onClick={() => void saveFile(backend.exportDraft({ draftId, withPasswords: false, language }))}
          >
            {t('drafts:export')}
          </Menu.Item>
        )}
        {state === 'ready' && !passwordsLeftOut && (
          <Menu.Item
            leftSection={<IconKey size={18} aria-hidden />}
            onClick={() => props.onAsk('export-passwords')}
          >
            {t('drafts:export-passwords')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconTrash size={18} aria-hidden />} onClick={() => props.onAsk('remove')}>
          {t('drafts:remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The question before something that cannot be taken back, where the draft stands. */
export function DraftQuestion(props: {
  readonly draft: DraftHead;
  readonly ask: DraftAsk;
  readonly onDone: () => void;
}): ReactNode {
  const { t, language } = useTranslate();
  const backend = useBackend();
  const saveFile = useSaveFile();
  const showFailure = useShowFailure();
  const { draftId, fileName: name } = props.draft;
  const words = (): { title: string; means: string; yes: string } => {
    switch (props.ask) {
      case 'remove':
        return {
          title: t('drafts:remove-title', { name }),
          means: t('drafts:remove-means'),
          yes: t('drafts:remove-yes'),
        };
      case 'export-passwords':
        return {
          title: t('drafts:export-passwords-title'),
          means: t('drafts:export-passwords-means'),
          yes: t('drafts:export-passwords-yes'),
        };
      default:
        return assertNever(props.ask);
    }
  };
  const act = async (): Promise<void> => {
    props.onDone();
    if (props.ask === 'export-passwords') {
      return saveFile(backend.exportDraft({ draftId, withPasswords: true, language }));
    }
    const removed = await backend.removeDraft({ draftId });
    if (!removed.ok) showFailure(removed.failure);
  };
  const { title, means, yes } = words();
  return (
    <div className={classes['question']}>
      <Notice
        tone="warn"
        announce="alert"
        title={title}
        actions={
          <>
            <Button size="sm" color="red.9" onClick={() => void act()}>
              {yes}
            </Button>
            <Button size="sm" variant="default" autoFocus onClick={props.onDone}>
              {t('drafts:cancel')}
            </Button>
          </>
        }
      >
        <p>{means}</p>
      </Notice>
    </div>
  );
}
