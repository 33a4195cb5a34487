import { Anchor, Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SnapshotInfo } from '#shared/audit/types';
import { AskInPlace } from '../../components/ask-in-place';
import { useFocusInPlace } from '../../components/use-focus-in-place';
import { useSaveFile } from '../../components/use-save-file';
import { useShowFailure } from '../../components/use-show-failure';
import { useTranslate } from '../../i18n/use-translate';
import { hrefTo } from '../../navigation/route';
import { useBackend } from '../../state/backend-context';
import classes from './picture-table.module.css';

/** Every picture with its date, its people and why it was taken. Removing asks in its own line. */
export function PictureTable(props: {
  readonly snapshots: readonly SnapshotInfo[];
  readonly onShow: (snapshotId: string) => void;
  readonly onChanged: () => void;
}): ReactNode {
  const { t } = useTranslate();
  const { listRef, onFocus, onBlur } = useFocusInPlace<HTMLTableSectionElement>(props.snapshots);
  return (
    <div className={classes['scroll']} role="region" aria-label={t('auditRoom:part-pictures')} tabIndex={0}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('auditRoom:column-taken')}</th>
            <th scope="col">{t('auditRoom:column-people')}</th>
            <th scope="col">{t('auditRoom:column-details')}</th>
            <th scope="col">{t('auditRoom:column-cause')}</th>
            <th scope="col">
              <span className={classes['hidden']}>{t('auditRoom:column-actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={listRef} onFocus={onFocus} onBlur={onBlur}>
          {props.snapshots.map((snapshot) => (
            <PictureLine
              key={snapshot.snapshotId}
              snapshot={snapshot}
              onShow={() => props.onShow(snapshot.snapshotId)}
              onChanged={props.onChanged}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PictureLine(props: {
  readonly snapshot: SnapshotInfo;
  readonly onShow: () => void;
  readonly onChanged: () => void;
}): ReactNode {
  const { t, formats } = useTranslate();
  const backend = useBackend();
  const saveFile = useSaveFile();
  const showFailure = useShowFailure();
  const { agencyId, snapshotId, takenAt, people, detailed, cause, runId, wholeAgency } = props.snapshot;
  const when = formats.dateTime(takenAt);
  const remove = async (): Promise<void> => {
    const answer = await backend.removeSnapshot({ agencyId, snapshotId });
    if (answer.ok) props.onChanged();
    else showFailure(answer.failure);
  };
  return (
    <tr>
      <th scope="row">
        <time dateTime={takenAt}>{when}</time>
      </th>
      <td>
        {formats.number(people)}
        {!wholeAgency && <span className={classes['note']}>{t('auditRoom:partial')}</span>}
      </td>
      <td>
        {detailed === 0
          ? t('auditRoom:details-without')
          : detailed < people
            ? t('auditRoom:details-some', { count: detailed })
            : t('auditRoom:details-with')}
      </td>
      <td>
        {runId === null ? (
          t(`auditRoom:cause-${cause}`)
        ) : (
          <Anchor href={hrefTo({ name: 'run', runId })}>{t(`auditRoom:cause-${cause}`)}</Anchor>
        )}
      </td>
      <td className={classes['actions']}>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('auditRoom:show-which', { when })}
          onClick={props.onShow}
        >
          {t('auditRoom:show')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('auditRoom:export-which', { when })}
          onClick={() => void saveFile(backend.exportSnapshot({ agencyId, snapshotId }))}
        >
          {t('auditRoom:export')}
        </Button>
        <AskInPlace
          label={t('auditRoom:remove')}
          name={t('auditRoom:remove-which', { when })}
          question={t('auditRoom:remove-question')}
          yes={t('auditRoom:remove-yes')}
          no={t('auditRoom:remove-no')}
          onYes={() => void remove()}
        />
      </td>
    </tr>
  );
}
