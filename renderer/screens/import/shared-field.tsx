import { MultiSelect, Select, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Field } from '#shared/sheet/fields';
import type { SheetChoices } from '#shared/sheet/types';
import { useTranslate } from '../../i18n/use-translate';
import { useAhead } from '../../state/use-ahead';
import { ChoiceRow } from './choice-row';
import { useImport, useImportStore } from './import-context';
import { PasswordChoice } from './password-choice';
import { PhoneMapEditor } from './phone-map-editor';
import { ScopeEditor } from './scope-editor';
import { readListValue, writeListValue } from './shared-values';
import { listMeanings, type Meaning } from '../../components/value-words';
import { nameField } from '../../components/name-field';

/** The control for one value for everyone, whichever kind the field needs. No value means "not given". */
export function SharedField(props: {
  readonly field: Field;
  readonly choices: SheetChoices;
  /** It has to be given in the end, so few meanings are shown at once instead of behind a list that can be cleared. */
  readonly required?: boolean;
}): ReactNode {
  const { t } = useTranslate();
  const store = useImportStore();
  const { locations } = useImport();
  const { field, choices } = props;
  const value = choices.defaults[field];
  const label = t('import:shared-label', { field: nameField(t, field) });
  const set = (text: string | null): void => void store.setDefaults({ [field]: text });

  if (field === 'password') return <PasswordChoice required={props.required === true} />;
  if (field === 'scopes' || field === 'scopesAssignedToOnly') {
    return (
      <ScopeEditor
        field={field}
        value={readListValue(value)}
        onChange={(list) => set(writeListValue(list))}
      />
    );
  }
  if (field === 'twilioPhone') return <PhoneMapEditor text={value} onChange={set} />;
  if (field === 'locationIds') {
    if (locations === null)
      return (
        <SharedText label={label} help={t('import:shared-locations-offline')} value={value} onChange={set} />
      );
    return (
      <SharedLocations
        label={label}
        locations={listMeanings(t, field, locations)}
        value={value ?? null}
        onChange={(text) => store.setDefaults({ [field]: text })}
      />
    );
  }
  const meanings = listMeanings(t, field, locations);
  if (props.required && meanings.length > 0 && meanings.length <= 4) {
    return <ChoiceRow label={label} options={meanings} value={value ?? null} onChange={set} />;
  }
  if (meanings.length === 0) return <SharedText label={label} value={value} onChange={set} />;
  return (
    <Select
      aria-label={label}
      placeholder={t('import:shared-not-given')}
      data={[...meanings]}
      value={meanings.some((meaning) => meaning.value === value) ? value : null}
      clearable
      clearButtonProps={{ 'aria-label': t('import:shared-clear') }}
      searchable={meanings.length > 6}
      nothingFoundMessage={t('import:field-nothing')}
      onChange={set}
    />
  );
}

const noneValue = '[]';

function SharedLocations(props: {
  readonly label: string;
  readonly locations: readonly Meaning[];
  readonly value: string | null;
  readonly onChange: (text: string | null) => Promise<void>;
}): ReactNode {
  const { t } = useTranslate();
  const [text, change] = useAhead(props.value, props.onChange);
  const list = readListValue(text ?? undefined);
  return (
    <MultiSelect
      aria-label={props.label}
      placeholder={list.kind === 'chosen' ? undefined : t('import:shared-locations')}
      data={[...props.locations, { value: noneValue, label: t('import:shared-locations-none') }]}
      value={list.kind === 'none' ? [noneValue] : list.kind === 'chosen' ? [...list.values] : []}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('import:shared-clear') }}
      hidePickedOptions
      nothingFoundMessage={t('import:field-nothing')}
      onChange={(chosen) => change(writeLocations(chosen))}
    />
  );
}

/** "None" and a choice exclude each other; what was picked last wins. */
function writeLocations(chosen: readonly string[]): string | null {
  if (chosen.at(-1) === noneValue) return noneValue;
  return writeListValue({ kind: 'chosen', values: chosen.filter((value) => value !== noneValue) });
}

/** Free text, handed on when the person leaves the field or presses Enter: the sheet is not checked at every letter. */
function SharedText(props: {
  readonly label: string;
  readonly help?: string;
  readonly value: string | undefined;
  readonly onChange: (text: string | null) => void;
}): ReactNode {
  const { t } = useTranslate();
  const [draft, setDraft] = useState(props.value ?? '');
  const commit = (): void => {
    if (draft.trim() !== (props.value ?? '')) props.onChange(draft.trim() === '' ? null : draft.trim());
  };
  return (
    <TextInput
      aria-label={props.label}
      description={props.help}
      placeholder={t('import:shared-not-given')}
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  );
}
