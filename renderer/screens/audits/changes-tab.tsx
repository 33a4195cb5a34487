import { Button, Chip } from '@mantine/core';
import { IconChecks, IconDownload } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { changeKinds, type AuditChange, type ChangeKind, type SnapshotLocation } from '#shared/audit/types';
import type { ComparisonOverview } from '#shared/contract/audit-calls';
import { EmptyState } from '../../components/empty-state';
import { Notice } from '../../components/notice';
import { Card } from '../../components/screen';
import { useSaveFile } from '../../components/use-save-file';
import { useTranslate } from '../../i18n/use-translate';
import { useBackend } from '../../state/backend-context';
import classes from './audits.module.css';
import { ChangeKindLine } from './change-kind-line';
import { ChangeWords } from './change-words';
import { PagedLines } from './paged-lines';
import { PersonName } from './person-name';

interface ChangeLine {
  readonly change: AuditChange;
  readonly locations: readonly SnapshotLocation[];
}

/** What a person looks at: everything, what gives more access, or one kind of change. */
type Filter = 'all' | 'escalations' | ChangeKind;

/** Everything that differs between two pictures, what gives more access first. */
export function ChangesTab({ comparison }: { readonly comparison: ComparisonOverview }): ReactNode {
  const { t, formats, language } = useTranslate();
  const backend = useBackend();
  const saveFile = useSaveFile();
  const [filter, setFilter] = useState<Filter>('all');
  const { comparisonId, total, escalations, counts } = comparison;
  const kind = filter === 'all' || filter === 'escalations' ? null : filter;
  const chips: readonly { readonly value: Filter; readonly label: string; readonly count: number }[] = [
    { value: 'all' as const, label: t('auditRoom:filter-all'), count: total },
    { value: 'escalations' as const, label: t('common:more-access'), count: escalations },
    ...changeKinds.map((value) => ({
      value,
      label: t(`auditRoom:kind-${value}`),
      count: counts[value] ?? 0,
    })),
  ].filter(({ value, count }) => value === 'all' || count > 0);
  return (
    <>
      {comparison.cautions.length > 0 && (
        <div className={classes['notes']}>
          {comparison.cautions.map((caution) => (
            <Notice key={caution} tone="warn" title={t(`audits:caution-${caution}`)} />
          ))}
        </div>
      )}
      {total === 0 ? (
        <Card>
          <EmptyState
            icon={IconChecks}
            title={t('auditRoom:changes-none')}
            text={t('auditRoom:changes-none-means', { when: formats.dateTime(comparison.before.takenAt) })}
          />
        </Card>
      ) : (
        <>
          <div className={classes['chips']}>
            {chips.map(({ value, label, count }) => (
              <Chip
                key={value}
                size="sm"
                checked={filter === value}
                onChange={() => setFilter(filter === value ? 'all' : value)}
              >
                {`${label} · ${formats.number(count)}`}
              </Chip>
            ))}
            <Button
              variant="subtle"
              size="compact-md"
              leftSection={<IconDownload size={18} aria-hidden />}
              onClick={() => void saveFile(backend.saveChanges({ comparisonId, language }))}
            >
              {t('auditRoom:download-changes')}
            </Button>
          </div>
          <Card flush>
            <PagedLines<ChangeLine>
              key={`${comparisonId} ${filter}`}
              label={t('auditRoom:tab-changes')}
              fetchPage={async (offset, limit) => {
                const answer = await backend.getChanges({
                  comparisonId,
                  kind,
                  escalations: filter === 'escalations' ? true : undefined,
                  offset,
                  limit,
                });
                if (!answer.ok) return answer;
                const { changes, locations, total: all } = answer.value;
                return {
                  ok: true,
                  value: { rows: changes.map((change) => ({ change, locations })), total: all },
                };
              }}
              keyOf={({ change }) => `${change.userId} ${change.kind}`}
              renderLine={({ change, locations }) => <ChangeEntry change={change} locations={locations} />}
            />
          </Card>
        </>
      )}
    </>
  );
}

function ChangeEntry({ change, locations }: ChangeLine): ReactNode {
  return (
    <div className={classes['entry']}>
      <div className={classes['entryWho']}>
        <PersonName userId={change.userId} name={change.name} email={change.email} />
      </div>
      <div className={classes['entryWhat']}>
        <ChangeKindLine change={change} />
        <ChangeWords change={change} locations={locations} />
      </div>
    </div>
  );
}
