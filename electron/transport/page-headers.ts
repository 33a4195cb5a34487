/**
 * The Content-Security-Policy of every page, the same on the desktop and in the browser. Nothing is allowed unless a
 * line here allows it.
 *
 * @param nonce allows the style elements the component library makes at run time; null for everything but index.html
 */
export function createContentSecurityPolicy(nonce: string | null): string {
  return [
    "default-src 'none'",
    // Only our own built files: no inline script, no eval, no other origin.
    "script-src 'self'",
    nonce === null ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`,
    // Icons of the component library come as data: addresses.
    "img-src 'self' data:",
    "font-src 'self'",
    // The page talks to its own backend and to nobody else: even a hijacked page could send nothing out.
    "connect-src 'self'",
    // Sheets are read in a worker.
    "worker-src 'self'",
    "manifest-src 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    // No form ever leaves by itself, no <base> redirects our relative addresses, nobody frames us.
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The headers of every answer that may be shown as a page, or taken for one. Header names are lower case. */
export function createPageHeaders(nonce: string | null): Readonly<Record<string, string>> {
  return {
    'content-security-policy': createContentSecurityPolicy(nonce),
    // A file is what we say it is: a browser may not guess a script out of it.
    'x-content-type-options': 'nosniff',
    // No address of ours is told to anybody, not even to the help pages we link to.
    'referrer-policy': 'no-referrer',
    // Other sites get no handle on our window and cannot embed our files.
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    // What the app never uses, no script in it can use either.
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
    // Names and addresses of people stay out of the browser's cache on disk.
    'cache-control': 'no-store',
  };
}
