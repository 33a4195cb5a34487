import { afterEach, expect, it } from 'vitest';
import { startPracticeAgency } from '../../electron/backend/practice-agency/start-practice-agency';
import { ImportWizard } from '../helpers/import-wizard';
import { expectNoAxeViolations, forEachHost, type OpenApp, takeScreenshot } from './hosts';

forEachHost((host) => {
  let app: OpenApp | null = null;
  afterEach(async () => {
    await app?.close();
    app = null;
  });

  it('says what is wrong with a file that is no sheet of people', async () => {
    app = await host.open({ language: 'es' });
    const { page } = app;
    const wizard = new ImportWizard(page, 'es');
    const { t } = wizard;
    await wizard.open();
    await wizard.choose('vacío.csv', '');
    await page.getByText(t('sheet:failure-empty-file')).waitFor();
    await expectNoAxeViolations(page);
    await wizard.choose(
      'foto.csv',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    );
    await page
      .getByText(t('sheet:failure-not-a-sheet', { looksLike: t('sheet:looks-like-picture') }))
      .waitFor();
    await takeScreenshot(page, `import-refused.${host.id}`);
    await wizard.choose('treinta.csv', `${','.repeat(29)}\n`.repeat(5));
    await page.getByText(t('sheet:failure-no-data')).waitFor();

    await wizard.choose('sin correo.csv', 'Nombre;Apellidos\nAna;Ruiz\nLuis;Paz\n');
    await wizard.goToColumns();
    await page
      .getByRole('combobox', { name: t('import:missing-which', { field: t('fields:email') }) })
      .waitFor();
    await wizard.goToCheck();
    await page.getByText(t('import:check-missing', { count: 5, fields: '' }), { exact: false }).waitFor();
    await page.getByText(t('fields:email')).first().waitFor();
    await takeScreenshot(page, `import-no-email.${host.id}`);
    await expectNoAxeViolations(page);
    // Offline, the plan says what it needs instead of failing.
    await wizard.goToPlan();
    await page.getByText(t('import:plan-offline')).waitFor();
    await expectNoAxeViolations(page);
    await takeScreenshot(page, `import-offline.${host.id}`);
    expect(app.complaints).toEqual([]);
  });

  it('is a spreadsheet to the keyboard: arrows, F2, Escape, Enter and Ctrl+Z', async () => {
    app = await host.open({ language: 'en' });
    const { page } = app;
    const wizard = new ImportWizard(page, 'en');
    const { t } = wizard;
    await wizard.open();
    await wizard.choose(
      'people.csv',
      'Email,First name,Last name\nnobody,Ana,Ruiz\nluis@example.com,Luis,Paz\n',
    );
    await wizard.goToColumns();
    await wizard.goToCheck();
    // Asking for a kind of problem leads to its first cell.
    await page.getByRole('button', { name: t('import:kind-invalid-email') }).click();
    await page.getByText(t('problems:invalid-email', { value: 'nobody' })).waitFor();
    await page.getByRole('button', { name: t('import:kind-invalid-email') }).click();

    const cell = (text: string) => page.getByRole('gridcell', { name: text, exact: true });
    const editor = page.getByRole('textbox', { name: t('import:grid-edit', { heading: 'Email', row: 2 }) });
    await page.getByRole('grid').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.getByText(t('problems:invalid-email', { value: 'nobody' })).waitFor();

    await page.keyboard.press('F2');
    await editor.fill('typed in vain');
    await page.keyboard.press('Escape');
    await cell('nobody').waitFor();

    await page.keyboard.press('F2');
    await editor.fill('ana@example.com');
    await page.keyboard.press('Enter');
    await cell('ana@example.com').waitFor();
    await page.getByText(t('problems:invalid-email', { value: 'nobody' })).waitFor({ state: 'detached' });

    await page.keyboard.press('Control+z');
    await cell('nobody').waitFor();
    // Enter went on to the next row, as in a spreadsheet.
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type('x');
    expect(await editor.inputValue()).toBe('x');
    await page.keyboard.press('Escape');
    expect(app.complaints).toEqual([]);
  });

  it('takes a table pasted from a spreadsheet, and leaves a stray word alone', async () => {
    app = await host.open({ language: 'en' });
    const { page } = app;
    const wizard = new ImportWizard(page, 'en');
    const { t } = wizard;
    await wizard.open();
    const paste = (text: string): Promise<void> =>
      page.evaluate((pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', pasted);
        document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
      }, text);
    await paste('hello');
    await paste('Email\tFirst name\nana@example.com\tAna\nluis@example.com\tLuis\n');
    await wizard.heading(t('import:file-title-read')).waitFor();
    await page.getByRole('heading', { name: t('import:pasted-name') }).waitFor();
    await page.getByText(t('import:with-tab')).first().waitFor();
    expect(app.complaints).toEqual([]);
  });

  it('keeps the sheet when the token dies on the way to the plan, and plans once it works again', async () => {
    const ghl = await startPracticeAgency();
    try {
      app = await host.open({ language: 'en', environment: { GHL_API_BASE_URL: ghl.url } });
      const { page } = app;
      const wizard = new ImportWizard(page, 'en');
      const { t } = wizard;
      await wizard.connect(ghl.token, 'Clínicas del Valle');
      await wizard.open();
      await wizard.takeSample(/users\.csv/);
      await wizard.goToColumns();
      await wizard.goToCheck();
      ghl.faults.set([{ kind: 'token-revoked' }]);
      await wizard.goToPlan();
      await page.getByText(t('failures:token-rejected-what')).waitFor();
      await wizard.button(t('import:plan-new-token')).waitFor();
      await expectNoAxeViolations(page);
      await takeScreenshot(page, `import-dead-token.${host.id}`);

      ghl.faults.clear();
      await wizard.button(t('import:plan-retry')).click();
      await page.getByRole('button', { name: /^Import [0-9]+ people$/ }).waitFor();
      expect(ghl.creates().size).toBe(0);
      // Chromium itself reports nothing: the refusals were between the backend and GoHighLevel.
      expect(app.complaints).toEqual([]);
    } finally {
      await ghl.close();
    }
  });
});
