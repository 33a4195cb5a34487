import { afterEach, expect, it } from 'vitest';
import { ImportWizard } from '../helpers/import-wizard';
import { lookInEveryDress } from '../helpers/look-in-every-dress';
import { forEachHost, type OpenApp } from './hosts';

let app: OpenApp | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});

const sheet = [
  'Nombre;Apellidos;Correo;Teléfono;Sucursal;Rol;Contraseña',
  'ANA MARÍA;RUIZ;ana@gmial.com;777 561 0738;Zacatepec;Usuario;Segura#2026',
  'Eva;Sol;eva@gmial.com;no tengo;Jojutla;Usuario;Segura#2027',
  'luz@clinica.example;Mar;Luz;777 561 0740;Jojutla;Usuario;Segura#2028',
  'Leo;Paz;leo@clinica.example;777 561 0741;Zacatepec;Usuario;Segura#2029',
  'Leo;Paz;leo@clinica.example;777 561 0742;Zacatepec;Usuario;Segura#2030',
].join('\n');

/** From a chosen file to its table, with the type and the country given. */
async function openCheck(wizard: ImportWizard, country: string): Promise<void> {
  const { t } = wizard;
  await wizard.practise();
  await wizard.open();
  await wizard.choose('personal.csv', sheet);
  await wizard.heading(t('import:file-title-read')).waitFor();
  await wizard.goToColumns();
  await wizard.pick(t('import:shared-label', { field: t('fields:type') }), t('import:type-account'));
  await wizard.pickCountry(country);
  await wizard.goToCheck();
}

forEachHost((host) => {
  it.each([
    ['es', 'México'],
    ['en', 'Mexico'],
  ] as const)(
    'a sheet is mended with the keyboard alone, all of a kind and cell by cell (%s)',
    async (language, country) => {
      app = await host.open({ language });
      const { page } = app;
      const wizard = new ImportWizard(page, language);
      const { t } = wizard;
      const status = (ready: number, count: number) =>
        page
          .getByText(
            count === 0
              ? t('import:check-status-ready', { count: ready })
              : t('import:check-status-mixed', { ready, count }),
          )
          .first();
      await openCheck(wizard, country);
      await status(2, 3).waitFor();
      const grid = page.getByRole('grid', { name: t('import:grid-label') });
      const cell = (row: number, column: number) => grid.locator(`[data-cell="${row}:${column}"]`);
      await wizard.button(t('import:fix-suggestions', { count: 2 })).waitFor();
      await lookInEveryDress(page, `mending-start.${language}`);

      // Two slips of the same kind at once, and back, and again.
      await wizard.button(t('import:fix-suggestions', { count: 2 })).press('Enter');
      await cell(0, 3).getByText('ana@gmail.com').waitFor();
      await page.keyboard.press('Control+z');
      await cell(0, 3).getByText('ana@gmial.com').waitFor();
      await page.keyboard.press('Control+Shift+Z');
      await cell(1, 3).getByText('eva@gmail.com').waitFor();

      // Name and email stand in each other's cell.
      await page.getByRole('button', { name: new RegExp(`^${t('import:fix-swap')}`) }).press('Enter');
      await cell(2, 3).getByText('luz@clinica.example').waitFor();

      // A cell typed over, kept with Enter, which goes down.
      await cell(1, 4).click();
      await page.keyboard.type('777 561 0739');
      await page.keyboard.press('Enter');
      await cell(1, 4).getByText('777 561 0739').waitFor();
      await expect.poll(() => cell(2, 4).getAttribute('data-active')).toBe('true');

      // The one who stands there twice is left out with the space bar, and counts for nothing.
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Space');
      await status(4, 0).waitFor();
      await wizard.button(t('import:chip-excluded', { count: 1 })).waitFor();
      await lookInEveryDress(page, `mending-done.${language}`);

      // Find and replace.
      await page.keyboard.press('Control+h');
      await page.getByRole('textbox', { name: t('import:find-text') }).fill('JOJUTLA');
      await page.getByText(t('import:find-found', { count: 2, rows: 2 })).waitFor();
      await page.getByRole('textbox', { name: t('import:find-by') }).fill('Zacatepec');
      await lookInEveryDress(page, `mending-find.${language}`);
      await page.getByRole('textbox', { name: t('import:find-by') }).press('Enter');
      await expect.poll(() => page.getByText(t('import:find-none')).count()).toBe(1);
      await page.keyboard.press('Escape');
      await expect.poll(() => grid.getByText('Zacatepec').count()).toBe(5);
      expect(app.complaints).toEqual([]);
    },
  );
});
