import { Anchor } from '@mantine/core';
import { IconArrowBackUp, IconFileImport, IconShieldCheck, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { RunRecord } from '#shared/runs/types';
import { RunStateBadge } from '../../components/status-badge';
import { useTranslate } from '../../i18n/use-translate';
import { hrefTo } from '../../navigation/route';
import { useRuns } from '../../state/runs-provider';
import { useNow } from '../../state/use-now';
import classes from './aftercare.module.css';

/** Ways from an import to what was done about it later, and back. */
export function RelatedRuns({ record }: { readonly record: RunRecord }): ReactNode {
  const { t, formats } = useTranslate();
  const { runs } = useRuns();
  const now = useNow();
  const origin = record.undoOf ?? record.correctionOf;
  const related = (runs ?? []).filter(
    (run) => run.runId === origin || run.undoOf === record.runId || run.correctionOf === record.runId,
  );
  if (related.length === 0) return null;
  return (
    <ul className={classes['related']} aria-label={t('history:related-label')}>
      {related.map((run) => {
        const [Symbol, words] = sayRelation(run, origin);
        return (
          <li key={run.runId} className={classes['relation']}>
            <Symbol size={18} stroke={1.75} aria-hidden />
            <span>{t(words, { when: formats.ago(run.startedAt, now) })}</span>
            <Anchor href={hrefTo({ name: 'run', runId: run.runId })}>
              {run.runId === origin ? run.file : t('history:related-open')}
            </Anchor>
            <RunStateBadge state={run.state} />
          </li>
        );
      })}
    </ul>
  );
}

function sayRelation(
  run: RunRecord,
  origin: string | undefined,
): readonly [Icon, 'history:related-origin' | 'history:related-undo' | 'history:related-correction'] {
  if (run.runId === origin) return [IconFileImport, 'history:related-origin'];
  return run.kind === 'undo'
    ? [IconArrowBackUp, 'history:related-undo']
    : [IconShieldCheck, 'history:related-correction'];
}
