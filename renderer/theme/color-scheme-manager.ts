import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core';

/** The theme is a setting kept by the backend, so nothing is written into the browser's own storage. */
export function createColorSchemeManager(initial: MantineColorScheme): MantineColorSchemeManager {
  let scheme = initial;
  return {
    get: () => scheme,
    set: (value) => {
      scheme = value;
    },
    subscribe: () => undefined,
    unsubscribe: () => undefined,
    clear: () => {
      scheme = initial;
    },
  };
}
