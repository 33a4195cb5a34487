import { useCallback, useEffect, useReducer, useRef } from 'react';
import { useBackend } from '../../state/backend-context';
import { reduceCheck, type CheckState } from './connection-checklist';

/** Checks a token, its lines filling in live. The token passes through and is not kept here. */
export function useTokenCheck(): {
  readonly state: CheckState;
  readonly check: (token: string, companyId: string | null) => Promise<void>;
  readonly forget: () => void;
} {
  const backend = useBackend();
  const [state, dispatch] = useReducer(reduceCheck, { phase: 'idle' });
  const round = useRef(0);

  useEffect(
    () => backend.onConnectionStep(({ checkId, step }) => dispatch({ kind: 'step', checkId, step })),
    [backend],
  );

  const check = useCallback(
    async (token: string, companyId: string | null) => {
      round.current += 1;
      const checkId = `${performance.timeOrigin}-${round.current}`;
      dispatch({ kind: 'started', checkId });
      const result = await backend.checkConnection({ checkId, token, companyId });
      if (result.ok) dispatch({ kind: 'answered', checkId, report: result.value });
      else dispatch({ kind: 'failed', checkId, failure: result.failure });
    },
    [backend],
  );
  const forget = useCallback(() => dispatch({ kind: 'forgotten' }), []);
  return { state, check, forget };
}
