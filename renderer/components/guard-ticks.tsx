import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import type { GuardKind } from '#shared/import-plan/types';
import { useTranslate } from '../i18n/use-translate';

/** What needs an explicit yes, as sentences to tick. */
export function GuardTicks(props: {
  readonly guards: readonly { readonly kind: GuardKind; readonly rows: readonly number[] }[];
  readonly allowed: readonly GuardKind[];
  readonly onAllow: (kind: GuardKind, allowed: boolean) => void;
}): ReactNode {
  const { t } = useTranslate();
  return props.guards.map(({ kind, rows }) => (
    <Checkbox
      key={kind}
      label={t(`plan:guard-${kind}`, { count: rows.length })}
      description={t(`plan:guard-${kind}-means`)}
      checked={props.allowed.includes(kind)}
      onChange={(event) => props.onAllow(kind, event.currentTarget.checked)}
    />
  ));
}
