/**
 * Where in the app we are, as plain data. The address is a hash (`#/runs/<id>`), so that the same page works under
 * `app://` and on 127.0.0.1 and a run can be linked to.
 */
export type Route =
  | { readonly name: 'home' }
  /** `step` belongs to the import wizard; the browser's back button then walks its steps. */
  | { readonly name: 'import'; readonly step: string | null }
  /** With a person: theirs opens at the side. */
  | { readonly name: 'people'; readonly userId: string | null }
  /** `part` is one of the room's tabs, `detail` what is open in it, for example one review round. */
  | { readonly name: 'audits'; readonly part: string | null; readonly detail: string | null }
  | { readonly name: 'history' }
  | { readonly name: 'run'; readonly runId: string }
  /** With an agency: a new token for it. Without: connect another one. */
  | { readonly name: 'connect'; readonly agencyId: string | null }
  | { readonly name: 'settings' }
  /** The list; `new`, with `from` the one it is a copy of; or the id of the template that is edited. */
  | { readonly name: 'templates'; readonly templateId: string | null; readonly from: string | null }
  | { readonly name: 'not-found' };

/** @returns the address of a route, ready for `href`. */
export function hrefTo(route: Route): string {
  switch (route.name) {
    case 'home':
    case 'not-found':
      return '#/';
    case 'import':
      return join('import', route.step);
    case 'people':
      return join('people', route.userId);
    case 'audits':
      return route.part === null
        ? '#/audits'
        : join(`audits/${encodeURIComponent(route.part)}`, route.detail);
    case 'templates':
      return route.templateId === null
        ? '#/templates'
        : join(`templates/${encodeURIComponent(route.templateId)}`, route.from);
    case 'run':
      return join('runs', route.runId);
    case 'connect':
      return join('connect', route.agencyId);
    case 'history':
    case 'settings':
      return `#/${route.name}`;
  }
}

/** Reads an address. Anything that is not one of ours is `not-found`, never an exception. */
export function parseRoute(hash: string): Route {
  const parts = hash.replace(/^#?\/?/, '').split('/');
  const [room = '', rawArgument = '', rawDetail = '', ...rest] = parts;
  const argument = decodePart(rawArgument);
  const detail = decodePart(rawDetail);
  if (argument === null || detail === null || rest.some((part) => part !== '')) return { name: 'not-found' };
  const takesDetail = room === 'audits' || (room === 'templates' && argument === 'new');
  if (detail !== '' && (!takesDetail || argument === '')) return { name: 'not-found' };
  switch (room) {
    case '':
      return argument === '' ? { name: 'home' } : { name: 'not-found' };
    case 'import':
      return { name: 'import', step: argument || null };
    case 'people':
      return { name: 'people', userId: argument || null };
    case 'audits':
      return { name: 'audits', part: argument || null, detail: detail || null };
    case 'templates':
      return { name: 'templates', templateId: argument || null, from: detail || null };
    case 'runs':
      return argument ? { name: 'run', runId: argument } : { name: 'history' };
    case 'connect':
      return { name: 'connect', agencyId: argument || null };
    case 'history':
    case 'settings':
      return argument === '' ? { name: room } : { name: 'not-found' };
    default:
      return { name: 'not-found' };
  }
}

function join(room: string, argument: string | null): string {
  return argument === null ? `#/${room}` : `#/${room}/${encodeURIComponent(argument)}`;
}

function decodePart(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
