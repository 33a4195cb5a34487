import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ReadOptions, SheetSource } from '#shared/sheet/types';
import { useTranslate } from '../../i18n/use-translate';
import { keepReading, nameEncoding, offeredDelimiters, offeredEncodings } from './read-words';
import classes from './read-settings.module.css';

/** How the bytes were read, each part changeable in place; the preview below follows. */
export function ReadSettings(props: {
  readonly source: SheetSource;
  readonly onChange: (options: ReadOptions) => void;
}): ReactNode {
  const { t } = useTranslate();
  const { source } = props;
  const change = (options: ReadOptions): void => props.onChange({ ...keepReading(source), ...options });

  if (source.kind === 'xlsx') {
    if (source.sheetNames.length < 2) return null;
    return (
      <div className={classes['settings']}>
        <Select
          label={t('import:worksheet')}
          data={[...source.sheetNames]}
          value={source.sheetName}
          allowDeselect={false}
          onChange={(sheetName) => sheetName !== null && change({ sheetName })}
        />
      </div>
    );
  }
  const encoding = source.encoding?.toLowerCase() ?? 'utf-8';
  const encodings = [...new Set([encoding, ...offeredEncodings])];
  const delimiter = source.delimiter ?? ',';
  const delimiters: { value: string; label: string }[] = offeredDelimiters.map(({ value, key }) => ({
    value,
    label: t(`import:delimiter-${key}`),
  }));
  if (!delimiters.some(({ value }) => value === delimiter)) {
    delimiters.push({ value: delimiter, label: delimiter });
  }
  return (
    <div className={classes['settings']}>
      <Select
        label={t('import:encoding')}
        description={t('import:encoding-help')}
        data={encodings.map((value) => ({ value, label: nameEncoding(value) }))}
        value={encoding}
        allowDeselect={false}
        onChange={(value) => value !== null && change({ encoding: value, headerRow: source.headerRow })}
      />
      <Select
        label={t('import:delimiter')}
        description={t('import:delimiter-help')}
        data={delimiters}
        value={delimiter}
        allowDeselect={false}
        onChange={(value) => value !== null && change({ delimiter: value })}
      />
    </div>
  );
}
