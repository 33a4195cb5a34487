import { IconUserMinus, IconUserPlus, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { AuditChange, ChangeKind } from '#shared/audit/types';
import { Badge, type BadgeTone } from '../../components/badge';
import { MoreAccessBadge } from '../../components/more-access-badge';
import { useTranslate } from '../../i18n/use-translate';
import classes from './audits.module.css';

const looks: Readonly<Partial<Record<ChangeKind, readonly [BadgeTone, Icon]>>> = {
  joined: ['info', IconUserPlus],
  rejoined: ['info', IconUserPlus],
  left: ['quiet', IconUserMinus],
};

/** What kind of change it is, marked where it gives more access than before. */
export function ChangeKindLine({
  change,
}: {
  readonly change: Pick<AuditChange, 'kind' | 'escalation'>;
}): ReactNode {
  const { t } = useTranslate();
  const word = t(`auditRoom:kind-${change.kind}`);
  const look = looks[change.kind];
  return (
    <p className={classes['kind']}>
      {look === undefined ? (
        <strong>{word}</strong>
      ) : (
        <Badge tone={look[0]} icon={look[1]}>
          {word}
        </Badge>
      )}
      {change.escalation && <MoreAccessBadge />}
    </p>
  );
}
