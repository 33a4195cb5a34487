import { useEffect, useState } from 'react';
import type { AvailableFix } from '#shared/sheet/fixing/fix';
import { useImport, useImportStore } from './import-context';

/** ms without a change before the whole sheet is looked through: somebody who types on does not wait for it. */
const restPause = 250;
const none: readonly AvailableFix[] = [];

/** What could be mended all at once; those of the sheet before the last change until the worker has counted anew. */
export function useFixes(): readonly AvailableFix[] {
  const store = useImportStore();
  const { revision } = useImport();
  const [fixes, setFixes] = useState(none);
  useEffect(() => {
    let late = false;
    const timer = setTimeout(() => {
      void store.fixes().then((found) => {
        if (!late && found !== null) setFixes(found);
      });
    }, restPause);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [store, revision]);
  return fixes;
}
