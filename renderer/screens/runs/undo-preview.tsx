import { Button, Checkbox, Stack } from '@mantine/core';
import { IconArrowBackUp, IconHandStop, IconTrash, IconUsers, type Icon } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { UndoOverview } from '#shared/contract/calls';
import type { Failure } from '#shared/contract/failure';
import type { GuardKind } from '#shared/import-plan/types';
import { undoSteps, type UndoStep } from '#shared/runs/undo-types';
import { FailureNotice } from '../../components/failure-notice';
import { allowGuard, areAllowed } from '../../components/guard-consents';
import { GuardTicks } from '../../components/guard-ticks';
import { Card } from '../../components/screen';
import { UnfoldingSentence } from '../../components/unfolding-sentence';
import { useTranslate } from '../../i18n/use-translate';
import { navigate } from '../../navigation/use-route';
import { useBackend } from '../../state/backend-context';
import classes from './aftercare.module.css';
import { weighUndo } from './choose-guards';
import { UndoPeople } from './undo-people';

const looks: Readonly<Record<UndoStep, readonly [Icon, 'info' | 'bad' | 'quiet']>> = {
  delete: [IconTrash, 'bad'],
  restore: [IconArrowBackUp, 'info'],
  nothing: [IconHandStop, 'quiet'],
};

/** What an undo will do, what it cannot bring back, what needs a yes, and the button with the number. */
export function UndoPreview(props: {
  readonly overview: UndoOverview;
  readonly onCancel: () => void;
  readonly onLookAgain: () => void;
}): ReactNode {
  const { t } = useTranslate();
  const backend = useBackend();
  const { overview } = props;
  const { undoId, agencyId, summary, cannotRestore } = overview;
  const [includeChanged, setIncludeChanged] = useState(false);
  const [allowed, setAllowed] = useState<readonly GuardKind[]>([]);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const { people, guards } = weighUndo(overview, includeChanged);
  const start = async (): Promise<void> => {
    setBusy(true);
    const result = await backend.startUndo({
      undoId,
      includeChangedSince: includeChanged,
      allow: guards.map(({ kind }) => kind).filter((kind) => allowed.includes(kind)),
    });
    setBusy(false);
    if (result.ok) navigate({ name: 'run', runId: result.value.runId });
    else setFailure(result.failure);
  };
  const asks = people > 0 && guards.length > 0;
  const steps = undoSteps.filter((step) => summary[step] > 0);
  return (
    <Card>
      <h3 ref={title} tabIndex={-1} className={classes['previewTitle']}>
        {steps.length === 0 ? t('history:undo-nobody') : t('history:undo-will')}
      </h3>
      {steps.length > 0 && (
        <ul className={classes['sentences']}>
          {steps.map((step) => {
            const [icon, tone] = looks[step];
            return (
              <li key={step}>
                <UnfoldingSentence
                  icon={icon}
                  tone={tone}
                  words={t(`history:undo-${step}`, { count: summary[step] })}
                >
                  <UndoPeople undoId={undoId} agencyId={agencyId} does={step} total={summary[step]} />
                </UnfoldingSentence>
              </li>
            );
          })}
          {summary.changedSince > 0 && (
            <li>
              <UnfoldingSentence
                icon={IconUsers}
                tone="quiet"
                words={t('history:undo-changed', { count: summary.changedSince })}
              >
                <UndoPeople
                  undoId={undoId}
                  agencyId={agencyId}
                  does={null}
                  changedSince
                  total={summary.changedSince}
                />
              </UnfoldingSentence>
            </li>
          )}
        </ul>
      )}
      {cannotRestore.length > 0 && (
        <div className={classes['lost']}>
          <h4 className={classes['lostTitle']}>{t('history:undo-lost-title')}</h4>
          <ul className={classes['lostList']}>
            {cannotRestore.map(({ kind, people: count }) => (
              <li key={kind}>
                <strong>{t('history:undo-lost-people', { count })}</strong> {t(`runs:undo-lost-${kind}`)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {(asks || summary.changedSince > 0) && (
        <Stack gap={12} className={classes['ticks']}>
          {summary.changedSince > 0 && (
            <Checkbox
              label={t('history:undo-include-changed', { count: summary.changedSince })}
              description={t('history:undo-include-changed-means')}
              checked={includeChanged}
              onChange={(event) => setIncludeChanged(event.currentTarget.checked)}
            />
          )}
          {people > 0 && (
            <GuardTicks
              guards={guards}
              allowed={allowed}
              onAllow={(kind, isAllowed) => setAllowed(allowGuard(allowed, kind, isAllowed))}
            />
          )}
        </Stack>
      )}
      {failure !== null && (
        <div className={classes['failure']}>
          <FailureNotice
            failure={failure}
            actions={
              <Button size="sm" variant="default" onClick={props.onLookAgain}>
                {t('history:look-again')}
              </Button>
            }
          />
        </div>
      )}
      <div className={classes['decide']}>
        <Button
          leftSection={<IconArrowBackUp size={18} aria-hidden />}
          loading={busy}
          disabled={people === 0 || !areAllowed(guards, allowed)}
          onClick={() => void start()}
        >
          {t('history:undo-start', { count: people })}
        </Button>
        <Button variant="default" onClick={props.onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </Card>
  );
}
