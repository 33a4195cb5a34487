import { Radio, Stack, VisuallyHidden } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Field } from '#shared/sheet/fields';
import classes from '../../components/flag-list.module.css';
import { Notice } from '../../components/notice';
import { useTranslate } from '../../i18n/use-translate';
import { EditorDialog } from './editor-dialog';
import { nameField } from '../../components/name-field';
import { ScopeChooser } from '../../components/scope-chooser';
import type { ListValue } from './shared-values';

/** The 189 scopes by area. "Not given" and "explicitly none" are two answers, and the second says what it does. */
export function ScopeEditor(props: {
  readonly field: Field;
  readonly value: ListValue;
  readonly onChange: (value: ListValue) => void;
}): ReactNode {
  const { t } = useTranslate();
  const [kind, setKind] = useState<ListValue['kind']>('not-given');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { value } = props;

  return (
    <EditorDialog
      title={nameField(t, props.field)}
      summary={
        value.kind === 'chosen'
          ? t('import:scopes-chosen', { count: value.values.length })
          : t(`import:list-${value.kind}`)
      }
      onOpen={() => {
        setKind(value.kind);
        setChosen(new Set(value.kind === 'chosen' ? value.values : []));
      }}
      onApply={() => props.onChange(kind === 'chosen' ? { kind, values: [...chosen] } : { kind })}
    >
      <Radio.Group
        label={<VisuallyHidden>{nameField(t, props.field)}</VisuallyHidden>}
        value={kind}
        onChange={(next) => setKind(next === 'none' || next === 'chosen' ? next : 'not-given')}
      >
        <Stack gap={8}>
          <Radio
            value="not-given"
            label={t('import:list-not-given')}
            description={t('import:scopes-not-given-help')}
          />
          <Radio value="chosen" label={t('import:list-chosen')} />
          <Radio value="none" label={t('import:list-none')} />
        </Stack>
      </Radio.Group>
      {kind === 'none' && (
        <div className={classes['notice']}>
          <Notice tone="warn" title={t('import:scopes-none-what')} announce="status">
            <p>{t('import:scopes-none-means')}</p>
          </Notice>
        </div>
      )}
      {kind === 'chosen' && <ScopeChooser chosen={chosen} onChange={setChosen} />}
    </EditorDialog>
  );
}
