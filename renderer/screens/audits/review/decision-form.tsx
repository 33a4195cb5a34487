import { Button, MultiSelect, Select, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { decisionKinds, type DecisionKind } from '#shared/audit/review/types';
import type { Failure } from '#shared/contract/failure';
import type { ReviewItem, ReviewOverview } from '#shared/contract/review-calls';
import { FailureNotice } from '../../../components/failure-notice';
import { useTranslate } from '../../../i18n/use-translate';
import { useBackend } from '../../../state/backend-context';
import { useBackendData } from '../../../state/use-backend-data';
import auditClasses from '../audits.module.css';

/** A decision by hand, for an answer that came by phone; it says who decided, as one from a sheet does. */
export function DecisionForm(props: {
  readonly review: ReviewOverview;
  readonly item: ReviewItem;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}): ReactNode {
  const { t } = useTranslate();
  const backend = useBackend();
  const { review, item } = props;
  const { reviewId, agencyId } = review;
  const [decision, setDecision] = useState<DecisionKind | null>(item.decision);
  const [template, setTemplate] = useState(item.template);
  const [moveTo, setMoveTo] = useState<string[]>(item.moveTo);
  const [decidedBy, setDecidedBy] = useState(item.decidedBy);
  const [note, setNote] = useState(item.note);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const locations = useBackendData(`locations ${agencyId}`, () => backend.listLocations({ agencyId }));
  const isWhole =
    decision === null ||
    ((decision !== 'restrict' || template !== null) &&
      (decision !== 'move' || moveTo.length > 0) &&
      decidedBy.trim() !== '');
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const answer = await backend.setReviewDecision({
      reviewId,
      userId: item.userId,
      locationId: item.locationId,
      decision,
      template: decision === 'restrict' ? template : null,
      moveTo: decision === 'move' ? moveTo : [],
      decidedBy: decidedBy.trim(),
      note: note.trim(),
    });
    setBusy(false);
    if (answer.ok) props.onDone();
    else setFailure(answer.failure);
  };
  return (
    <form className={auditClasses['dismiss']} onSubmit={(event) => void save(event)}>
      <Select
        label={t('reviewRoom:decision')}
        autoFocus
        clearable
        clearButtonProps={{ 'aria-label': t('reviewRoom:decision-clear') }}
        placeholder={t('reviewRoom:undecided')}
        data={decisionKinds.map((kind) => ({ value: kind, label: t(`reviewRoom:decision-${kind}`) }))}
        value={decision}
        onChange={(value) => setDecision(decisionKinds.find((kind) => kind === value) ?? null)}
      />
      {decision === 'restrict' && (
        <Select
          label={t('reviewRoom:template')}
          data={review.templates}
          value={template}
          onChange={setTemplate}
        />
      )}
      {decision === 'move' && (
        <MultiSelect
          label={t('reviewRoom:move-to')}
          searchable
          data={(locations.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={moveTo}
          onChange={setMoveTo}
        />
      )}
      <TextInput
        label={t('reviewRoom:decider')}
        required
        value={decidedBy}
        onChange={(event) => setDecidedBy(event.currentTarget.value)}
      />
      <TextInput
        className={auditClasses['dismissNote']}
        label={t('reviewRoom:note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={auditClasses['dismissButtons']}>
        <Button type="submit" size="sm" loading={busy} disabled={!isWhole}>
          {t('reviewRoom:decision-save')}
        </Button>
        <Button size="sm" variant="default" onClick={props.onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
    </form>
  );
}
