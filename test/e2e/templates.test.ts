import { afterEach, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { createTranslator } from '../../shared/i18n/create-translator';
import { ImportWizard } from '../helpers/import-wizard';
import { lookInEveryDress } from '../helpers/look-in-every-dress';
import { expectNoAxeViolations, forEachHost, type OpenApp } from './hosts';

const spanish = createTranslator('es').t;
const english = createTranslator('en').t;

async function openTemplates(page: Page): Promise<void> {
  await page.evaluate(() => (window.location.hash = '#/templates'));
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Gives one of the three answers to a flag, with the keyboard. */
async function answer(page: Page, flag: string, label: string): Promise<void> {
  await page
    .getByRole('radiogroup', { name: flag, exact: true })
    .getByRole('radio', { name: label, exact: true })
    .focus();
  await page.keyboard.press('Space');
}

forEachHost((host) => {
  let app: OpenApp | null = null;
  afterEach(async () => {
    await app?.close();
    app = null;
  });

  it('makes a template from a starter, keeps what was not saved yet, and saves it', async () => {
    app = await host.open({ language: 'es' });
    const { page } = app;
    const t = spanish;
    await page.evaluate(() => (window.location.hash = '#/settings'));
    await page.getByRole('link', { name: t('templates:open') }).click();
    await page.getByText(t('templates:starter-front-desk'), { exact: true }).waitFor();
    await lookInEveryDress(page, `templates-list-es.${host.id}`);

    await page
      .getByRole('link', { name: t('templates:copy-of', { name: t('templates:starter-front-desk') }) })
      .click();
    const name = page.getByRole('textbox', { name: t('templates:name') });
    await name.waitFor();
    expect(await name.inputValue()).toBe('Recepción (2)');
    await name.fill('recepcion');
    await page.getByText(t('templates:name-taken')).waitFor();
    expect(await page.getByRole('button', { name: t('templates:save') }).isDisabled()).toBe(true);
    await name.fill('Mostrador');
    await answer(page, t('permissions:invoiceEnabled'), t('import:flag-on'));
    await page.getByText(t('templates:count-flags', { on: 7, off: 31 })).waitFor();
    await page.getByRole('textbox', { name: t('import:permissions-search') }).fill('gokollab');
    await answer(page, t('permissions:gokollabEnabled'), t('import:flag-off'));
    await page.getByRole('textbox', { name: t('import:permissions-search') }).fill('');
    await lookInEveryDress(page, `template-editor-es.${host.id}`);

    await page.goBack();
    await page.getByRole('heading', { name: t('templates:title') }).waitFor();
    await page.goForward();
    await page.getByText(t('templates:restored')).waitFor();
    expect(await name.inputValue()).toBe('Mostrador');

    // An exact list with nothing in it would switch everything off: it has to be said in its own words.
    const scopes = page.getByRole('radiogroup', { name: t('templates:section-scopes'), exact: true });
    await scopes.getByRole('radio', { name: t('templates:scopes-nothing') }).check();
    await scopes.getByRole('radio', { name: t('templates:scopes-exactly') }).check();
    await page.getByText(t('templates:choose-scopes')).waitFor();
    await scopes.getByRole('radio', { name: t('templates:scopes-none'), exact: true }).check();
    await page.getByText(t('templates:scopes-none-warning')).waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: t('templates:save') }).click();
    await page.getByText(t('templates:content-no-scopes'), { exact: false }).first().waitFor();
    await app.restart();
    await openTemplates(app.page);
    await app.page.getByText('Mostrador', { exact: true }).waitFor();
    expect(app.complaints).toEqual([]);
  });

  it('copies what somebody may do, removes with a way back, and travels as a file', async () => {
    app = await host.open({ language: 'en' });
    const { page } = app;
    const t = english;
    await page
      .getByRole('button', { name: t('home:start-practise-action') })
      .first()
      .click();
    await openTemplates(page);
    await page.getByRole('link', { name: t('templates:new') }).click();
    await page.getByRole('textbox', { name: t('templates:name') }).fill('As them');
    await page.getByRole('textbox', { name: t('templates:start-person') }).fill('a');
    await page.keyboard.press('Enter');
    const people = page.getByRole('button', { name: /^Copy from / });
    await people.first().waitFor();
    await lookInEveryDress(page, `template-from-person-en.${host.id}`);
    await people.first().click();
    await page.getByText(/Everything below is now as with/).waitFor();
    await page.getByRole('button', { name: t('templates:save') }).click();
    await page.getByText('As them', { exact: true }).waitFor();

    const file = await app.saveFile(() =>
      page.getByRole('button', { name: t('templates:export-of', { name: 'As them' }) }).click(),
    );
    expect(file.name).toBe('As them.json');
    await page.getByRole('button', { name: t('templates:remove-of', { name: 'As them' }) }).click();
    await page.getByText(t('templates:own-none')).waitFor();
    await page.getByRole('button', { name: t('templates:put-back') }).click();
    await page.getByText('As them', { exact: true }).waitFor();

    const drop = (text: string): Promise<void> =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    const text = new TextDecoder().decode(file.bytes);
    await drop(text);
    await page.getByText(t('templates:same', { count: 1 })).waitFor();
    await drop(text.replace('"permissions": {', '"permissions": { "brandNewEnabled": true,'));
    await page.getByText(t('templates:clashes', { count: 1 })).waitFor();
    await lookInEveryDress(page, `templates-clash-en.${host.id}`);
    await page.getByRole('button', { name: t('templates:clashes-go') }).click();
    await page.getByText('As them (2)').first().waitFor();
    await drop('Name;Email\n');
    await page.getByText(t('failures:other-file-what')).waitFor();
    await expectNoAxeViolations(page);
    expect(app.complaints).toEqual([]);
  });

  it('lets everybody in a sheet who names none have a chosen template', async () => {
    app = await host.open({ language: 'es' });
    const { page } = app;
    const wizard = new ImportWizard(page, 'es');
    const { t } = wizard;
    await wizard.practise();
    await wizard.open();
    const rows = 'Ana;Ruiz;ana.ruiz@example.com;user;Cuernavaca Centro;account;Jacaranda-747#';
    await wizard.choose('altas.csv', `Nombre;Apellidos;Correo;Rol;Sucursal;Tipo;Contraseña\n${rows}\n`);
    await wizard.goToColumns();
    await page.getByText(t('import:shared-title')).click();
    const label = t('import:shared-label', { field: t('fields:permissionTemplate') });
    await page.getByRole('combobox', { name: label }).fill('recep');
    await page.getByRole('option', { name: t('templates:starter-front-desk') }).click();
    await page.getByText(t('templates:content-flags', { on: 6, off: 32 }), { exact: false }).waitFor();
    await page.getByText(t('templates:for-everyone')).waitFor();
    await page.getByRole('link', { name: t('templates:open') }).focus();
    await lookInEveryDress(page, `template-default-es.${host.id}`);
    expect(app.complaints).toEqual([]);
  });
});
