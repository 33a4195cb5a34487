import { Button } from '@mantine/core';
import { IconDownload, IconShieldCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { severities } from '#shared/audit/findings/types';
import type { SnapshotInfo } from '#shared/audit/types';
import { EmptyState } from '../../components/empty-state';
import { FailureNotice } from '../../components/failure-notice';
import { LoadingLine } from '../../components/loading-line';
import { Notice } from '../../components/notice';
import { Card } from '../../components/screen';
import { useSaveFile } from '../../components/use-save-file';
import { useTranslate } from '../../i18n/use-translate';
import { useBackend } from '../../state/backend-context';
import { useBackendData } from '../../state/use-backend-data';
import { useLast } from '../../state/use-last';
import classes from './audits.module.css';
import { FindingGroup } from './finding-group';
import { SeverityBadge } from './severity-badge';

/** What deserves attention in one picture, worst first, each rule with its people behind it. */
export function FindingsTab(props: {
  readonly snapshot: SnapshotInfo;
  /** Changes whenever findings were accepted or reopened. */
  readonly version: number;
  readonly onDismissed: () => void;
}): ReactNode {
  const { t, formats, language } = useTranslate();
  const backend = useBackend();
  const saveFile = useSaveFile();
  const { snapshot, version } = props;
  const { agencyId, snapshotId } = snapshot;
  const { data, failure } = useBackendData(`findings ${agencyId} ${snapshotId} ${version}`, () =>
    backend.getFindings({
      agencyId,
      snapshotId,
      severity: null,
      rule: null,
      dismissed: null,
      offset: 0,
      limit: 1,
    }),
  );
  const shown = useLast(data);
  if (failure !== null) return <FailureNotice failure={failure} />;
  if (shown === null) return <LoadingLine />;
  const { counts, unknown } = shown;
  const groups = severities
    .map((severity) => ({ severity, rules: counts.byRule.filter((rule) => rule.severity === severity) }))
    .filter(({ rules }) => rules.length > 0);
  return (
    <>
      {unknown.length > 0 && (
        <div className={classes['notes']}>
          <Notice tone="info" title={t('auditRoom:unknown-title')}>
            <p>
              {formats.list(
                unknown.map(({ rule, people }) =>
                  t('auditRoom:unknown-rule', { rule: t(`findings:${rule}-title`), count: people }),
                ),
              )}
              {'. '}
              {snapshot.detailed < snapshot.people && t('auditRoom:unknown-details')}
            </p>
          </Notice>
        </div>
      )}
      {groups.length === 0 ? (
        <Card>
          <EmptyState
            icon={IconShieldCheck}
            title={t('auditRoom:findings-none')}
            text={t('auditRoom:findings-none-means')}
          />
        </Card>
      ) : (
        <>
          <div className={classes['chips']}>
            <p className={classes['quiet']}>{t('auditRoom:findings-lead')}</p>
            <Button
              variant="subtle"
              size="compact-md"
              leftSection={<IconDownload size={18} aria-hidden />}
              onClick={() => void saveFile(backend.saveFindings({ agencyId, snapshotId, language }))}
            >
              {t('auditRoom:download-findings')}
            </Button>
          </div>
          {groups.map(({ severity, rules }) => (
            <section key={severity} className={classes['severity']}>
              <h2 className={classes['severityTitle']}>
                <SeverityBadge severity={severity} />
              </h2>
              <Card flush>
                <ul className={classes['groups']}>
                  {rules.map((counted) => (
                    <li key={counted.rule}>
                      <FindingGroup
                        snapshot={snapshot}
                        counted={counted}
                        version={version}
                        onDismissed={props.onDismissed}
                      />
                    </li>
                  ))}
                </ul>
              </Card>
            </section>
          ))}
        </>
      )}
    </>
  );
}
