import { Button, Checkbox, CloseButton, Select, TextInput } from '@mantine/core';
import { IconReplace, IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { SearchTerms } from '#shared/sheet/fixing/fix';
import type { ColumnMatch } from '#shared/sheet/types';
import { useAnnounce } from '../../components/announcer';
import { useTranslate } from '../../i18n/use-translate';
import classes from './find-bar.module.css';
import { useImport, useImportStore } from './import-context';

const everywhere = '-';
/** ms: long enough not to search 100,000 rows for every letter of a word. */
const typingPause = 150;

/** Find and replace above the table: the rows that hold it are the ones shown, and how many is said before anything changes. */
export function FindBar(props: {
  readonly columns: readonly ColumnMatch[];
  /** Which of the two fields has the focus; `times` grows when the key is pressed again. */
  readonly focus: { readonly on: 'find' | 'replace'; readonly times: number };
  readonly onTerms: (terms: SearchTerms | null) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslate();
  const store = useImportStore();
  const { revision } = useImport();
  const announce = useAnnounce();
  const { columns, focus, onTerms } = props;
  const [terms, setTerms] = useState<SearchTerms>({
    text: '',
    column: null,
    wholeCell: false,
    matchCase: false,
  });
  const [by, setBy] = useState('');
  const [found, setFound] = useState<{ readonly cells: number; readonly rows: number } | null>(null);
  const find = useRef<HTMLInputElement>(null);
  const replace = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const field = focus.on === 'find' ? find.current : replace.current;
    field?.focus();
    field?.select();
  }, [focus]);

  const blank = terms.text === '';
  useEffect(() => {
    if (blank) return;
    let late = false;
    const timer = setTimeout(() => {
      onTerms(terms);
      void store.countMatches(terms).then((counted) => {
        if (!late) setFound(counted);
      });
    }, typingPause);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [store, terms, blank, onTerms, revision]);

  const search = (change: Partial<SearchTerms>): void => {
    const next = { ...terms, ...change };
    setTerms(next);
    if (next.text !== '') return;
    setFound(null);
    onTerms(null);
  };
  const replaceAll = async (): Promise<void> => {
    const changed = await store.replaceAll({ ...terms, by });
    if (changed !== null) announce(t('import:changed-cells', { count: changed }));
  };
  const count = blank ? 0 : (found?.cells ?? 0);
  return (
    <div
      className={classes['bar']}
      role="search"
      aria-label={t('import:find-label')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        props.onClose();
      }}
    >
      <div className={classes['line']}>
        <TextInput
          ref={find}
          className={classes['text']}
          size="sm"
          aria-label={t('import:find-text')}
          placeholder={t('import:find-text')}
          leftSection={<IconSearch size={16} aria-hidden />}
          spellCheck={false}
          value={terms.text}
          onChange={(event) => search({ text: event.currentTarget.value })}
        />
        <TextInput
          ref={replace}
          className={classes['text']}
          size="sm"
          aria-label={t('import:find-by')}
          placeholder={t('import:find-by')}
          leftSection={<IconReplace size={16} aria-hidden />}
          spellCheck={false}
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && count > 0) void replaceAll();
          }}
        />
        <Button size="sm" variant="light" disabled={count === 0} onClick={() => void replaceAll()}>
          {t('import:find-replace-all', { count })}
        </Button>
        <CloseButton size="md" aria-label={t('import:find-close')} onClick={props.onClose} />
      </div>
      <div className={classes['line']}>
        <Select
          className={classes['column']}
          size="xs"
          aria-label={t('import:find-column')}
          data={[
            { value: everywhere, label: t('import:find-everywhere') },
            ...columns.map(({ index, heading }) => ({ value: String(index), label: heading })),
          ]}
          value={terms.column === null ? everywhere : String(terms.column)}
          allowDeselect={false}
          comboboxProps={{ keepMounted: false }}
          onChange={(value) =>
            search({ column: value === null || value === everywhere ? null : Number(value) })
          }
        />
        <Checkbox
          size="xs"
          label={t('import:find-whole')}
          checked={terms.wholeCell}
          onChange={(event) => search({ wholeCell: event.currentTarget.checked })}
        />
        <Checkbox
          size="xs"
          label={t('import:find-case')}
          checked={terms.matchCase}
          onChange={(event) => search({ matchCase: event.currentTarget.checked })}
        />
        <span className={classes['found']} role="status">
          {blank || found === null ? '' : t('import:find-found', { count: found.cells, rows: found.rows })}
        </span>
      </div>
    </div>
  );
}
