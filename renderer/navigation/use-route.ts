import { useMemo, useSyncExternalStore } from 'react';
import { hrefTo, parseRoute, type Route } from './route';

/** The current route; the component renders again when it changes. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => parseRoute(hash), [hash]);
}

/** Goes to a route. `replace` leaves no trace in the history, for redirects. */
export function navigate(route: Route, how: { readonly replace?: boolean } = {}): void {
  const href = hrefTo(route);
  if (how.replace) window.location.replace(href);
  else window.location.hash = href;
}

const listeners = new Set<() => void>();

// One listener for the whole page: the browser empties the microtask queue between two listeners of an event, and a
// screen would render, and act on, a route that its frame is about to leave it for.
function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('hashchange', notify);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('hashchange', notify);
  };
}

function notify(): void {
  for (const listener of listeners) listener();
}
