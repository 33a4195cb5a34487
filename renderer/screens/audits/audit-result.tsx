import { Button, FileButton, Select } from '@mantine/core';
import { IconFileSearch } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { SnapshotInfo } from '#shared/audit/types';
import type { ComparisonOverview } from '#shared/contract/audit-calls';
import { FailureNotice } from '../../components/failure-notice';
import { LoadingLine } from '../../components/loading-line';
import { LinkTabs } from '../../components/link-tabs';
import { EmptyState } from '../../components/empty-state';
import { Card } from '../../components/screen';
import { useTranslate } from '../../i18n/use-translate';
import { hrefTo } from '../../navigation/route';
import { useBackend } from '../../state/backend-context';
import { useBackendData } from '../../state/use-backend-data';
import { useLast } from '../../state/use-last';
import { AccessCharts } from './access-charts';
import { AuditVerdict } from './audit-verdict';
import classes from './audits.module.css';
import { ChangesTab } from './changes-tab';
import { EveryoneTab } from './everyone-tab';
import { FindingsTab } from './findings-tab';
import { chooseBefore, type Chosen } from './choose-pictures';

export const resultParts = ['changes', 'findings', 'everyone'] as const;
export type ResultPart = (typeof resultParts)[number];

/** What one picture says, held against another: the verdict, the charts, and the three ways to look closer. */
export function AuditResult(props: {
  readonly snapshots: readonly SnapshotInfo[];
  readonly after: SnapshotInfo;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
  readonly part: ResultPart;
}): ReactNode {
  const { t, formats } = useTranslate();
  const backend = useBackend();
  const { snapshots, after, chosen, part } = props;
  const { agencyId, snapshotId } = after;
  const [version, setVersion] = useState(0);
  const before = chooseBefore(snapshots, after, chosen);
  const beforeKey =
    before === null
      ? ''
      : before.kind === 'file'
        ? `file ${before.fileName} ${before.text.length}`
        : before.snapshotId;
  const picture = useBackendData(`picture ${agencyId} ${snapshotId} ${version}`, () =>
    backend.getAccessPicture({ agencyId, snapshotId }),
  );
  const comparison = useBackendData<ComparisonOverview | null>(
    `compare ${agencyId} ${beforeKey} ${snapshotId}`,
    async () => {
      if (before === null) return { ok: true, value: null } as const;
      return backend.compareSnapshots({
        agencyId,
        before: before.kind === 'file' ? { text: before.text } : { snapshotId: before.snapshotId },
        after: snapshotId,
      });
    },
  );
  const shown = useLast(picture.data);
  const findings = shown?.findings ?? null;
  const tabs = resultParts.map((one) => ({
    href: hrefTo({ name: 'audits', part: one === 'changes' ? null : one, detail: null }),
    label: t(`auditRoom:tab-${one}`),
    current: one === part,
    ...countOf(one),
  }));
  function countOf(one: ResultPart): { readonly count?: string } {
    switch (one) {
      case 'changes':
        return comparison.data === null ? {} : { count: formats.number(comparison.data.total) };
      case 'findings':
        return findings === null
          ? {}
          : { count: formats.number(findings.high + findings.medium + findings.low) };
      case 'everyone':
        return { count: formats.number(after.people) };
    }
  }
  const nameOf = (snapshot: SnapshotInfo): string =>
    t('auditRoom:picture-name', { when: formats.dateTime(snapshot.takenAt), count: snapshot.people });
  return (
    <div className={classes['stack']}>
      <div className={classes['pickers']}>
        <Select
          className={classes['picker']}
          label={t('auditRoom:pick-after')}
          allowDeselect={false}
          data={snapshots.map((snapshot) => ({ value: snapshot.snapshotId, label: nameOf(snapshot) }))}
          value={snapshotId}
          onChange={(value) => props.onChoose({ after: value, before: null })}
        />
        <Select
          className={classes['picker']}
          label={t('auditRoom:pick-before')}
          placeholder={t('auditRoom:pick-before-none')}
          allowDeselect={false}
          disabled={snapshots.length < 2 && before === null}
          data={[
            ...(before?.kind === 'file' ? [{ value: 'file', label: before.fileName }] : []),
            ...snapshots
              .filter((snapshot) => snapshot.snapshotId !== snapshotId)
              .map((snapshot) => ({ value: snapshot.snapshotId, label: nameOf(snapshot) })),
          ]}
          value={before === null ? null : before.kind === 'file' ? 'file' : before.snapshotId}
          onChange={(value) => {
            if (value === null || value === 'file') return;
            props.onChoose({ ...chosen, before: { kind: 'snapshot', snapshotId: value } });
          }}
        />
        <FileButton
          accept=".ndjson,.jsonl,.json,.txt,application/x-ndjson"
          onChange={(file) => {
            if (file === null) return;
            void file.text().then((text) => {
              props.onChoose({ ...chosen, before: { kind: 'file', fileName: file.name, text } });
            });
          }}
        >
          {(opener) => (
            <Button {...opener} variant="default" leftSection={<IconFileSearch size={18} aria-hidden />}>
              {t('auditRoom:pick-file')}
            </Button>
          )}
        </FileButton>
      </div>
      <AuditVerdict comparison={comparison.data} findings={findings} people={after.people} />
      {picture.failure !== null && <FailureNotice failure={picture.failure} />}
      {shown !== null ? <AccessCharts picture={shown} /> : picture.failure === null && <LoadingLine />}
      <section aria-label={t('auditRoom:tabs')}>
        <LinkTabs look="part" label={t('auditRoom:tabs')} tabs={tabs} />
        {part === 'findings' && (
          <FindingsTab
            key={snapshotId}
            snapshot={after}
            version={version}
            onDismissed={() => setVersion(version + 1)}
          />
        )}
        {part === 'everyone' && <EveryoneTab key={snapshotId} snapshot={after} />}
        {part === 'changes' &&
          (comparison.failure !== null ? (
            <FailureNotice failure={comparison.failure} />
          ) : comparison.data !== null ? (
            <ChangesTab key={comparison.data.comparisonId} comparison={comparison.data} />
          ) : before === null ? (
            <Card>
              <EmptyState
                icon={IconFileSearch}
                title={t('auditRoom:nothing-before')}
                text={t('auditRoom:nothing-before-means')}
              />
            </Card>
          ) : (
            <LoadingLine />
          ))}
      </section>
    </div>
  );
}
