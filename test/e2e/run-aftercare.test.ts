import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  startPracticeAgency,
  type PracticeAgency,
} from '../../electron/backend/practice-agency/start-practice-agency';
import { ImportWizard } from '../helpers/import-wizard';
import { lookInEveryDress } from '../helpers/look-in-every-dress';
import { expectNoAxeViolations, forEachHost, type OpenApp } from './hosts';

/** What can be done once an import is over: correct what was granted, send failed rows again, take it all back. */
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

  async function importPeople(
    opened: OpenApp,
    emails: readonly string[],
    file: string,
  ): Promise<ImportWizard> {
    const wizard = new ImportWizard(opened.page, language);
    const { t } = wizard;
    const location = ghl.locations[0]?.name ?? '';
    const lines = emails.map((email, at) => [
      email,
      `Ana ${at}`,
      'Ruiz',
      'user',
      'account',
      `"${location}"`,
      'no',
    ]);
    const sheet = [
      ['Email', 'First name', 'Last name', 'Role', 'User type', 'Sub-account', 'permissions.contactsEnabled'],
      ...lines,
    ];
    await wizard.connect(ghl.token, 'Clínicas del Valle');
    await wizard.open();
    await wizard.choose(file, sheet.map((line) => line.join(',')).join('\n'));
    await wizard.goToColumns();
    const generate = opened.page.getByRole('radio', { name: t('import:password-generate') });
    await generate.click();
    await expect.poll(() => generate.isChecked()).toBe(true);
    await wizard.goToCheck();
    await wizard.goToPlan();
    await wizard.startButton(emails.length).click({ timeout: 60_000 });
    await wizard.heading(t('import:results-title')).waitFor({ timeout: 60_000 });
    return wizard;
  }

  it('corrects what was granted beyond the sheet, then takes the import back', async () => {
    app = await host.open({ language, environment: { GHL_API_BASE_URL: ghl.url } });
    const { page } = app;
    const emails = ['ana@valle.example.com', 'luis@valle.example.com', 'eva@valle.example.com'];
    const file = 'personal nuevo.csv';
    const wizard = await importPeople(app, emails, file);
    const { t } = wizard;
    await page.getByText(t('history:granted-title', { count: 3 })).waitFor();
    await wizard.button(t('history:granted-show')).click();
    await page.getByText('ana@valle.example.com').first().waitFor();
    await lookInEveryDress(page, `granted.${language}`);

    await wizard.button(t('history:correct-look')).click();
    await page.getByRole('heading', { name: t('history:correct-will') }).waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: /3 (people|personas)$/, expanded: false }).click();
    await lookInEveryDress(page, `correction-preview.${language}`);
    await wizard.button(t('history:correct-start', { count: 3 })).click();
    await wizard.heading(t('history:name-correction', { file })).waitFor();
    await page.getByText(t('history:state-done')).first().waitFor({ timeout: 60_000 });
    await lookInEveryDress(page, `correction-done.${language}`);

    // From the correction back to its import, and there to the way back.
    await page.getByRole('link', { name: file, exact: true }).click();
    await wizard.heading(file).waitFor();
    await page.getByText(t('history:granted-corrected')).waitFor();
    await wizard.button(t('history:undo-look')).click();
    await page.getByRole('heading', { name: t('history:undo-will') }).waitFor({ timeout: 60_000 });
    const start = wizard.button(t('history:undo-start', { count: 3 }));
    expect(await start.isDisabled()).toBe(true);
    await wizard.button(t('history:undo-delete', { count: 3 })).click();
    await page.getByText('eva@valle.example.com').last().waitFor();
    await page.getByRole('checkbox', { name: t('plan:guard-delete', { count: 3 }) }).click();
    await start.scrollIntoViewIfNeeded();
    await lookInEveryDress(page, `undo-preview.${language}`);
    await start.click();
    await wizard.heading(t('history:name-undo', { file })).waitFor();
    await page
      .getByText(t('history:outcome-done', { count: 3 }))
      .first()
      .waitFor({ timeout: 90_000 });
    await lookInEveryDress(page, `undo-done.${language}`);
    const left = ghl.people().filter((person) => emails.includes(person.email) && !person.deleted);
    expect(left).toEqual([]);
    expect(app.complaints).toEqual([]);
  });

  it('sends failed rows again, mended at the side, as part of the same run', async () => {
    ghl.faults.set([
      {
        kind: 'status',
        method: 'POST',
        path: '/users/',
        nth: 2,
        status: 422,
        message: ['email must be a deliverable address'],
      },
    ]);
    app = await host.open({ language, environment: { GHL_API_BASE_URL: ghl.url } });
    const { page } = app;
    const emails = ['ana@valle.example.com', 'luis@valle.example.com', 'eva@valle.example.com'];
    const wizard = await importPeople(app, emails, 'personal nuevo.csv');
    const { t } = wizard;
    await page
      .getByText(t('history:outcome-failed', { count: 1 }), { exact: false })
      .first()
      .waitFor();
    await lookInEveryDress(page, `failed.${language}`);
    await wizard.button(t('history:retry-edit')).click();
    const panel = page.getByRole('dialog');
    await panel.getByLabel(t('fields:email')).waitFor();
    await lookInEveryDress(page, `retry-panel.${language}`);

    await panel.getByLabel(t('fields:email')).fill('no es un correo');
    await panel.getByRole('button', { name: t('history:retry-send', { count: 1 }) }).click();
    await panel.getByText(t('history:retry-problems', { count: 1 })).waitFor();
    await expectNoAxeViolations(page);
    await panel.getByLabel(t('fields:email')).fill('corregida@valle.example.com');
    await panel.getByRole('button', { name: t('history:retry-send', { count: 1 }) }).click();
    await page
      .getByText(t('history:outcome-done', { count: 3 }))
      .first()
      .waitFor({ timeout: 60_000 });
    await panel.waitFor({ state: 'detached' });
    expect(ghl.creates().get('corregida@valle.example.com')).toBe(1);
    expect(ghl.creates().size).toBe(3);
    expect(app.complaints).toEqual([]);
  });
});
