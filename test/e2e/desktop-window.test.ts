import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BrowserContext } from 'playwright-core';
import { callNames, eventNames } from '../../shared/contract/calls';
import { subscriptionName } from '../../shared/contract/create-backend-api';
import type { Result } from '../../shared/contract/result';
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

    /** A call as the page makes it. @returns its value */
    async function call(name: string, input: unknown): Promise<unknown> {
      const answer = (await app.main.invoke(`call:${name}`, [input], {
        url: 'app://roster/',
        isTop: true,
      })) as Result<unknown>;
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.failure)}`);
      return answer.value;
    }

    /** An import into the practice agency that takes longer than the rest of a test. @returns its id */
    async function startLongRun(): Promise<string> {
      const { agencyId } = (await call('openPractice', {})) as { agencyId: string };
      const locations = (await call('listLocations', { agencyId })) as readonly { id: string }[];
      const rows = Array.from({ length: 500 }, (_, index) => ({
        row: index + 2,
        person: {
          email: `persona${index}@example.com`,
          firstName: 'Persona',
          lastName: `Número ${index}`,
          password: 'Abcdef1!',
          type: 'account',
          role: 'user',
          locationIds: [locations[0]?.id],
        },
        action: null,
        locationMode: 'add',
        problems: [],
      }));
      const choices = { onExisting: 'skip', perRow: {}, excluded: [], generatePasswords: false };
      const sheet = { fileName: 'muchas.csv', sha256: '00' };
      const plan = (await call('preparePlan', { agencyId, sheet, rows, choices })) as {
        planId: string;
        guards: readonly { kind: string }[];
      };
      const allow = plan.guards.map(({ kind }) => kind);
      const run = await call('startRun', { planId: plan.planId, allow, onlyValid: true });
      return (run as { runId: string }).runId;
    }

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
      await app.pressClose();
      expect(await app.ended).toBe(0);
    });

    it('is over for whoever closes it, also when its last words are lost with it', async () => {
      const script = (await app.page.locator('script[src]').first().getAttribute('src')) ?? '';
      const request = { url: new URL(script, 'app://roster/').href, method: 'GET' };
      // Nobody reads meanwhile: the app ends while its answers still wait to be sent.
      const nap = new Int32Array(new SharedArrayBuffer(4));
      for (let times = 0; times < 4; times++) void app.main.request(request);
      Atomics.wait(nap, 0, 0, 1000);
      const closed = app.pressClose();
      Atomics.wait(nap, 0, 0, 1000);
      await closed;
      expect(await app.ended).toBe(0);
    });

    it('asks before it is closed over a running import; a yes stops it so that it can be continued', async () => {
      const runId = await startLongRun();
      app.desktop.pressButton = 0;
      await app.pressClose();
      await expect.poll(() => app.desktop.asked.length).toBe(1);
      expect(app.desktop.asked[0]).toMatchObject({
        message: 'En este momento se están importando personas.',
        buttons: ['Dejarla abierta', 'Detener y cerrar'],
      });
      expect(await call('getRun', { runId })).toMatchObject({ record: { state: 'running' } });

      app.desktop.pressButton = 1;
      await app.pressClose();
      expect(await app.ended).toBe(0);

      app = await launchStandIn({
        context: await (await useBrowser()).newContext(),
        environment: environment(),
      });
      const runs = (await call('listRuns', {})) as readonly {
        runId: string;
        state: string;
        summary: object;
      }[];
      expect(runs[0]).toMatchObject({
        runId,
        state: expect.stringMatching(/stopped|interrupted|held/) as string,
      });
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
      await expect(failing).rejects.toThrow(
        /ended with 1[^]*no pudo iniciar[^]*La variable[^]*GHL_API_BASE_URL/,
      );
    });
  },
);
