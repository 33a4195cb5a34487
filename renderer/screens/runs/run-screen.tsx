import type { ReactNode } from 'react';
import { Screen } from '../../components/screen';
import { RunView } from './run-view';

/** The page of one run, `#/runs/<id>`. */
export function RunScreen({ runId }: { readonly runId: string }): ReactNode {
  return (
    <Screen>
      <RunView runId={runId} />
    </Screen>
  );
}
