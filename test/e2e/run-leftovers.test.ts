import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  startPracticeAgency,
  type PracticeAgency,
} from '../../electron/backend/practice-agency/start-practice-agency';
import { ImportWizard } from '../helpers/import-wizard';
import { lookInEveryDress } from '../helpers/look-in-every-dress';
import { forEachHost, type OpenApp } from './hosts';

const file = 'personal nuevo.csv';

/** What a run leaves behind: the part that was not done, the rows that failed, the passwords it made. */
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

  async function startImport(people: number): Promise<ImportWizard> {
    const opened = await host.open({ language, environment: { GHL_API_BASE_URL: ghl.url } });
    app = opened;
    const wizard = new ImportWizard(opened.page, language);
    const { t } = wizard;
    const location = ghl.locations[0]?.name ?? '';
    const lines = Array.from(
      { length: people },
      (_, at) => `persona${at}@valle.example.com,Ana ${at},Ruiz,user,account,"${location}"`,
    );
    await wizard.connect(ghl.token, 'Clínicas del Valle');
    await wizard.open();
    await wizard.choose(
      file,
      ['Email,First name,Last name,Role,User type,Sub-account', ...lines, ''].join('\n'),
    );
    await wizard.goToColumns();
    const generate = opened.page.getByRole('radio', { name: t('import:password-generate') });
    await generate.click();
    await expect.poll(() => generate.isChecked()).toBe(true);
    await wizard.goToCheck();
    await wizard.goToPlan();
    await wizard.startButton(people).click({ timeout: 60_000 });
    return wizard;
  }

  it('saves the failed rows as a sheet that is understood at once, and passwords a second time only after a question', async () => {
    const refused = [2, 3];
    ghl.faults.set([
      {
        kind: 'status',
        method: 'POST',
        path: '/users/',
        nth: refused,
        status: 422,
        message: ['email must be a deliverable address'],
      },
    ]);
    const wizard = await startImport(4);
    const { page, t } = wizard;
    await wizard.heading(t('import:results-title')).waitFor({ timeout: 60_000 });
    await lookInEveryDress(page, `leftovers-results.${language}.${host.id}`);
    const failed = await app?.saveFile(() => wizard.button(t('history:save-failed', { count: 2 })).click());
    expect(failed?.name).toMatch(/personal nuevo\.xlsx$/);

    const save = (name: string) => app?.saveFile(() => wizard.button(name).click());
    const passwords = await save(t('history:save-credentials'));
    expect(new TextDecoder().decode(passwords?.bytes).trim().split('\n')).toHaveLength(3);
    const again = wizard.button(t('history:credentials-again'));
    await again.waitFor();
    await again.click();
    await page.getByText(t('history:credentials-again-question')).waitFor();
    await lookInEveryDress(page, `leftovers-credentials.${language}.${host.id}`);
    await wizard.button(t('history:credentials-again-no')).click();
    await again.click();
    await save(t('history:credentials-again-yes'));
    await again.waitFor();

    // Nothing is left to ask: only the passwords are made anew.
    ghl.faults.clear();
    await wizard.button(t('import:another')).click();
    await wizard.choose(failed?.name ?? '', Buffer.from(failed?.bytes ?? []));
    await wizard.goToColumns();
    await page.getByRole('radio', { name: t('import:password-generate') }).click();
    await page.getByText(t('import:columns-done')).waitFor();
    await lookInEveryDress(page, `leftovers-again.${language}.${host.id}`);
    await wizard.goToCheck();
    await wizard.goToPlan();
    await wizard.startButton(2).click({ timeout: 60_000 });
    await wizard.heading(t('import:results-title')).waitFor({ timeout: 60_000 });
    await expect.poll(() => ghl.creates().size).toBe(4);
    expect(app?.complaints).toEqual([]);
  });

  it('leaves a stopped run as it is for good, until that is taken back', async () => {
    ghl.faults.set([{ kind: 'slow', method: 'POST', path: '/users/', minMs: 300, maxMs: 900 }]);
    const wizard = await startImport(105);
    const { page, t } = wizard;
    await wizard.button(t('history:stop')).click({ timeout: 60_000 });
    await page.getByText(t('history:stopped-title')).waitFor({ timeout: 60_000 });
    const name = t('home:unfinished-line', { file });
    const goHome = () => page.evaluate(() => (window.location.hash = '#/'));
    const unfinished = page.getByRole('button', { name: t('home:unfinished-continue-which', { name }) });
    await goHome();
    await unfinished.waitFor();
    await lookInEveryDress(page, `leftovers-unfinished.${language}.${host.id}`);
    await wizard.button(t('home:unfinished-leave-which', { name })).click();
    await page.getByText(t('home:left-title', { name })).waitFor();
    await unfinished.waitFor({ state: 'detached' });
    await lookInEveryDress(page, `leftovers-left.${language}.${host.id}`);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe(t('home:left-put-back'));

    await app?.restart();
    const later = app?.page ?? page;
    await later.getByRole('heading', { level: 1 }).waitFor();
    await later.evaluate(() => (window.location.hash = '#/history'));
    await later.getByText(t('history:left')).waitFor();
    expect(
      await later.getByRole('button', { name: t('home:unfinished-continue-which', { name }) }).count(),
    ).toBe(0);
    await lookInEveryDress(later, `leftovers-history.${language}.${host.id}`);
    await later.getByRole('button', { name: t('history:left-take-back-which', { name: file }) }).click();
    await later.evaluate(() => (window.location.hash = '#/'));
    await later.getByRole('button', { name: t('home:unfinished-continue-which', { name }) }).waitFor();
    expect(app?.complaints).toEqual([]);
  });
});
