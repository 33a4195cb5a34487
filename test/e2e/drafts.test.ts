import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  startPracticeAgency,
  type PracticeAgency,
} from '../../electron/backend/practice-agency/start-practice-agency';
import { ImportWizard } from '../helpers/import-wizard';
import { lookInEveryDress } from '../helpers/look-in-every-dress';
import { makeSheetOfNewcomers } from '../helpers/sheet-of-newcomers';
import { forEachHost, type OpenApp } from './hosts';

const file = 'personal de agosto.csv';
const people = 4;

forEachHost((host) => {
  const language = host.id === 'browser' ? 'es' : 'en';
  let ghl: PracticeAgency;
  let app: OpenApp | null = null;
  beforeEach(async () => {
    ghl = await startPracticeAgency();
  });
  afterEach(async () => {
    await app?.close();
    app = null;
    await ghl.close();
  });

  async function openApp(): Promise<{ opened: OpenApp; wizard: ImportWizard }> {
    const opened = await host.open({ language, environment: { GHL_API_BASE_URL: ghl.url } });
    app = opened;
    return { opened, wizard: new ImportWizard(opened.page, language) };
  }

  it('a sheet prepared without an agency is found again after the app was killed, goes to a colleague as a file and comes back', async () => {
    const { opened, wizard: first } = await openApp();
    let wizard = first;
    let { page } = opened;
    const { t } = wizard;
    const draft = (name: string) => page.getByRole('listitem').filter({ hasText: name });
    const cell = () => page.locator('[data-cell="1:2"]');
    await page.evaluate(() => (window.location.hash = '#/import'));
    await wizard.choose(file, makeSheetOfNewcomers(people, ghl.locations[0]?.name ?? ''));
    await wizard.goToColumns();
    await wizard.button(t('import:next-check')).click();
    await wizard.heading(t('import:check-title')).waitFor();
    await cell().dblclick();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Sustituta');
    await page.keyboard.press('Enter');
    await cell().getByText('Sustituta').waitFor();
    const kept = page.getByText(t('drafts:kept-now', { when: '' }).trim(), { exact: false });
    await kept.waitFor();
    await lookInEveryDress(page, `draft-kept.${language}`);
    // The pause after which the last edit is kept, and the keeping.
    await page.waitForTimeout(2500);

    await opened.crash();
    page = opened.page;
    wizard = new ImportWizard(page, language);
    await page.evaluate(() => (window.location.hash = '#/'));
    await page.getByRole('heading', { name: t('drafts:title') }).waitFor();
    await lookInEveryDress(page, `drafts-home.${language}`);
    await page.getByRole('button', { name: t('drafts:continue-which', { name: file }) }).click();
    await wizard.heading(t('import:check-title')).waitFor();
    await cell().getByText('Sustituta').waitFor();

    await page.evaluate(() => (window.location.hash = '#/'));
    await page.getByRole('button', { name: t('drafts:more', { name: file }) }).click();
    await page.getByRole('menuitem', { name: t('drafts:export'), exact: true }).waitFor();
    const saved = await opened.saveFile(() =>
      page.getByRole('menuitem', { name: t('drafts:export'), exact: true }).click(),
    );
    expect(saved.name).toMatch(/\.json$/);

    // The wizard still holds the sheet: starting the page anew leaves only what is kept.
    await page.reload();
    await page.getByRole('button', { name: t('drafts:more', { name: file }) }).click();
    await page.getByRole('menuitem', { name: t('drafts:remove') }).click();
    await page.getByText(t('drafts:remove-title', { name: file })).waitFor();
    await lookInEveryDress(page, `draft-remove.${language}`);
    await page.getByRole('button', { name: t('drafts:remove-yes'), exact: true }).click();
    await draft(file).waitFor({ state: 'detached' });

    await page.evaluate(() => (window.location.hash = '#/import'));
    await wizard.heading(t('import:file-title')).waitFor();
    await page
      .locator('main input[type=file]')
      .setInputFiles({ name: saved.name, mimeType: 'application/json', buffer: Buffer.from(saved.bytes) });
    await wizard.heading(t('import:check-title')).waitFor();
    await cell().getByText('Sustituta').waitFor();
  });

  it('says what changed in GoHighLevel since it was prepared, and is gone once it ran', async () => {
    const { opened, wizard } = await openApp();
    const { page } = opened;
    const { t } = wizard;
    const [location] = ghl.locations;
    await wizard.connect(ghl.token, 'Clínicas del Valle');
    await wizard.open();
    await wizard.choose(file, makeSheetOfNewcomers(people, location?.name ?? ''));
    await wizard.goToColumns();
    await page.getByRole('radio', { name: t('import:password-generate') }).click();
    await wizard.goToCheck();
    await wizard.goToPlan();
    await wizard.startButton(people).waitFor({ timeout: 60_000 });
    await page.waitForTimeout(2500);

    // Somebody else is at work meanwhile: the first of them exists by now.
    const made = await fetch(`${ghl.url}/users/`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${ghl.token}`,
        version: '2021-07-28',
        'content-type': 'application/json',
        'user-agent': 'Mozilla/5.0',
      },
      body: JSON.stringify({
        companyId: ghl.companyId,
        firstName: 'Ana 0',
        lastName: 'Ruiz',
        email: 'persona0@valle.example.com',
        password: 'Segura#2026',
        type: 'account',
        role: 'user',
        locationIds: [location?.id],
      }),
    });
    expect(made.status).toBe(201);

    await page.reload();
    await page.evaluate(() => (window.location.hash = '#/'));
    await page.getByRole('button', { name: t('drafts:continue-which', { name: file }) }).click();
    await wizard.heading(t('import:plan-title')).waitFor();
    await page
      .getByText(t('drafts:news-now-exists', { count: 1 }), { exact: false })
      .waitFor({ timeout: 60_000 });
    await lookInEveryDress(page, `draft-news.${language}`);

    await wizard.startButton(people - 1).click();
    // To its end: a window that is closed over a run asks first, and nobody answers here.
    await page
      .getByText(t('history:outcome-done', { count: people - 1 }))
      .first()
      .waitFor({ timeout: 60_000 });
    await page.evaluate(() => (window.location.hash = '#/'));
    await page.getByRole('heading', { name: t('home:title') }).waitFor();
    await expect.poll(() => page.getByRole('heading', { name: t('drafts:title') }).count()).toBe(0);
  });
});
