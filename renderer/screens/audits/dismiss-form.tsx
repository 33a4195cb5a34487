import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { MarkedFinding } from '#shared/audit/dismissals';
import type { Failure } from '#shared/contract/failure';
import { FailureNotice } from '../../components/failure-notice';
import { useTranslate } from '../../i18n/use-translate';
import { useBackend } from '../../state/backend-context';
import classes from './audits.module.css';

/** Why a finding is accepted, and until when: an audit asks for both. */
export function DismissForm(props: {
  readonly agencyId: string;
  readonly finding: MarkedFinding;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}): ReactNode {
  const { t } = useTranslate();
  const backend = useBackend();
  const { rule, userId, locationId, basis } = props.finding;
  const [note, setNote] = useState('');
  const [until, setUntil] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const answer = await backend.dismissFinding({
      agencyId: props.agencyId,
      rule,
      userId,
      locationId,
      basis,
      note: note.trim(),
      until: until === '' ? null : until,
    });
    setBusy(false);
    if (answer.ok) props.onDone();
    else setFailure(answer.failure);
  };
  return (
    <form className={classes['dismiss']} onSubmit={(event) => void submit(event)}>
      <TextInput
        className={classes['dismissNote']}
        label={t('auditRoom:dismiss-note')}
        placeholder={t('auditRoom:dismiss-note-example')}
        required
        maxLength={1000}
        data-autofocus
        autoFocus
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('auditRoom:dismiss-until')}
        description={t('auditRoom:dismiss-until-means')}
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
      <div className={classes['dismissButtons']}>
        <Button type="submit" size="sm" loading={busy} disabled={note.trim() === ''}>
          {t('auditRoom:dismiss-save')}
        </Button>
        <Button size="sm" variant="default" onClick={props.onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
    </form>
  );
}
