import type { Locator, Page } from 'playwright-core';
import { createTranslator } from '#shared/i18n/create-translator';

/** What a person does in the Audits room, in the words of the language the app speaks. */
export class AuditsRoom {
  readonly page: Page;
  readonly t: ReturnType<typeof createTranslator>['t'];

  constructor(page: Page, language: 'en' | 'es') {
    this.page = page;
    this.t = createTranslator(language).t;
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async practise(): Promise<void> {
    await this.button(this.t('home:start-practise-action')).click();
    await this.page.getByText(this.t('shell:practice-strip')).waitFor();
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: this.t('shell:nav-audits'), exact: true }).click();
    await this.page.getByRole('heading', { level: 1, name: this.t('auditRoom:title') }).waitFor();
  }

  /** Presses the one button and waits until the picture is there. */
  async takePicture(people: number): Promise<void> {
    await this.button(this.t('auditRoom:take')).click();
    await this.page
      .getByText(this.t('auditRoom:verdict-people', { count: people }))
      .waitFor({ timeout: 60_000 });
  }

  /** One of the tabs of the picture, whose label carries a count. */
  async goToTab(tab: 'changes' | 'findings' | 'everyone'): Promise<void> {
    const tabs = this.page.getByRole('navigation', { name: this.t('auditRoom:tabs') });
    await tabs.getByRole('link', { name: new RegExp(`^${this.t(`auditRoom:tab-${tab}`)}`) }).click();
  }

  async goToPart(part: 'access' | 'review' | 'pictures'): Promise<void> {
    const parts = this.page.getByRole('navigation', { name: this.t('auditRoom:parts') });
    await parts.getByRole('link', { name: this.t(`auditRoom:part-${part}`) }).click();
  }
}
