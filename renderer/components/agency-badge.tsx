import { IconAlertTriangle, IconCircleCheck, IconPlugConnectedX, IconSchool } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Agency } from '#shared/contract/calls';
import type { Translate } from '#shared/i18n/create-translator';
import { useTranslate } from '../i18n/use-translate';
import { Badge } from './badge';

/** The word of an agency's standing: connected, practice, token missing, or working offline for null. */
function nameStanding(t: Translate, agency: Agency | null): string {
  if (agency === null) return t('shell:badge-offline');
  if (agency.kind === 'practice') return t('shell:badge-practice');
  if (agency.token === 'missing') return t('shell:badge-token-missing');
  return t('shell:badge-connected');
}

/** Green connected, amber practice, red without token, grey offline; always with its word. */
export function AgencyBadge({ agency }: { readonly agency: Agency | null }): ReactNode {
  const { t } = useTranslate();
  const words = nameStanding(t, agency);
  if (agency === null)
    return (
      <Badge tone="quiet" icon={IconPlugConnectedX}>
        {words}
      </Badge>
    );
  if (agency.kind === 'practice')
    return (
      <Badge tone="warn" icon={IconSchool}>
        {words}
      </Badge>
    );
  if (agency.token === 'missing')
    return (
      <Badge tone="bad" icon={IconAlertTriangle}>
        {words}
      </Badge>
    );
  return (
    <Badge tone="good" icon={IconCircleCheck}>
      {words}
    </Badge>
  );
}
