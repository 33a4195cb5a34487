import { Button, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { onNewAddressChoices, type PlannedRowView } from '#shared/import-plan/types';
import { useAnnounce } from '../../components/announcer';
import { useTranslate } from '../../i18n/use-translate';
import { useImportStore } from './import-context';
import { countToImport } from './import-state';
import { onDeletedOffered, onExistingChoices } from './plan-choices';
import classes from './row-choices.module.css';

/** What can be chosen for one row alone: how to treat somebody who exists already, and whether it takes part at all. */
export function RowChoices({ row }: { readonly row: PlannedRowView }): ReactNode {
  const { t } = useTranslate();
  const store = useImportStore();
  const announce = useAnnounce();
  const name = [row.name, row.email, t('import:people-nameless')].find((words) => words !== '') ?? '';
  /** Everybody's controls say the same; a screen reader needs to hear whose they are. */
  const labelOf = (what: string): string => t('import:row-control', { what, name, row: row.row });
  const leftOut = row.skipReason === 'excluded';

  /** The person may have moved to another sentence: say what became of them, and the new number on the button. */
  const choose = async (asked: Promise<void>, became: string): Promise<void> => {
    await asked;
    const { plan } = store.getState();
    if (plan.kind !== 'ready' || plan.changing || plan.failure !== null) return;
    const count = countToImport(plan.overview);
    const total = count === 0 ? t('import:plan-start-none') : t('import:plan-start', { count });
    announce(t('import:row-now', { name, became, total }));
  };
  const leaveOut = t('import:row-leave-out');
  const takeBack = t('import:row-take-back');
  return (
    <div className={classes['choices']}>
      {row.newAddress !== undefined ? (
        <RowChoice
          label={labelOf(t('import:row-existing'))}
          value={row.newAddress.choice}
          options={onNewAddressChoices.map((value) => ({ value, label: t(`plan:address-${value}`) }))}
          onChoose={(value) =>
            void choose(store.chooseAddressForRow(row.row, value), t(`plan:address-${value}`))
          }
        />
      ) : row.onDeleted !== undefined ? (
        <RowChoice
          label={labelOf(t('import:row-existing'))}
          value={row.onDeleted}
          options={onDeletedOffered.map((value) => ({ value, label: t(`plan:deleted-${value}`) }))}
          onChoose={(value) =>
            void choose(store.chooseDeletedForRow(row.row, value), t(`plan:deleted-${value}`))
          }
        />
      ) : (
        row.onExisting !== undefined && (
          <RowChoice
            label={labelOf(t('import:row-existing'))}
            value={row.onExisting}
            options={onExistingChoices.map((value) => ({ value, label: t(`import:existing-${value}`) }))}
            onChoose={(value) =>
              void choose(store.chooseForRow(row.row, value), t(`import:existing-${value}`))
            }
          />
        )
      )}
      <Button
        size="compact-sm"
        // One on every line: it must not speak louder than the names.
        styles={{ label: { fontWeight: 400 } }}
        variant="subtle"
        aria-label={labelOf(leftOut ? takeBack : leaveOut)}
        // Held down, Enter would go through the whole list, as the next person's button takes this one's place.
        onKeyDown={(event) => {
          if (event.repeat) event.preventDefault();
        }}
        onClick={() => {
          const became = t(leftOut ? 'import:row-is-back' : 'import:row-is-out');
          void choose(store.leaveRowOut(row.row, !leftOut), became);
        }}
      >
        {leftOut ? takeBack : leaveOut}
      </Button>
    </div>
  );
}

function RowChoice<T extends string>(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChoose: (value: T) => void;
}): ReactNode {
  return (
    <Select
      size="xs"
      className={classes['existing']}
      aria-label={props.label}
      allowDeselect={false}
      value={props.value}
      data={[...props.options]}
      onChange={(value) => {
        const option = props.options.find((one) => one.value === value);
        if (option !== undefined) props.onChoose(option.value);
      }}
    />
  );
}
