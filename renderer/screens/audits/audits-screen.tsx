import { useState, type ReactNode } from 'react';
import { IconCamera } from '@tabler/icons-react';
import type { SnapshotInfo } from '#shared/audit/types';
import type { Agency } from '#shared/contract/calls';
import { useAnnounce } from '../../components/announcer';
import { AgencyNeeded } from '../../components/agency-needed';
import { EmptyState } from '../../components/empty-state';
import { FailureNotice } from '../../components/failure-notice';
import { LoadingLine } from '../../components/loading-line';
import { LinkTabs } from '../../components/link-tabs';
import { PageHeader } from '../../components/page-header';
import { Card, Screen } from '../../components/screen';
import { useTranslate } from '../../i18n/use-translate';
import { hrefTo } from '../../navigation/route';
import { navigate } from '../../navigation/use-route';
import { useAgencies } from '../../state/agencies-provider';
import { useBackend } from '../../state/backend-context';
import { useBackendData } from '../../state/use-backend-data';
import { useChanged } from '../../state/use-changed';
import { AuditResult, resultParts } from './audit-result';
import classes from './audits.module.css';
import { chooseAfter, nothingChosen } from './choose-pictures';
import { PicturesPart } from './pictures-part';
import { ReviewPart } from './review/review-part';
import { ReviewPlan } from './review/review-plan';
import { TakePicture } from './take-picture';

const roomParts = ['access', 'review', 'pictures'] as const;

/** The Audits room, `#/audits/<part>`: who has access, what changed, what deserves attention, and review rounds. */
export function AuditsScreen(props: {
  readonly part: string | null;
  readonly detail: string | null;
}): ReactNode {
  const { t } = useTranslate();
  const { agency } = useAgencies();
  if (props.part === 'apply' && props.detail !== null && agency !== null)
    return (
      <Screen fill>
        <ReviewPlan
          key={`${agency.agencyId} ${props.detail}`}
          agencyId={agency.agencyId}
          reviewId={props.detail}
        />
      </Screen>
    );
  const here = props.part === 'review' || props.part === 'pictures' ? props.part : 'access';
  return (
    <Screen>
      <PageHeader title={t('auditRoom:title')} lead={t('auditRoom:lead')} />
      {agency === null ? (
        <Card>
          <AgencyNeeded title={t('auditRoom:offline')} text={t('auditRoom:offline-means')} />
        </Card>
      ) : (
        <>
          <LinkTabs
            label={t('auditRoom:parts')}
            tabs={roomParts.map((part) => ({
              href: hrefTo({ name: 'audits', part: part === 'access' ? null : part, detail: null }),
              label: t(`auditRoom:part-${part}`),
              current: part === here,
            }))}
          />
          <AgencyAudits key={agency.agencyId} agency={agency} part={props.part} detail={props.detail} />
        </>
      )}
    </Screen>
  );
}

function AgencyAudits(props: {
  readonly agency: Agency;
  readonly part: string | null;
  readonly detail: string | null;
}): ReactNode {
  const { t } = useTranslate();
  const backend = useBackend();
  const announce = useAnnounce();
  const { agencyId } = props.agency;
  const list = useBackendData(`snapshots ${agencyId}`, () => backend.listSnapshots({ agencyId }));
  useChanged('snapshots', list.reload);
  const [chosen, setChosen] = useState(nothingChosen);
  if (list.data === null)
    return list.failure === null ? <LoadingLine /> : <FailureNotice failure={list.failure} />;
  const { snapshots, damaged } = list.data;
  const after = chooseAfter(snapshots, chosen);
  const show = (taken: SnapshotInfo): void => {
    setChosen(nothingChosen);
    list.reload();
    announce(t('auditRoom:taken', { count: taken.people }));
    navigate({ name: 'audits', part: null, detail: null });
  };

  if (props.part === 'review')
    return <ReviewPart agencyId={agencyId} snapshots={snapshots} reviewId={props.detail} />;
  if (props.part === 'pictures')
    return (
      <PicturesPart
        agencyId={agencyId}
        snapshots={snapshots}
        damaged={damaged}
        onChanged={list.reload}
        onShow={(snapshotId) => {
          setChosen({ after: snapshotId, before: null });
          navigate({ name: 'audits', part: null, detail: null });
        }}
      />
    );
  return (
    <div className={classes['stack']}>
      <TakePicture agencyId={agencyId} last={snapshots[0] ?? null} onTaken={show} />
      {after === null ? (
        <Card>
          <EmptyState
            icon={IconCamera}
            title={t('auditRoom:no-pictures')}
            text={t('auditRoom:no-pictures-means')}
          />
        </Card>
      ) : (
        <AuditResult
          key={after.snapshotId}
          snapshots={snapshots}
          after={after}
          chosen={chosen}
          onChoose={setChosen}
          part={resultParts.find((part) => part === props.part) ?? 'changes'}
        />
      )}
    </div>
  );
}
