import { afterEach, expect, it } from 'vitest';
import { ImportWizard } from '../helpers/import-wizard';
import { lookInEveryDress } from '../helpers/look-in-every-dress';
import { expectNoAxeViolations, forEachHost, type OpenApp } from './hosts';

const sheet = [
  'Nombre;Apellidos;Correo;Sucursal;Rol;Contraseña',
  'Ana;Ruiz;ana@nuevas.example.com;Todas;Usuario;Segura#2026',
  'Eva;Sol;eva@nuevas.example.com;Zona sur;Usuario;Segura#2027',
].join('\n');

forEachHost((host) => {
  const language = host.id === 'browser' ? 'es' : 'en';
  let app: OpenApp | null = null;
  afterEach(async () => {
    await app?.close();
    app = null;
  });

  it('a word of the sheet can stand for several sub-accounts, and for all where it says so', async () => {
    app = await host.open({ language });
    const { page } = app;
    const wizard = new ImportWizard(page, language);
    const { t } = wizard;
    await wizard.practise();
    await wizard.open();
    await wizard.choose('zonas.csv', sheet);
    await wizard.goToColumns();
    await wizard.pick(t('import:shared-label', { field: t('fields:type') }), t('import:type-account'));
    const placesOf = (value: string) =>
      page.getByRole('combobox', { name: t('import:question-label', { value }) });

    // Only the word that means all of them is offered all of them.
    const everywhere = page.getByRole('button', { name: /^(Las|All) \d+ / });
    await placesOf('Todas').waitFor();
    expect(await everywhere.count()).toBe(1);
    await lookInEveryDress(page, `places-open.${language}.${host.id}`);
    await everywhere.click();
    await everywhere.waitFor({ state: 'detached' });

    // Quicker than the sheet can be understood anew: neither pick takes the other's place.
    await placesOf('Zona sur').click();
    await page
      .getByRole('option', { name: /Jojutla|Zacatepec/ })
      .first()
      .waitFor();
    await page.evaluate(async () => {
      for (const name of ['Jojutla', 'Zacatepec']) {
        const options = [...document.querySelectorAll<HTMLElement>('[role=option]')];
        options.find(({ textContent }) => textContent.includes(name))?.click();
        await new Promise((resolve) => setTimeout(resolve));
      }
    });
    await placesOf('Zona sur').press('Escape');
    await page.getByText(t('import:columns-done')).waitFor();
    await expectNoAxeViolations(page);
    await lookInEveryDress(page, `places-answered.${language}.${host.id}`);

    await wizard.goToCheck();
    await wizard.goToPlan();
    await page.getByText(t('import:plan-create', { count: 2 })).click();
    await page.getByText('Eva Sol').click();
    await page
      .getByText(/Jojutla.*, .*Zacatepec|Zacatepec.*, .*Jojutla/)
      .last()
      .waitFor();
    expect(app.complaints).toEqual([]);
  });
});
