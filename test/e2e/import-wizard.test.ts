import { afterEach, describe, expect, it } from 'vitest';
import { ImportWizard } from '../helpers/import-wizard';
import {
  expectNoAxeViolations,
  forEachHost,
  hosts,
  type OpenApp,
  type OpenOptions,
  takeScreenshot,
} from './hosts';

let app: OpenApp | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});

/** The page may be as wide as it likes inside itself, but never sideways as a whole. */
async function expectNoSidewaysScroll(page: OpenApp['page']): Promise<void> {
  const wider = await page.evaluate(() => {
    const boxes = [document.documentElement, document.querySelector('main')];
    return boxes.some((box) => box !== null && box.scrollWidth > box.clientWidth);
  });
  expect(wider).toBe(false);
}

/** In the plan with its skipped people unfolded: one of them is changed after all, somebody new stays out and returns. */
async function chooseRowByRow(wizard: ImportWizard, look: () => Promise<void>): Promise<void> {
  const { page, t } = wizard;
  const control = (what: string, name: string, row: number): string =>
    t('import:row-control', { what: t(`import:row-${what}` as 'import:row-existing'), name, row });
  const isFocused = (name: string): Promise<void> =>
    expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')), {
        timeout: 10_000,
      })
      .toBe(name);

  const lupita = page.getByRole('combobox', { name: control('existing', 'Guadalupe Ocampo Rivera', 3) });
  await lupita.press('Enter');
  await page
    .getByRole('option', { name: t('import:existing-add-locations') })
    .filter({ visible: true })
    .click();
  await wizard.startButton(28).waitFor();
  await isFocused(control('existing', 'Miguel Ángel Salgado Peña', 7));
  await wizard.button(t('import:plan-update-locations', { count: 1, locations: 1 })).click();

  await wizard.button(t('import:plan-create', { count: 27 })).click();
  const majo = 'María José Fuentes Lara';
  await page.getByRole('button', { name: control('leave-out', majo, 2) }).press('Enter');
  await wizard.startButton(27).waitFor();
  await wizard.button(t('import:plan-create', { count: 26 })).waitFor();
  await isFocused(control('leave-out', 'José Luis Peña Nieto', 4));
  await page.getByText(t('plan:skip-excluded')).scrollIntoViewIfNeeded();
  await look();

  await page.getByRole('button', { name: control('take-back', majo, 2) }).press('Enter');
  await wizard.startButton(28).waitFor();
  await wizard.button(t('import:own-choices-forget')).press('Enter');
  await wizard.startButton(27).waitFor();
  await page.getByText(t('import:plan-skip', { count: 7 })).waitFor();
}

/** From nothing to results with the practice agency's Spanish sheet; a picture of every step. */
async function importSample(opened: OpenApp, language: 'en' | 'es', pictures: string): Promise<ImportWizard> {
  const { page } = opened;
  const wizard = new ImportWizard(page, language);
  const { t } = wizard;
  const look = async (step: string): Promise<void> => {
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
    await takeScreenshot(page, `import-${step}.${pictures}`);
  };
  await wizard.practise();
  await wizard.open();
  await wizard.button(/usuarios sucursales/).waitFor();
  await look('1-file');

  await wizard.takeSample(/usuarios sucursales/);
  await page
    .getByText(/Windows-1252/)
    .first()
    .waitFor();
  await look('2-read');

  await wizard.goToColumns();
  await look('3-columns');
  await wizard.answerSample(language === 'es' ? 'México' : 'Mexico');
  // "Zacatpec" and a branch that is not open yet are left open on purpose: their rows stay out.
  await page.getByText(t('import:columns-open', { count: 2 })).waitFor();
  await look('4-answers');

  await wizard.goToCheck();
  await page.getByText(t('import:check-status-mixed', { ready: 27, count: 13 })).waitFor();
  await look('5-check');

  await wizard.goToPlan();
  await wizard.startButton(27).waitFor();
  expect(await wizard.startButton(27).isDisabled()).toBe(true);
  await wizard.button(t('import:plan-skip', { count: 7 })).click();
  await page.getByText('guadalupe.ocampo@horizonte.example.com').waitFor();
  await look('6-plan');
  await chooseRowByRow(wizard, () => look('6-rows'));
  await page.getByRole('checkbox', { name: t('import:leave-out', { count: 6 }) }).click();

  await wizard.startButton(27).click();
  await wizard.heading(t('import:results-title')).waitFor({ timeout: 60_000 });
  await page.getByText('mariajose.fuentes@sucursales.example.com').waitFor();
  await look('7-results');
  return wizard;
}

forEachHost((host) => {
  it('imports the practice agency’s Spanish sheet from file to results', async () => {
    app = await host.open({ language: 'es' });
    const wizard = await importSample(app, 'es', host.id);
    expect(app.complaints).toEqual([]);

    // The same sheet once more: everybody just created is known now, and nobody would be created twice.
    await wizard.button(wizard.t('import:back')).click();
    await wizard.goToPlan();
    await app.page.getByText(wizard.t('import:plan-nobody')).waitFor();
    await app.page.getByText(wizard.t('import:plan-skip', { count: 34 })).waitFor();
  });

  it('loses nothing on the way back, on another screen, or to a file that is none', async () => {
    app = await host.open({ language: 'en' });
    const wizard = new ImportWizard(app.page, 'en');
    const { t } = wizard;
    await wizard.practise();
    await wizard.open();
    await wizard.takeSample(/usuarios sucursales/);
    await wizard.goToColumns();
    await wizard.answerSample('Mexico');
    await wizard.goToCheck();
    await wizard.button(t('import:back')).click();
    const type = app.page.getByRole('radiogroup', {
      name: t('import:shared-label', { field: t('fields:type') }),
    });
    expect(await type.getByRole('radio', { name: t('import:type-account') }).isChecked()).toBe(true);

    await app.page.getByRole('link', { name: t('shell:nav-history'), exact: true }).click();
    await app.page.getByRole('link', { name: t('shell:nav-import'), exact: true }).click();
    await wizard.heading(t('import:columns-title')).waitFor();
    await app.page.goBack();
    await app.page.goBack();

    await app.page.getByRole('link', { name: t('shell:nav-import'), exact: true }).click();
    await wizard.button(t('import:step-file')).click();
    await wizard.choose(
      'photo.csv',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    );
    // Somebody has answered questions about the sheet there is, so the new file asks first.
    await wizard.button(t('import:file-replace-yes', { name: 'photo.csv' })).click();
    await app.page.getByText(t('import:file-refused', { name: 'photo.csv' })).waitFor();
    await wizard.goToColumns();
    expect(await type.getByRole('radio', { name: t('import:type-account') }).isChecked()).toBe(true);
  });
});

describe.skipIf(hosts[0] === undefined)('the wizard in every dress', () => {
  const dresses = [
    { language: 'es', theme: 'light', size: { width: 1280, height: 800 } },
    { language: 'es', theme: 'dark', size: { width: 1024, height: 640 } },
    { language: 'en', theme: 'light', size: { width: 1024, height: 640 } },
    { language: 'en', theme: 'dark', size: { width: 1280, height: 800 } },
  ] as const satisfies readonly OpenOptions[];
  it.each(dresses)('$language, $theme, $size.width pixels wide', async (dress) => {
    app = (await hosts[0]?.open(dress)) ?? null;
    if (app === null) return;
    await importSample(app, dress.language, `${dress.language}-${dress.theme}-${dress.size.width}`);
    expect(app.complaints).toEqual([]);
  });
});
