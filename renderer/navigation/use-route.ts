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

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
