import type { ReactNode } from 'react';
import type { UndoRow, UndoStep } from '#shared/runs/undo-types';
import { describeField } from '#shared/sheet/describe-problem';
import { PeopleList, PersonLine } from '../../components/people-list';
import { useTranslate } from '../../i18n/use-translate';
import { useBackend } from '../../state/backend-context';
import { useBackendData } from '../../state/use-backend-data';
import { ChangeList } from '../../components/change-list';

/** The people behind one sentence of an undo, each with what would be put back and what cannot. */
export function UndoPeople(props: {
  readonly undoId: string;
  readonly agencyId: string;
  readonly does: UndoStep | null;
  /** Only people somebody else changed since. */
  readonly changedSince?: boolean;
  readonly total: number;
}): ReactNode {
  const { t, formats } = useTranslate();
  const backend = useBackend();
  const { undoId, agencyId, does, changedSince = false } = props;
  const locations = useBackendData(`locations/${agencyId}`, () => backend.listLocations({ agencyId }));

  const notesOf = (row: UndoRow): readonly string[] => [
    ...(row.reason === null ? [] : [t(`runs:outcome-skip-${row.reason}`)]),
    ...(row.changedFields.length === 0
      ? []
      : [
          t('history:undo-changed-fields', {
            fields: formats.list(row.changedFields.map((field) => nameChanged(field))),
          }),
        ]),
  ];
  const nameChanged = (field: UndoRow['changedFields'][number]): string =>
    field === 'permissions' ? t('history:permissions') : describeField(t, field);
  return (
    <PeopleList
      total={props.total}
      fetchPage={(offset, limit) =>
        backend.getUndoRows({ undoId, does, ...(changedSince && { changedSince }), offset, limit })
      }
      renderPerson={(row) => (
        <PersonLine name={row.name} email={row.email} row={row.row} notes={notesOf(row)}>
          {row.does !== 'restore' || row.changes.length === 0 ? undefined : (
            <ChangeList changes={row.changes} isNew={false} locations={locations.data} />
          )}
        </PersonLine>
      )}
    />
  );
}
