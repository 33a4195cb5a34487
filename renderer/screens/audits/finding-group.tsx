import { type ReactNode } from 'react';
import type { FindingRule, Severity } from '#shared/audit/findings/types';
import type { MarkedFinding } from '#shared/audit/dismissals';
import type { SnapshotInfo } from '#shared/audit/types';
import { UnfoldingSentence } from '../../components/unfolding-sentence';
import { useTranslate } from '../../i18n/use-translate';
import { useBackend } from '../../state/backend-context';
import classes from './audits.module.css';
import { FindingLine } from './finding-line';
import { PagedLines } from './paged-lines';
import { severityLooks } from './severity-badge';

interface CountedRule {
  readonly rule: FindingRule;
  readonly severity: Severity;
  readonly open: number;
  readonly dismissed: number;
}

/** One rule: how many it is about, what that means, what to do, and who they are. Accepted ones stay, folded. */
export function FindingGroup(props: {
  readonly snapshot: SnapshotInfo;
  readonly counted: CountedRule;
  readonly version: number;
  readonly onDismissed: () => void;
}): ReactNode {
  const { t } = useTranslate();
  const { rule, severity, open, dismissed } = props.counted;
  const [tone, icon] = severityLooks[severity];
  const words = [
    t(`findings:${rule}-title`),
    ...(open > 0 ? [t('auditRoom:open-count', { count: open })] : []),
    ...(dismissed > 0 ? [t('auditRoom:dismissed-count', { count: dismissed })] : []),
  ].join(' · ');
  return (
    <UnfoldingSentence
      icon={icon}
      tone={open > 0 && (tone === 'bad' || tone === 'warn') ? tone : 'quiet'}
      words={words}
    >
      <div className={classes['explained']}>
        <p>{t(`findings:${rule}-means`)}</p>
        <p>
          <strong>{t('auditRoom:what-to-do')}</strong> {t(`findings:${rule}-do`)}
        </p>
      </div>
      <div className={classes['groupLines']}>
        {open > 0 && <Findings {...props} dismissed={false} />}
        {dismissed > 0 && (
          <details className={classes['accepted']}>
            <summary>{t('auditRoom:dismissed-show', { count: dismissed })}</summary>
            <Findings {...props} dismissed />
          </details>
        )}
      </div>
    </UnfoldingSentence>
  );
}

function Findings(props: {
  readonly snapshot: SnapshotInfo;
  readonly counted: CountedRule;
  readonly version: number;
  readonly onDismissed: () => void;
  readonly dismissed: boolean;
}): ReactNode {
  const { t } = useTranslate();
  const backend = useBackend();
  const { dismissed } = props;
  const { agencyId, snapshotId } = props.snapshot;
  const { rule, severity } = props.counted;
  return (
    <PagedLines<MarkedFinding>
      label={t(`findings:${rule}-title`)}
      version={props.version}
      fetchPage={async (offset, limit) => {
        const answer = await backend.getFindings({
          agencyId,
          snapshotId,
          severity,
          rule,
          dismissed,
          offset,
          limit,
        });
        return answer.ok
          ? { ok: true, value: { rows: answer.value.findings, total: answer.value.total } }
          : answer;
      }}
      keyOf={(finding) => `${finding.userId ?? finding.locationId ?? ''} ${finding.basis}`}
      renderLine={(finding) => (
        <FindingLine agencyId={agencyId} finding={finding} onDismissed={props.onDismissed} />
      )}
    />
  );
}
