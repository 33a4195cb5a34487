import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import {
  startPracticeAgency,
  type PracticeAgency,
} from '../../electron/backend/practice-agency/start-practice-agency';
import { expectNoAxeViolations, forEachHost, takeScreenshot, type OpenApp } from './hosts';

const views = [
  { language: 'es', theme: 'light', size: { width: 1280, height: 800 } },
  { language: 'en', theme: 'dark', size: { width: 1024, height: 640 } },
] as const;

const words = {
  en: { practise: 'Start practising', strip: 'nothing here is real', settings: 'Settings' },
  es: { practise: 'Abrir la práctica', strip: 'nada de esto es real', settings: 'Ajustes' },
} as const;

/** The page never scrolls sideways; what is wide scrolls inside itself. */
async function expectNoSidewaysScroll(app: OpenApp): Promise<void> {
  const spare = await app.page.evaluate(() =>
    [document.documentElement, document.querySelector('main')].map((box) =>
      box === null ? 0 : box.scrollWidth - box.clientWidth,
    ),
  );
  expect(spare).toEqual([0, 0]);
}

forEachHost((host) => {
  let app: OpenApp | null = null;
  let ghl: PracticeAgency;
  const open = async (...options: Parameters<typeof host.open>): Promise<OpenApp> => {
    app = await host.open(...options);
    return app;
  };
  beforeAll(async () => {
    ghl = await startPracticeAgency();
  });
  afterAll(() => ghl.close());
  afterEach(async () => {
    await app?.close();
    app = null;
  });

  it.each(views)(
    'welcomes, practises in one click and says so on every screen ($language, $theme)',
    async (view) => {
      const { page, complaints } = await open(view);
      const say = words[view.language];
      const picture = async (name: string): Promise<void> => {
        await expectNoAxeViolations(page);
        await expectNoSidewaysScroll(app as OpenApp);
        await takeScreenshot(page, `${name}.${view.language}.${view.theme}.${view.size.width}.${host.id}`);
      };
      await page.getByRole('button', { name: say.practise }).waitFor();
      await picture('home-first');

      await page.getByRole('button', { name: say.practise }).click();
      await page.getByText(say.strip).waitFor();
      await picture('home-practice');

      for (const room of ['history', 'settings', 'connect']) {
        await page.evaluate((name) => (window.location.hash = `#/${name}`), room);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.getByText(say.strip).waitFor();
        await picture(room);
      }
      expect(complaints).toEqual([]);
    },
  );

  it('connects an agency with a pasted token, and keeps the token out of the page', async () => {
    const { page, complaints } = await open({ environment: { GHL_API_BASE_URL: ghl.url } });
    await page.getByRole('link', { name: 'Connect', exact: true }).click();
    await page.getByLabel('Token', { exact: true }).fill(ghl.token);
    await page.getByRole('button', { name: 'Check the token' }).click();
    await page.getByText('14 sub-accounts found').waitFor();
    await expectNoAxeViolations(page);
    await takeScreenshot(page, `connect-checked.${host.id}`);

    await page.getByLabel('Name in this app').fill('Clínicas del Valle');
    await page.getByRole('button', { name: 'Connect this agency' }).click();
    await page.getByText('Everything on this page is about Clínicas del Valle.').waitFor();
    expect(await page.getByRole('button', { name: 'Change agency' }).innerText()).toContain('Connected');
    expect(await page.content()).not.toContain(ghl.token);
    expect(complaints).toEqual([]);
  });

  it('says what a token lacks, and asks for the company only when it cannot be found', async () => {
    const { page } = await open({ environment: { GHL_API_BASE_URL: ghl.url } });
    await page.evaluate(() => (window.location.hash = '#/connect'));
    const token = page.getByLabel('Token', { exact: true });
    await token.fill(ghl.tokens.readOnly);
    await page.getByRole('button', { name: 'Check the token' }).click();
    await page.getByText('users.write').nth(1).waitFor();
    expect(await page.getByLabel('Company id').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Connect this agency' }).count()).toBe(0);

    await token.fill(ghl.tokens.noLocations);
    await page.getByRole('button', { name: 'Check the token' }).click();
    await page.getByLabel('Company id').waitFor();
    await expectNoAxeViolations(page);
  });

  it('removes an agency only after asking, and goes on offline', async () => {
    const { page } = await open({ environment: { GHL_API_BASE_URL: ghl.url } });
    await page.evaluate(() => (window.location.hash = '#/connect'));
    await page.getByLabel('Token', { exact: true }).fill(ghl.token);
    await page.keyboard.press('Enter');
    await page.getByLabel('Name in this app').fill('Clínicas del Valle');
    await page.getByRole('button', { name: 'Connect this agency' }).click();
    await page.getByText('Everything on this page').waitFor();

    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Remove: Clínicas del Valle' }).click();
    await page.getByRole('dialog').waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Remove: Clínicas del Valle' }).click();
    await page.getByRole('button', { name: 'Remove agency' }).click();
    await page.getByText('No agency is connected yet.').waitFor();
    expect(await page.getByRole('button', { name: 'Change agency' }).innerText()).toContain(
      'Working offline',
    );
  });

  it('keeps language and theme over a restart', async () => {
    const opened = await open();
    await opened.page.getByRole('link', { name: 'Settings' }).click();
    await opened.page.getByRole('combobox', { name: 'Theme' }).click();
    await opened.page.getByRole('option', { name: 'Dark' }).click();
    await opened.page.getByRole('combobox', { name: 'Language' }).click();
    await opened.page.getByRole('option', { name: 'Español' }).click();
    await opened.page.getByRole('heading', { name: 'Ajustes' }).waitFor();

    await opened.restart();
    await opened.page.getByRole('link', { name: 'Inicio' }).waitFor();
    const root = opened.page.locator('html');
    expect(await root.getAttribute('lang')).toBe('es');
    expect(await root.getAttribute('data-mantine-color-scheme')).toBe('dark');
  });

  it('can be walked with the keyboard alone', async () => {
    const { page } = await open();
    await page.getByRole('link', { name: 'History' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');

    await page.getByRole('link', { name: 'History' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'History' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });
});
