import { Button } from '@mantine/core';
import { IconFilePlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslate } from '../../i18n/use-translate';
import { RunView } from '../runs/run-view';
import { useImport, useImportStore } from './import-context';
import { StepFrame } from '../../components/step-frame';

/** Steps 5 and 6: the run itself, then its results. The run's own page shows the same, so nothing is lost by leaving. */
export function RunStep(props: { readonly finished: boolean; readonly onBack: () => void }): ReactNode {
  const { t } = useTranslate();
  const store = useImportStore();
  const { runId, sheet } = useImport();
  if (runId === null) return null;
  return (
    <StepFrame
      title={props.finished ? t('import:results-title') : t('import:run-title')}
      lead={sheet?.overview.source.fileName}
      onBack={props.finished ? props.onBack : undefined}
      next={
        props.finished ? (
          <Button leftSection={<IconFilePlus size={18} />} onClick={() => store.startOver()}>
            {t('import:another')}
          </Button>
        ) : undefined
      }
    >
      <RunView runId={runId} />
    </StepFrame>
  );
}
