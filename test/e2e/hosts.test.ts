import { afterEach, expect, it } from 'vitest';
import { expectNoAxeViolations, forEachHost, type OpenApp, takeScreenshot } from './hosts';

forEachHost((host) => {
  let app: OpenApp | null = null;
  afterEach(async () => {
    await app?.close();
    app = null;
  });

  it('shows the app with all its styles, and nothing is refused by its own policy', async () => {
    app = await host.open();
    await app.page.getByRole('navigation').first().waitFor();
    expect(await app.page.title()).toContain('Roster for GHL');
    expect(app.complaints).toEqual([]);
    await expectNoAxeViolations(app.page);
    await takeScreenshot(app.page, `start.${host.id}`);
  });

  it('speaks the language of the system', async () => {
    app = await host.open({ language: 'es' });
    await expect.poll(() => app?.page.locator('html').getAttribute('lang')).toBe('es');
  });

  it('still works after a reload, and after being started again', async () => {
    app = await host.open();
    await app.page.reload();
    await app.page.getByRole('navigation').first().waitFor();
    await app.restart();
    await app.page.getByRole('navigation').first().waitFor();
    expect(app.complaints).toEqual([]);
  });

  it('lets a file out to where the person wants it', async () => {
    app = await host.open();
    const download = app.page.getByRole('button', { name: /^Download/ }).first();
    const first = await app.saveFile(() => download.click());
    expect(first.name).toMatch(/\.csv$/);
    expect(new TextDecoder().decode(first.bytes)).toContain('Email');
    // The same button works again: nothing about the first file is used up.
    const second = await app.saveFile(() => download.click());
    expect(second.bytes).toEqual(first.bytes);
    expect(app.complaints).toEqual([]);
  });

  it('runs no script that is written into the page, and evaluates no text', async () => {
    app = await host.open();
    const ran = await app.page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.body.append(script);
      const image = document.createElement('img');
      image.setAttribute('onerror', 'window.injected = true');
      image.src = 'data:image/png;base64,broken';
      document.body.append(image);
      await new Promise((resolve) => setTimeout(resolve, 100));
      let evaluated = false;
      try {
        // In a timer, because the debugger that runs this may evaluate.
        await new Promise<void>((resolve, reject) =>
          setTimeout(() => {
            try {
              new Function('return 1')();
              evaluated = true;
              resolve();
            } catch (error) {
              reject(error instanceof Error ? error : new Error(String(error)));
            }
          }),
        );
      } catch {
        // Refused, as it should be.
      }
      return { injected: 'injected' in window, evaluated };
    });
    expect(ran).toEqual({ injected: false, evaluated: false });
  });

  it('lets the page reach nobody but its own backend', async () => {
    app = await host.open();
    const reached = await app.page.evaluate(async () => {
      const tries = {
        fetch: () => fetch('https://example.com/'),
        otherPort: () => fetch('http://127.0.0.1:9/'),
        frame: () =>
          new Promise((resolve, reject) => {
            const frame = document.createElement('iframe');
            frame.src = 'https://example.com/';
            document.addEventListener('securitypolicyviolation', () => reject(new Error('refused')));
            frame.addEventListener('load', () => resolve('loaded'));
            document.body.append(frame);
          }),
      };
      const outcomes = Object.entries(tries).map(async ([name, attempt]) => [
        name,
        await attempt().then(
          () => 'reached',
          () => 'refused',
        ),
      ]);
      return Object.fromEntries(await Promise.all(outcomes)) as Record<string, string>;
    });
    expect(reached).toEqual({ fetch: 'refused', otherPort: 'refused', frame: 'refused' });
  });

  it('gives the page neither Node nor Electron', async () => {
    app = await host.open();
    const found = await app.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in window),
    );
    expect(found).toEqual([]);
  });
});
