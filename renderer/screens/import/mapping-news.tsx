import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { assertNever } from '#shared/contract/result';
import { Notice } from '../../components/notice';
import { useTranslate } from '../../i18n/use-translate';
import { useNow } from '../../state/use-now';
import { useImport, useImportStore } from './import-context';
import classes from './mapping-menu.module.css';

/** What somebody just did with remembered columns. */
export type MappingEvent =
  | { readonly kind: 'applied'; readonly name: string; readonly count: number }
  | { readonly kind: 'saved'; readonly name: string };

/** Says what this sheet was recognised by and from when, or what became of the last thing somebody asked for. */
export function MappingNews(props: {
  readonly event: MappingEvent | null;
  readonly onUndo: () => void;
}): ReactNode {
  const { t, formats } = useTranslate();
  const store = useImportStore();
  const { sheet } = useImport();
  const now = useNow();
  const { event } = props;
  if (event !== null) {
    switch (event.kind) {
      case 'saved':
        return <News title={t('mappings:saved-title', { name: event.name })} />;
      case 'applied':
        return (
          <News
            title={t('mappings:applied-title', { name: event.name })}
            text={t('mappings:applied-known', {
              count: event.count,
              of: sheet?.overview.columns.length ?? 0,
            })}
            actions={
              <Button size="sm" variant="default" onClick={props.onUndo}>
                {t('mappings:applied-undo')}
              </Button>
            }
          />
        );
      default:
        return assertNever(event);
    }
  }
  const recalled = store.recalledFrom();
  if (recalled === null) return null;
  const { name, fileName, savedAt } = recalled;
  const when = formats.ago(savedAt, now);
  const text =
    name !== null
      ? t('mappings:recalled-named', { name, when })
      : fileName !== null
        ? t('mappings:recalled-text', { file: fileName, when })
        : t('mappings:recalled-plain', { when });
  return <News title={t('mappings:recalled-title')} text={text} />;
}

function News(props: {
  readonly title: string;
  readonly text?: string;
  readonly actions?: ReactNode;
}): ReactNode {
  return (
    <div className={classes['news']}>
      <Notice tone="good" announce="status" title={props.title} actions={props.actions}>
        {props.text !== undefined && <p>{props.text}</p>}
      </Notice>
    </div>
  );
}
