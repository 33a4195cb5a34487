import { IconAlertOctagon, IconAlertTriangle, IconInfoCircle, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Severity } from '#shared/audit/findings/types';
import { Badge, type BadgeTone } from '../../components/badge';
import { useTranslate } from '../../i18n/use-translate';

export const severityLooks: Readonly<Record<Severity, readonly [BadgeTone, Icon]>> = {
  high: ['bad', IconAlertOctagon],
  medium: ['warn', IconAlertTriangle],
  low: ['quiet', IconInfoCircle],
};

/** How much a finding weighs, with its icon and its word. */
export function SeverityBadge({ severity }: { readonly severity: Severity }): ReactNode {
  const { t } = useTranslate();
  const [tone, icon] = severityLooks[severity];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`findings:severity-${severity}`)}
    </Badge>
  );
}
