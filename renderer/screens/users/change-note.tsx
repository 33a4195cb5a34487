import type { ReactNode } from 'react';
import type { BulkChange } from '#shared/import-plan/bulk-change';
import { Notice } from '../../components/notice';
import { useTranslate } from '../../i18n/use-translate';
import { noteOf } from './note-of';

/** What is replaced or lost by a change, said before the people are listed. Nothing for a change that only adds. */
export function ChangeNote({ change }: { readonly change: BulkChange }): ReactNode {
  const { t } = useTranslate();
  const note = noteOf(change);
  if (note === null) return null;
  return (
    <Notice tone={note.tone} title={t(`people:note-${note.kind}`)}>
      <p>{t(`people:note-${note.kind}-means`)}</p>
    </Notice>
  );
}
