import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { ImportWizard } from '../helpers/import-wizard';
import { lookInEveryDress } from '../helpers/look-in-every-dress';
import { expectNoAxeViolations, forEachHost, type OpenApp } from './hosts';

const headings = 'Correo;Alias;Apellidos;Nivel;Oficina';
const january = `${headings}\nana@valle.example.com;Ana;Ruiz;Coordinadora;Cuernavaca Centro\n`;
const february = `${headings}\neva@valle.example.com;Eva;Sol;Coordinadora;Cuernavaca Centro\n`;
const password = 'Jacaranda-747#';

forEachHost((host) => {
  const language = host.id === 'browser' ? 'es' : 'en';
  let app: OpenApp | null = null;
  afterEach(async () => {
    await app?.close();
    app = null;
  });

  /** Says what nobody could know of the first sheet: a column, what a value stands for, values for everyone. */
  async function answerFirst(wizard: ImportWizard): Promise<void> {
    const { page, t } = wizard;
    await chooseField(wizard, 'Alias', t('fields:firstName'));
    await chooseField(wizard, 'Nivel', t('fields:role'));
    await wizard.pick(t('import:question-label', { value: 'Coordinadora' }), t('import:role-user'));
    await wizard.pick(t('import:shared-label', { field: t('fields:type') }), t('import:type-account'));
    await page.getByRole('radio', { name: t('import:password-shared') }).click();
    await page.getByText(t('import:password-shared-warning')).waitFor();
    const field = page
      .getByLabel(t('import:password-shared'), { exact: true })
      .and(page.locator('input[type=password]'));
    await field.fill('weak');
    await field.blur();
    await page.getByText(t('import:password-weak')).waitFor();
    await field.fill(password);
    await field.blur();
    await page.getByText(t('import:password-weak')).waitFor({ state: 'detached' });
  }

  async function chooseField({ page, t }: ImportWizard, heading: string, field: string): Promise<void> {
    await page.getByRole('combobox', { name: t('import:column-means', { heading }) }).fill(field);
    await page.getByRole('option', { name: field }).first().click();
  }

  const fieldOf = ({ page, t }: ImportWizard, heading: string): Promise<string> =>
    page.getByRole('combobox', { name: t('import:column-means', { heading }) }).inputValue();

  it('the next sheet with the same headings is filled in after a restart, answers too, but no password', async () => {
    app = await host.open({ language });
    const first = new ImportWizard(app.page, language);
    const { t } = first;
    await first.practise();
    await first.open();
    await first.choose('altas enero.csv', january);
    await first.goToColumns();
    await answerFirst(first);
    await lookInEveryDress(first.page, `password-for-all.${language}.${host.id}`);
    await first.goToCheck();
    // Kept as soon as the columns are done with, without a word on screen.
    const kept = join(app.dataDirectory, 'mappings.json');
    await expect.poll(() => readFile(kept, 'utf8').catch(() => '')).toContain('altas enero.csv');

    await app.restart();
    const { page } = app;
    const next = new ImportWizard(page, language);
    await page.evaluate(() => (window.location.hash = '#/import'));
    await next.choose('altas febrero.csv', february);
    await next.goToColumns();
    await page.getByText(t('mappings:recalled-title')).waitFor();
    await page.getByText('altas enero.csv').first().waitFor();
    expect(await fieldOf(next, 'Alias')).toBe(t('fields:firstName'));
    expect(await fieldOf(next, 'Nivel')).toBe(t('fields:role'));
    expect(await page.getByText(t('sheet:reason-remembered'), { exact: false }).count()).toBe(5);
    const forAll = page.getByRole('radio', { name: t('import:password-shared') });
    expect(await forAll.isChecked()).toBe(true);
    expect(await page.locator('input[type=password]').inputValue()).toBe('');
    await lookInEveryDress(page, `mapping-recalled.${language}.${host.id}`);

    // What is decided here counts, whatever is remembered.
    await chooseField(next, 'Alias', t('fields:lastName'));
    await page.getByRole('radio', { name: t('import:password-generate') }).click();
    await next.goToCheck();
    await next.button(t('import:back')).click();
    await next.heading(t('import:columns-title')).waitFor();
    expect(await fieldOf(next, 'Alias')).toBe(t('fields:lastName'));
    expect(app.complaints).toEqual([]);
  });

  it('is kept under a name, used for another sheet and taken back, and travels as a file', async () => {
    app = await host.open({ language });
    const { page } = app;
    const wizard = new ImportWizard(page, language);
    const { t } = wizard;
    await wizard.practise();
    await wizard.open();
    await wizard.choose('altas enero.csv', january);
    await wizard.goToColumns();
    await answerFirst(wizard);
    const menu = wizard.button(t('mappings:menu'));
    const item = (name: string) => page.getByRole('menuitem', { name, exact: true });
    await menu.click();
    await item(t('mappings:menu-save')).click();
    await page.getByRole('textbox', { name: t('mappings:name-label') }).fill('RH mensual');
    await wizard.button(t('mappings:name-save')).click();
    await page.getByText(t('mappings:saved-title', { name: 'RH mensual' })).waitFor();
    await menu.click();
    const file = await app.saveFile(() => item(t('mappings:menu-export')).click());
    const text = new TextDecoder().decode(file.bytes);
    expect(text).toContain('Coordinadora');
    expect(text).not.toContain(password);

    await wizard.button(t('import:back')).click();
    await wizard.choose('otra.csv', january.replace('Oficina', 'Plantel'));
    await wizard.button(t('import:file-replace-yes', { name: 'otra.csv' })).click();
    await wizard.heading(t('import:file-title-read')).waitFor();
    await wizard.goToColumns();
    const before = await fieldOf(wizard, 'Alias');
    expect(before).not.toBe(t('fields:firstName'));
    await menu.click();
    await page.getByRole('menuitem', { name: /^RH mensual/ }).waitFor();
    await lookInEveryDress(page, `mapping-menu.${language}.${host.id}`);
    await page.getByRole('menuitem', { name: /^RH mensual/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(t('mappings:applied-title', { name: 'RH mensual' })).waitFor();
    expect(await fieldOf(wizard, 'Alias')).toBe(t('fields:firstName'));
    await lookInEveryDress(page, `mapping-applied.${language}.${host.id}`);
    await wizard.button(t('mappings:applied-undo')).click();
    await expect.poll(() => fieldOf(wizard, 'Alias')).toBe(before);

    // The file, let go of anywhere on the page.
    await page.evaluate((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'columnas.json', { type: 'application/json' }));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
    }, text);
    await page.getByText(t('mappings:applied-known', { count: 4, of: 5 })).waitFor();

    await page.evaluate(() => (window.location.hash = '#/settings'));
    const list = page.getByRole('listitem').filter({ hasText: 'RH mensual' });
    await list.waitFor();
    await page.getByRole('heading', { name: t('mappings:title') }).scrollIntoViewIfNeeded();
    await lookInEveryDress(page, `mapping-list.${language}.${host.id}`);
    await wizard.button(t('mappings:rename-of', { name: 'RH mensual' })).click();
    await page.getByRole('textbox', { name: t('mappings:name-label') }).fill('Recursos humanos');
    await wizard.button(t('mappings:name-save')).click();
    await wizard.button(t('mappings:remove-of', { name: 'Recursos humanos' })).click();
    await page.getByText(t('mappings:removed', { name: 'Recursos humanos' })).waitFor();
    await wizard.button(t('mappings:put-back')).click();
    await page.getByRole('listitem').filter({ hasText: 'Recursos humanos' }).waitFor();
    await expectNoAxeViolations(page);
    expect(app.complaints).toEqual([]);
  });
});
