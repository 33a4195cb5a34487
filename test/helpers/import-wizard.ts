import type { Locator, Page } from 'playwright-core';
import { createTranslator } from '#shared/i18n/create-translator';

/** What a person does in the import wizard, in the words of the language the app speaks. */
export class ImportWizard {
  readonly page: Page;
  readonly t: ReturnType<typeof createTranslator>['t'];

  constructor(page: Page, language: 'en' | 'es') {
    this.page = page;
    this.t = createTranslator(language).t;
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name });
  }

  async practise(): Promise<void> {
    await this.button(this.t('home:start-practise-action')).click();
    await this.page.getByText(this.t('shell:practice-strip')).waitFor();
  }

  /** Connects an agency as a person would, from a pasted token to its name. */
  async connect(token: string, name: string): Promise<void> {
    const { page, t } = this;
    await page.evaluate(() => (window.location.hash = '#/connect'));
    await page.getByLabel(t('connect:token'), { exact: true }).fill(token);
    await this.button(t('connect:check')).click();
    await page.getByLabel(t('connect:name')).fill(name);
    await this.button(t('connect:save')).click();
    await page
      .getByRole('heading', { level: 1 })
      .and(page.getByText(t('connect:title')))
      .waitFor({ state: 'detached' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: this.t('shell:nav-import'), exact: true }).click();
    await this.heading(this.t('import:file-title')).waitFor();
  }

  /** Chooses a file as the dialog would hand it over. */
  async choose(name: string, text: string | Buffer): Promise<void> {
    // The step before may still be there, which takes files of its own.
    await this.heading(this.t('import:file-title'))
      .or(this.heading(this.t('import:file-title-read')))
      .first()
      .waitFor();
    await this.page
      .locator('main input[type=file]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  }

  async takeSample(name: RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).click();
    await this.heading(this.t('import:file-title-read')).waitFor();
  }

  async goToColumns(): Promise<void> {
    await this.button(this.t('import:next-columns')).click();
    await this.heading(this.t('import:columns-title')).waitFor();
  }

  async goToCheck(): Promise<void> {
    await this.button(this.t('import:next-check')).click();
    await this.heading(this.t('import:check-title')).waitFor();
    await this.page.getByRole('gridcell').first().waitFor();
  }

  async goToPlan(): Promise<void> {
    await this.button(this.t('import:next-plan')).click();
    await this.heading(this.t('import:plan-title')).waitFor();
  }

  /** One of the few meanings that are all shown at once, for a value or for everyone. */
  async pick(group: string, option: string): Promise<void> {
    await this.page.getByRole('radiogroup', { name: group }).getByText(option, { exact: true }).click();
  }

  async pickCountry(name: string): Promise<void> {
    const box = this.page.getByRole('combobox', { name: this.t('import:country') }).first();
    await box.fill(name);
    await this.page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
  }

  /** All that the Spanish sample leaves to ask. */
  async answerSample(country: string): Promise<void> {
    const { t } = this;
    await this.pick(t('import:shared-label', { field: t('fields:type') }), t('import:type-account'));
    await this.pickCountry(country);
    for (const value of ['Gerente', 'Capitán']) {
      await this.pick(t('import:question-label', { value }), t('import:role-user'));
    }
    await this.pick(t('import:question-label', { value: 'Administrador' }), t('import:role-admin'));
  }

  startButton(count: number): Locator {
    return this.button(this.t('import:plan-start', { count }));
  }
}
