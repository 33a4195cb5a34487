import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Failure } from '#shared/contract/failure';
import { FailureNotice } from '../../components/failure-notice';
import { useTranslate } from '../../i18n/use-translate';
import { hrefTo } from '../../navigation/route';

/** Why a run could not go on, with the way out where there is one. */
export function ResumeFailure({ failure }: { readonly failure: Failure }): ReactNode {
  const { t } = useTranslate();
  const actions =
    failure.kind === 'sheet-needed' ? (
      <Button size="sm" component="a" href={hrefTo({ name: 'import', step: null })}>
        {t('history:open-sheet')}
      </Button>
    ) : undefined;
  return <FailureNotice failure={failure} actions={actions} />;
}
