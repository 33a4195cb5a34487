import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  startPracticeAgency,
  type PracticeAgency,
} from '../../electron/backend/practice-agency/start-practice-agency';
import { ImportWizard } from '../helpers/import-wizard';
import { lookInEveryDress } from '../helpers/look-in-every-dress';
import { makeSheetOfNewcomers } from '../helpers/sheet-of-newcomers';
import { forEachHost, type OpenApp } from './hosts';

const agencyName = 'Clínicas del Valle';
const file = 'personal nuevo.csv';

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

  async function openApp(): Promise<OpenApp> {
    return host.open({
      language,
      environment: { GHL_API_BASE_URL: ghl.url, GHL_ROSTER_RECONCILE_MS: '500,1500,3000' },
    });
  }

  /** Connects and plans an import of so many new people, and presses the button. */
  async function startImport(opened: OpenApp, people: number): Promise<ImportWizard> {
    const wizard = new ImportWizard(opened.page, language);
    const { t } = wizard;
    await wizard.connect(ghl.token, agencyName);
    await wizard.open();
    await wizard.choose(file, makeSheetOfNewcomers(people, ghl.locations[0]?.name ?? ''));
    await wizard.goToColumns();
    const generate = opened.page.getByRole('radio', { name: t('import:password-generate') });
    await generate.click();
    await expect.poll(() => generate.isChecked()).toBe(true);
    await wizard.goToCheck();
    await wizard.goToPlan();
    await wizard.startButton(people).click({ timeout: 60_000 });
    await wizard.heading(t('import:run-title')).waitFor();
    return wizard;
  }

  const mostCreates = (): number => Math.max(0, ...ghl.creates().values());

  it('finishes from the home screen what a killed app left half done, everybody once', async () => {
    const people = 115;
    ghl.faults.set([{ kind: 'slow', method: 'POST', path: '/users/', minMs: 100, maxMs: 900 }]);
    app = await openApp();
    const { t } = await startImport(app, people);
    await expect.poll(() => ghl.creates().size, { timeout: 60_000 }).toBeGreaterThan(10);
    await lookInEveryDress(app.page, `live.${language}`);
    expect(ghl.creates().size).toBeLessThan(people);

    await app.crash();
    const { page } = app;
    await page.getByRole('heading', { name: t('home:unfinished-title') }).waitFor();
    await page.getByText(t('history:state-interrupted')).first().waitFor();
    await lookInEveryDress(page, `interrupted-home.${language}`);
    await page
      .getByRole('button', {
        name: t('home:unfinished-continue-which', { name: t('home:unfinished-line', { file }) }),
      })
      .click();
    // There is no keychain here, so the token went with the process and is asked for where the run waits.
    await page.getByText(t('history:interrupted-title')).waitFor();
    await lookInEveryDress(page, `interrupted.${language}`);
    await page.getByLabel(t('history:new-token', { agency: agencyName })).fill(ghl.token);
    await page.getByRole('button', { name: t('history:new-token-continue') }).click();

    await page
      .getByText(t('history:outcome-done', { count: people }))
      .first()
      .waitFor({ timeout: 90_000 });
    expect(ghl.creates().size).toBe(people);
    expect(mostCreates()).toBe(1);
    await page.getByRole('link', { name: t('shell:nav-home'), exact: true }).click();
    await page.getByRole('heading', { name: t('home:unfinished-title') }).waitFor({ state: 'detached' });
  });

  it('holds when the token dies on the way, and goes on with a new one right there', async () => {
    const people = 110;
    ghl.faults.set([{ kind: 'slow', method: 'POST', path: '/users/', minMs: 50, maxMs: 300 }]);
    app = await openApp();
    const { page } = app;
    const wizard = await startImport(app, people);
    const { t } = wizard;
    await expect.poll(() => ghl.creates().size, { timeout: 60_000 }).toBeGreaterThan(5);
    await wizard.button(t('history:pause')).click();
    await wizard.button(t('history:continue')).waitFor();
    await lookInEveryDress(page, `paused.${language}`);
    ghl.faults.set([{ kind: 'token-revoked' }]);
    await wizard.button(t('history:continue')).click();

    await page.getByText(t('runs:hold-token-rejected-what')).waitFor({ timeout: 60_000 });
    await page.getByRole('link', { name: t('shell:nav-home'), exact: true }).click();
    await page.getByText(t('runs:hold-token-rejected-what'), { exact: false }).waitFor();
    await lookInEveryDress(page, `held-home.${language}`);
    await page
      .getByRole('button', {
        name: t('home:unfinished-continue-which', { name: t('home:unfinished-line', { file }) }),
      })
      .click();

    const field = page.getByLabel(t('history:new-token', { agency: agencyName }));
    const use = page.getByRole('button', { name: t('history:new-token-continue') });
    await use.click();
    await page.getByText(t('connect:token-needed')).waitFor();
    await field.fill(`${ghl.token}x`);
    await use.click();
    await page.getByText(t('failures:token-rejected-what')).waitFor();
    await lookInEveryDress(page, `held-token.${language}`);
    ghl.faults.clear();
    await field.fill(ghl.token);
    await use.click();
    await page
      .getByText(t('history:outcome-done', { count: people }))
      .first()
      .waitFor({ timeout: 90_000 });
    expect(ghl.creates().size).toBe(people);
    expect(mostCreates()).toBe(1);
    expect(app.complaints).toEqual([]);
  });

  it('stops when told to, says where it stands, and goes on from there', async () => {
    const people = 110;
    ghl.faults.set([{ kind: 'slow', method: 'POST', path: '/users/', minMs: 50, maxMs: 300 }]);
    app = await openApp();
    const { page } = app;
    const wizard = await startImport(app, people);
    const { t } = wizard;
    await expect.poll(() => ghl.creates().size, { timeout: 60_000 }).toBeGreaterThan(5);
    await wizard.button(t('history:stop')).click();
    await page.getByText(t('history:stopped-title')).waitFor({ timeout: 60_000 });
    expect(ghl.creates().size).toBeLessThan(people);
    await lookInEveryDress(page, `stopped.${language}`);
    await wizard.button(t('history:continue')).click();
    await page
      .getByText(t('history:outcome-done', { count: people }))
      .first()
      .waitFor({ timeout: 90_000 });
    expect(ghl.creates().size).toBe(people);
    expect(mostCreates()).toBe(1);
  });
});
