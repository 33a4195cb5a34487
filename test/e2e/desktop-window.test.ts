import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BrowserContext } from 'playwright-core';
import { callNames, eventNames } from '../../shared/contract/calls';
import { subscriptionName } from '../../shared/contract/create-backend-api';
import { findChromium } from '../helpers/chromium';
import { launchStandIn, type StandInApp } from '../helpers/electron-stand-in/launch';
import { useBrowser } from '../helpers/shared-browser';

const hasChromium = findChromium() !== null;

// What is the desktop's alone, in the built main process and preload with the stand-in for Electron.
describe.skipIf(!hasChromium)(
  `the desktop window${hasChromium ? '' : ' (skipped: no Chromium here)'}`,
  () => {
    let home: string;
    let context: BrowserContext;
    let app: StandInApp;

    const environment = (): Record<string, string> => ({
      PATH: process.env['PATH'] ?? '',
      HOME: home,
      GHL_ROSTER_HOME: home,
      LC_ALL: 'es_MX.UTF-8',
    });

    beforeEach(async () => {
      home = await mkdtemp(join(tmpdir(), 'roster-desktop-'));
      context = await (await useBrowser()).newContext();
      app = await launchStandIn({ context, environment: environment() });
    });
    afterEach(async () => {
      app.process.kill('SIGKILL');
      await context.close();
      await rm(home, { recursive: true, force: true });
    });

    it('is made with every switch that keeps its page in its place', () => {
      expect(app.desktop.window?.webPreferences).toMatchObject({
        sandbox: true,
        sandboxForAll: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
      });
    });

    it('gives its page exactly the contract, frozen', async () => {
      const roster = await app.page.evaluate(() => {
        const api = (window as unknown as { roster: Record<string, unknown> }).roster;
        const before = api['getSettings'];
        try {
          api['getSettings'] = () => 'replaced';
        } catch {
          // Frozen objects refuse in strict code.
        }
        try {
          Object.assign(window, { roster: {} });
        } catch {
          // So does the name itself.
        }
        const now = (window as unknown as { roster: Record<string, unknown> }).roster;
        return { names: Object.keys(now), replaced: now['getSettings'] !== before };
      });
      expect(roster.names.sort()).toEqual(
        [...callNames, ...eventNames.map((name) => subscriptionName(name))].sort(),
      );
      expect(roster.replaced).toBe(false);
    });

    it('does not go to another site, whatever its page tries', async () => {
      const { page } = app;
      const own = page.url();
      for (const address of ['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/passwd']) {
        await page.evaluate((to) => {
          location.href = to;
        }, address);
        await page.waitForTimeout(150);
        expect(page.url()).toBe(own);
      }
      expect(await page.title()).toContain('Roster for GHL');
    });

    it('opens no second window; a known help page goes to the person’s browser, nothing else does', async () => {
      const { page, desktop } = app;
      for (const address of [
        'https://help.gohighlevel.com/support',
        'https://example.com/',
        'http://app.gohighlevel.com/',
      ]) {
        await page.evaluate((to) => void window.open(to), address);
      }
      await expect.poll(() => desktop.openedLinks).toEqual(['https://help.gohighlevel.com/support']);
      await expect.poll(() => context.pages().length).toBe(1);
    });

    it('grants nothing but putting text on the clipboard', async () => {
      for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read']) {
        expect(await app.main.requestPermission(permission, 'app://roster/')).toBe(false);
      }
      expect(await app.main.requestPermission('clipboard-sanitized-write', 'app://roster/')).toBe(true);
    });

    it('answers no call from a frame or another page', async () => {
      for (const frame of [
        { url: 'https://example.com/', isTop: true },
        { url: 'app://roster/', isTop: false },
        null,
      ]) {
        await expect(app.main.invoke('call:getSettings', [{}], frame)).rejects.toThrow('Not allowed');
      }
      await expect(
        app.main.invoke('call:readToken', [{}], { url: 'app://roster/', isTop: true }),
      ).rejects.toThrow('No handler registered');
    });

    it('speaks the language of the settings in its menu, at once when it changes', async () => {
      expect(app.desktop.menu).toContain('Edición');
      const top = { url: 'app://roster/', isTop: true };
      await app.main.invoke('call:saveSettings', [{ language: 'en' }], top);
      await expect.poll(() => app.desktop.menu).toContain('Edit');
    });

    it('ends the app when it is closed', async () => {
      await app.main.pressClose().catch(() => {});
      expect(await app.ended).toBe(0);
    });

    it('ends politely when the system asks', async () => {
      app.process.kill('SIGTERM');
      expect(await app.ended).toBe(0);
    });

    it('is the only one: a second start ends at once and changes nothing', async () => {
      const second = launchStandIn({
        context: await (await useBrowser()).newContext(),
        environment: { ...environment(), STAND_IN_SECOND_INSTANCE: '1' },
      });
      await expect(second).rejects.toThrow('ended with 0');
      await app.main.startSecondInstance();
      expect(await app.page.title()).toContain('Roster for GHL');
    });

    it('says in words why it cannot start', async () => {
      const failing = launchStandIn({
        context: await (await useBrowser()).newContext(),
        environment: { ...environment(), GHL_API_BASE_URL: 'http://example.com' },
      });
      await expect(failing).rejects.toThrow(/ended with 1[^]*no pudo iniciar[^]*GHL_API_BASE_URL/);
    });
  },
);
