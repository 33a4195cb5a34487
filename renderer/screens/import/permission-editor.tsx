import { useState, type ReactNode } from 'react';
import { permissionsByGroup } from '#shared/ghl/permissions';
import type { Field } from '#shared/sheet/fields';
import type { SheetChoices } from '#shared/sheet/types';
import { FlagChooser, type FlagValue } from '../../components/flag-chooser';
import classes from '../../components/flag-list.module.css';
import { useTranslate } from '../../i18n/use-translate';
import { EditorDialog } from './editor-dialog';
import { useImportStore } from './import-context';
import { flagField, readFlagValue, writeFlagValue } from './shared-values';

const allFlags = permissionsByGroup.flatMap(({ names }) => names);

/** Every permission for everyone, in GoHighLevel's groups. A flag left alone is not sent at all. */
export function PermissionEditor({ choices }: { readonly choices: SheetChoices }): ReactNode {
  const { t } = useTranslate();
  const store = useImportStore();
  const [draft, setDraft] = useState<ReadonlyMap<string, FlagValue>>(new Map());

  const saved = new Map(allFlags.map((name) => [name, readFlagValue(choices.defaults[flagField(name)])]));
  const count = (value: FlagValue): number => [...saved.values()].filter((one) => one === value).length;

  return (
    <EditorDialog
      title={t('import:permissions-title')}
      summary={
        count('not-given') === allFlags.length
          ? t('import:list-not-given')
          : t('import:permissions-summary', { on: count('on'), off: count('off') })
      }
      onOpen={() => setDraft(saved)}
      onApply={() => {
        const change: Partial<Record<Field, string | null>> = {};
        for (const [name, value] of draft) change[flagField(name)] = writeFlagValue(value);
        void store.setDefaults(change);
      }}
    >
      <p className={classes['help']}>{t('import:permissions-help')}</p>
      <FlagChooser values={draft} onChange={setDraft} />
    </EditorDialog>
  );
}
