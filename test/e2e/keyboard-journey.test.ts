import type { Locator } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { ImportWizard } from '../helpers/import-wizard';
import { Keyboard } from '../helpers/keyboard';
import { expectNoAxeViolations, hosts, takeScreenshot, type OpenApp } from './hosts';
import { makeMessyWorkbook } from './messy-workbook';

let app: OpenApp | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

class Journey {
  readonly app: OpenApp;
  readonly language: 'en' | 'es';
  readonly wizard: ImportWizard;
  readonly keyboard: Keyboard;

  constructor(opened: OpenApp, language: 'en' | 'es') {
    this.app = opened;
    this.language = language;
    this.wizard = new ImportWizard(opened.page, language);
    this.keyboard = new Keyboard(opened.page);
  }

  async look(step: string): Promise<void> {
    await takeScreenshot(this.app.page, `keyboard-${step}.${this.language}`);
    await this.keyboard.expectSight();
    await expectNoAxeViolations(this.app.page);
  }

  /** From the first start to the wizard's first question. */
  async arrive(): Promise<void> {
    const { wizard, keyboard } = this;
    const { t, page } = wizard;
    await keyboard.press(wizard.button(t('home:start-practise-action')));
    await page.getByText(t('shell:practice-strip')).waitFor();
    await keyboard.press(page.getByRole('link', { name: t('shell:nav-import'), exact: true }));
    await keyboard.expectFocus(wizard.heading(t('import:file-title')));
    await this.look('1-file');
  }

  /** The dialog itself belongs to the system; the button that opens it is pressed. */
  async chooseFile(): Promise<void> {
    const { wizard, keyboard } = this;
    const { t, page } = wizard;
    // Asked for well before: the browser has to be told that nobody will see its dialog.
    const asked = page.waitForEvent('filechooser');
    await keyboard.press(wizard.button(t('import:file-choose')));
    const chooser = await asked;
    await chooser.setFiles({ name: 'Altas personal.xlsx', mimeType: xlsx, buffer: makeMessyWorkbook() });
    await keyboard.expectFocus(wizard.heading(t('import:file-title-read')));
    await page
      .getByText(t('import:rows', { count: 8 }))
      .first()
      .waitFor();
    await this.look('2-read');
  }

  async answerColumns(): Promise<void> {
    const { wizard, keyboard, language } = this;
    const { t, page } = wizard;
    const radios = (name: string): Locator => page.getByRole('radiogroup', { name, exact: true });
    await keyboard.press(wizard.button(t('import:next-columns')));
    await keyboard.expectFocus(wizard.heading(t('import:columns-title')));
    await this.look('3-columns');

    await keyboard.choose(
      radios(t('import:shared-label', { field: t('fields:type') })),
      t('import:type-account'),
    );
    await keyboard.choose(radios(t('import:password-label')), t('import:password-generate'));
    const country = language === 'es' ? 'México' : 'Mexico';
    await keyboard.pick(
      page.getByRole('combobox', { name: t('import:country') }).first(),
      country,
      new RegExp(`^${country}`),
    );
    for (const value of ['Gerente', 'Recepción']) {
      await keyboard.choose(radios(t('import:question-label', { value })), t('import:role-user'));
    }
    // A near miss is offered as a button; it goes once it is taken, and the focus stays with its value.
    for (const [value, meaning] of [
      ['Zacatpec', 'Zacatepec'],
      ['Xochitpec', 'Xochitepec'],
    ] as const) {
      const line = page.getByRole('listitem').filter({ hasText: value }).last();
      await keyboard.press(line.getByRole('button', { name: t('import:question-candidate', { meaning }) }));
      await keyboard.expectFocus(line);
    }
    await page.getByText(t('import:columns-done')).waitFor();
    await this.look('4-answers');
  }

  async mend(): Promise<void> {
    const { wizard, keyboard } = this;
    const { t, page } = wizard;
    await keyboard.press(wizard.button(t('import:next-check')));
    await keyboard.expectFocus(wizard.heading(t('import:check-title')));
    await page.getByRole('gridcell').first().waitFor();
    await this.look('5-check');

    const grid = page.getByRole('grid', { name: t('import:grid-label') });
    const cell = (row: number, column: number): Locator => grid.locator(`[data-cell="${row}:${column}"]`);
    const email = 5;
    await keyboard.tabTo(grid);
    await page.keyboard.press('Control+Home');
    for (let column = 0; column < email; column += 1) await page.keyboard.press('ArrowRight');

    // gmial.com: the suggestion by its key, back, and again.
    for (let row = 0; row < 3; row += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+.');
    await cell(3, email).getByText('raul.ibarra@gmail.com').waitFor();
    await page.keyboard.press('Control+z');
    await cell(3, email).getByText('raul.ibarra@gmial.com').waitFor();
    await page.keyboard.press('Control+y');
    await cell(3, email).getByText('raul.ibarra@gmail.com').waitFor();
    await keyboard.expectFocus(grid);

    // Somebody stands there twice: the second row stays out.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await wizard.button(t('import:chip-excluded', { count: 1 })).waitFor();

    // An email that is missing, typed where it belongs.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('F2');
    await page.keyboard.type('abril.montano@teclado.example.com');
    await page.keyboard.press('Enter');
    await cell(5, email).getByText('abril.montano@teclado.example.com').waitFor();
    await keyboard.expectFocus(grid);
    await page
      .getByText(t('import:check-status-ready', { count: 7 }))
      .first()
      .waitFor();
    await this.look('6-mended');
  }

  async plan(): Promise<void> {
    const { wizard, keyboard } = this;
    const { t, page } = wizard;
    await keyboard.press(wizard.button(t('import:next-plan')));
    await keyboard.expectFocus(wizard.heading(t('import:plan-title')));
    await wizard.startButton(6).waitFor();
    // Who exists already is left alone until somebody says otherwise.
    await keyboard.choose(
      page.getByRole('radiogroup', { name: t('import:existing-label') }),
      t('import:existing-add-locations'),
    );
    await wizard.startButton(7).waitFor();
    await this.look('7-plan');
  }

  async importPeople(): Promise<void> {
    const { wizard, keyboard } = this;
    const { t } = wizard;
    await keyboard.press(wizard.startButton(7));
    await wizard.heading(t('import:results-title')).waitFor({ timeout: 60_000 });
    await keyboard.expectFocus(wizard.heading(t('import:results-title')));
    await this.look('8-results');
  }
}

describe.skipIf(hosts[0] === undefined)('a messy Spanish workbook with the keyboard alone', () => {
  it.each(['es', 'en'] as const)('from the file to the results (%s)', async (language) => {
    app = (await hosts[0]?.open({ language })) ?? null;
    if (app === null) return;
    const journey = new Journey(app, language);
    await journey.arrive();
    await journey.chooseFile();
    await journey.answerColumns();
    await journey.mend();
    await journey.plan();
    await journey.importPeople();
    expect(app.complaints).toEqual([]);
  });
});
