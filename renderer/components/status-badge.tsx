import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconEye,
  IconMinus,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerStop,
  IconPlugConnectedX,
  IconUserMinus,
  IconUserPlus,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { RowStatus, RunState } from '#shared/runs/types';
import { useTranslate } from '../i18n/use-translate';
import { Badge, type BadgeTone } from './badge';

type Look = readonly [BadgeTone, Icon];

const looksOfRows: Readonly<Record<RowStatus, Look>> = {
  created: ['good', IconUserPlus],
  updated: ['good', IconPencil],
  deleted: ['info', IconUserMinus],
  skipped: ['quiet', IconMinus],
  failed: ['bad', IconX],
  'needs-review': ['warn', IconEye],
  pending: ['quiet', IconClock],
};

const looksOfRuns: Readonly<Record<RunState, Look>> = {
  running: ['info', IconPlayerPlay],
  paused: ['quiet', IconPlayerPause],
  held: ['warn', IconAlertTriangle],
  stopped: ['quiet', IconPlayerStop],
  interrupted: ['warn', IconPlugConnectedX],
  done: ['good', IconCircleCheck],
};

/** How one row ended. */
export function RowStatusBadge({ status }: { readonly status: RowStatus }): ReactNode {
  const { t } = useTranslate();
  const [tone, icon] = looksOfRows[status];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`runs:status-${status}`)}
    </Badge>
  );
}

/** How a run stands. */
export function RunStateBadge({ state }: { readonly state: RunState }): ReactNode {
  const { t } = useTranslate();
  const [tone, icon] = looksOfRuns[state];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`history:state-${state}`)}
    </Badge>
  );
}
