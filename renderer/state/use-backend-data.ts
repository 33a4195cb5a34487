import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { Failure } from '#shared/contract/failure';
import type { Result } from '#shared/contract/result';

export interface BackendData<T> {
  /** The last good answer for this key; null until there is one. */
  readonly data: T | null;
  /** Why the last attempt gave no answer; null when it did. */
  readonly failure: Failure | null;
  readonly reload: () => void;
}

interface Loaded<T> {
  readonly key: string;
  readonly data: T | null;
  readonly failure: Failure | null;
}

/**
 * Asks the backend and keeps the answer. Asks again when `key` changes or `reload` is called; the answer of an older
 * key is never shown under a newer one, so two agencies or two runs cannot mix.
 */
export function useBackendData<T>(key: string, load: () => Promise<Result<T>>): BackendData<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ key, data: null, failure: null });
  const [round, setRound] = useState(0);
  const ask = useEffectEvent(load);

  useEffect(() => {
    let current = true;
    void ask().then((result) => {
      if (!current) return;
      setLoaded((before) =>
        result.ok
          ? { key, data: result.value, failure: null }
          : { key, data: before.key === key ? before.data : null, failure: result.failure },
      );
    });
    return () => {
      current = false;
    };
  }, [key, round]);

  const reload = useCallback(() => setRound((n) => n + 1), []);
  const fits = loaded.key === key;
  return { data: fits ? loaded.data : null, failure: fits ? loaded.failure : null, reload };
}
