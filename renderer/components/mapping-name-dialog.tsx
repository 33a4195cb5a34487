import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { ListedMapping } from '#shared/contract/preparation-calls';
import { foldText } from '#shared/sheet/fold-text';
import { useTranslate } from '../i18n/use-translate';

interface NameAsked {
  /** What stands there first. */
  readonly name: string;
  readonly known: readonly ListedMapping[];
  /** A name in use may be taken over, in place of the one that had it; else it is refused. */
  readonly mayReplace: boolean;
  /** `replaced`: the mapping that had the name, if somebody chose to take its place. */
  readonly onSave: (name: string, replaced: ListedMapping | null) => void;
  readonly onClose: () => void;
}

/** Asks for the name that remembered columns are kept under. */
export function MappingNameDialog(props: NameAsked & { readonly opened: boolean; readonly title: string }) {
  const { t } = useTranslate();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <NameForm {...props} />
    </Modal>
  );
}

function NameForm(props: NameAsked): ReactNode {
  const { t } = useTranslate();
  const [name, setName] = useState(props.name);
  const trimmed = name.trim();
  const same =
    props.known.find((one) => one.name !== null && foldText(one.name) === foldText(trimmed)) ?? null;
  const isOwn = same !== null && !props.mayReplace && foldText(props.name) === foldText(trimmed);
  const refused = same !== null && !props.mayReplace && !isOwn;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (trimmed !== '' && !refused) props.onSave(trimmed, same);
  };
  return (
    <form onSubmit={save}>
      <TextInput
        label={t('mappings:name-label')}
        description={t('mappings:name-help')}
        data-autofocus
        maxLength={80}
        value={name}
        error={refused ? t('mappings:name-taken') : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Group justify="flex-end" gap={10} mt={16}>
        <Button variant="default" onClick={props.onClose}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" disabled={trimmed === '' || refused}>
          {same !== null && props.mayReplace ? t('mappings:name-replace') : t('mappings:name-save')}
        </Button>
      </Group>
    </form>
  );
}
