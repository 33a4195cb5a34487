import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPageReader, findPageSegments, type PageAnswer } from '../../electron/transport/page-files';
import { hostilePaths } from '../hosts/hostile-paths';
import { createSmallPage } from '../hosts/small-page';

describe('the page of a host', () => {
  let read: (pathname: string) => Promise<PageAnswer>;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    const page = await createSmallPage();
    ({ remove } = page);
    let nonces = 0;
    read = createPageReader(page.directory, () => `nonce${(nonces += 1)}`);
  });
  afterAll(() => remove());

  it.each(hostilePaths)('has nothing at %j', async (path) => {
    const answer = await read(path);
    expect(answer.status).toBe(404);
    expect(new TextDecoder().decode(answer.body)).toBe('404');
    // A refusal is a page too: nobody may frame it or run anything in it.
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('is served at / with a policy that allows nothing inline', async () => {
    const { status, headers } = await read('/');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toBe('no-store');
  });

  it('tells its page a fresh nonce for styles each time, the one of its policy', async () => {
    const [first, second] = [await read('/'), await read('/index.html')];
    const noncesOf = ({ headers, body }: PageAnswer): (string | undefined)[] => [
      /'nonce-(\w+)'/.exec(headers['content-security-policy'] ?? '')?.[1],
      /<meta property="csp-nonce" nonce="(\w+)">/.exec(new TextDecoder().decode(body))?.[1],
    ];
    const [inPolicy, inPage] = noncesOf(first);
    expect(inPolicy).toBeDefined();
    expect(inPage).toBe(inPolicy);
    expect(noncesOf(second)).not.toContain(inPolicy);
  });

  it.each([
    ['/assets/index-a1b2.js', 'text/javascript; charset=utf-8'],
    ['/assets/index-a1b2.css', 'text/css; charset=utf-8'],
  ])('serves %s as %s', async (path, mediaType) => {
    const { status, headers } = await read(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(mediaType);
    expect(headers['content-security-policy']).not.toContain('nonce');
  });
});

describe('a path', () => {
  it('is decoded once', () => {
    expect(findPageSegments('/assets/index%2Da1b2.js')).toEqual(['assets', 'index-a1b2.js']);
  });
  it('never means a name that starts with a dot', () => {
    expect(findPageSegments('/assets/.env')).toBeNull();
  });
});
