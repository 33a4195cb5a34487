import { Button, Stack } from '@mantine/core';
import { IconPencil, IconShieldCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { CorrectionOverview } from '#shared/contract/calls';
import type { Failure } from '#shared/contract/failure';
import type { GuardKind } from '#shared/import-plan/types';
import { FailureNotice } from '../../components/failure-notice';
import { allowGuard, areAllowed } from '../../components/guard-consents';
import { GuardTicks } from '../../components/guard-ticks';
import { PeopleList, PersonLine } from '../../components/people-list';
import { Card } from '../../components/screen';
import { UnfoldingSentence } from '../../components/unfolding-sentence';
import { useTranslate } from '../../i18n/use-translate';
import { navigate } from '../../navigation/use-route';
import { useBackend } from '../../state/backend-context';
import { useBackendData } from '../../state/use-backend-data';
import { ChangeList } from '../../components/change-list';
import classes from './aftercare.module.css';

/** What a correction would change, person by person, and one button. */
export function CorrectionPreview(props: {
  readonly overview: CorrectionOverview;
  readonly onCancel: () => void;
  readonly onLookAgain: () => void;
}): ReactNode {
  const { t } = useTranslate();
  const backend = useBackend();
  const { correctionId, summary, guards } = props.overview;
  const [allowed, setAllowed] = useState<readonly GuardKind[]>([]);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const start = async (): Promise<void> => {
    setBusy(true);
    const result = await backend.startCorrection({ correctionId, allow: [...allowed] });
    setBusy(false);
    if (result.ok) navigate({ name: 'run', runId: result.value.runId });
    else setFailure(result.failure);
  };
  const nobody = summary.people === 0;
  return (
    <Card>
      <h2 ref={title} tabIndex={-1} className={classes['previewTitle']}>
        {nobody ? t('history:correct-nobody') : t('history:correct-will')}
      </h2>
      {!nobody && (
        <>
          <ul className={classes['sentences']}>
            <li>
              <UnfoldingSentence
                icon={summary.switchOff > 0 ? IconShieldCheck : IconPencil}
                tone="info"
                words={
                  summary.switchOff > 0
                    ? t('history:correct-off', {
                        rights: t('history:correct-rights', { count: summary.switchOff }),
                        people: t('history:correct-people', { count: summary.people }),
                      })
                    : t('history:correct-differs', { count: summary.people })
                }
              >
                <CorrectedPeople overview={props.overview} />
              </UnfoldingSentence>
            </li>
          </ul>
          <p className={classes['looking']}>
            {summary.otherwiseDifferent > 0 &&
              `${t('history:correct-otherwise', { count: summary.otherwiseDifferent })} `}
            {t('history:correct-note')}
          </p>
        </>
      )}
      {guards.length > 0 && (
        <Stack gap={12} className={classes['ticks']}>
          <GuardTicks
            guards={guards}
            allowed={allowed}
            onAllow={(kind, isAllowed) => setAllowed(allowGuard(allowed, kind, isAllowed))}
          />
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
        {!nobody && (
          <Button
            leftSection={<IconShieldCheck size={18} aria-hidden />}
            loading={busy}
            disabled={!areAllowed(guards, allowed)}
            onClick={() => void start()}
          >
            {t('history:correct-start', { count: summary.people })}
          </Button>
        )}
        <Button variant="default" onClick={props.onCancel}>
          {nobody ? t('common:close') : t('common:cancel')}
        </Button>
      </div>
    </Card>
  );
}

function CorrectedPeople({ overview }: { readonly overview: CorrectionOverview }): ReactNode {
  const backend = useBackend();
  const { correctionId, agencyId, summary } = overview;
  const locations = useBackendData(`locations/${agencyId}`, () => backend.listLocations({ agencyId }));
  return (
    <PeopleList
      total={summary.people}
      fetchPage={(offset, limit) => backend.getCorrectionRows({ correctionId, offset, limit })}
      renderPerson={(row) => (
        <PersonLine name={row.name} email={row.email} row={row.row} notes={[]}>
          <ChangeList changes={row.changes} isNew={false} locations={locations.data} />
        </PersonLine>
      )}
    />
  );
}
