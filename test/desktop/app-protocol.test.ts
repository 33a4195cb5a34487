import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servePage } from '../../electron/desktop/app-protocol';
import { createPageReader } from '../../electron/transport/page-files';
import { createSmallPage } from '../hosts/small-page';
import { hostilePaths } from '../hosts/hostile-paths';

type Handler = (request: Request) => Response | Promise<Response>;

describe('app://', () => {
  let remove: () => Promise<void>;
  let handle: Handler;
  beforeAll(async () => {
    const page = await createSmallPage();
    ({ remove } = page);
    servePage(
      { handle: (_scheme, handler) => void (handle = handler) },
      createPageReader(page.directory, () => 'n'),
    );
  });
  afterAll(() => remove());
  /** Electron hands over the address as it was asked for; a Request would tidy it up, so it is told to keep it. */
  const ask = async (url: string, method = 'GET'): Promise<Response> =>
    handle({ url, method } as unknown as Request);

  it('serves the page with its headers', async () => {
    const response = await ask('app://roster/?x=1#/import');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).toContain('<title>Page</title>');
  });

  it.each(hostilePaths.filter((path) => path.startsWith('/')))(
    'has nothing at app://roster%s',
    async (path) => {
      const response = await ask(`app://roster${path}`);
      expect(response.status).toBe(404);
      expect(await response.text()).not.toContain('secret');
    },
  );

  it.each([
    'app://evil/index.html',
    'app://others/index.html',
    'app://roster.evil/index.html',
    'app://roster:80/index.html',
    'app://user@roster/index.html',
    'app:///index.html',
    'app:index.html',
    'https://roster/index.html',
    'file:///etc/passwd',
  ])('has nothing at %s', async (url) => {
    expect((await ask(url)).status).toBe(404);
  });

  it('is for reading only', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect((await ask('app://roster/', method)).status).toBe(404);
    }
  });
});
