import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import {
  startPracticeAgency,
  type PracticeAgency,
} from '../../electron/backend/practice-agency/start-practice-agency';
import { ImportWizard } from '../helpers/import-wizard';
import { lookInEveryDress } from '../helpers/look-in-every-dress';
import { changeKinds } from '../../renderer/screens/users/change-draft';
import { expectNoAxeViolations, forEachHost, takeScreenshot, type OpenApp } from './hosts';

/** The People room against an agency of several hundred people: found, looked at, exported, changed together. */
forEachHost((host) => {
  const language = host.id === 'browser' ? 'es' : 'en';
  let ghl: PracticeAgency;
  let app: OpenApp | null = null;
  beforeEach(async () => {
    // Announces a higher limit than GoHighLevel does: what is proven here is the room, not the rate.
    ghl = await startPracticeAgency({ people: 320, rate: { max: 1000 } });
  });
  afterEach(async () => {
    await app?.close();
    app = null;
    await ghl.close();
  });

  const active = () => ghl.people().filter(({ deleted }) => !deleted);

  async function openRoom(): Promise<{ page: Page; wizard: ImportWizard }> {
    app = await host.open({ language, environment: { GHL_API_BASE_URL: ghl.url } });
    const wizard = new ImportWizard(app.page, language);
    await wizard.connect(ghl.token, 'Clínicas del Valle');
    await app.page.getByRole('link', { name: wizard.t('shell:nav-people'), exact: true }).click();
    await wizard.heading(wizard.t('people:title')).waitFor();
    await app.page.getByRole('gridcell').first().waitFor();
    return { page: app.page, wizard };
  }

  it('finds people by words and filters, shows one at the side, and keeps a view', async () => {
    const { page, wizard } = await openRoom();
    const { t } = wizard;
    const grid = page.getByRole('grid', { name: t('people:table') });
    const rows = async (): Promise<number> => Number(await grid.getAttribute('aria-rowcount')) - 1;
    await expect.poll(rows).toBe(active().length);
    await lookInEveryDress(page, `people.${language}`);

    const [someone] = active();
    await page.keyboard.press('/');
    await page.keyboard.type(someone?.email ?? '');
    await expect.poll(rows).toBe(1);
    await page.getByRole('searchbox').fill('');
    await expect.poll(rows).toBe(active().length);

    // By a chip, then by the panel, then sorted by a heading.
    const admins = active().filter(({ role }) => role !== 'user').length;
    const adminsChip = page.getByRole('button', {
      name: new RegExp(`^${t('people:quick-admins')} ${admins}$`),
    });
    await adminsChip.click();
    await expect.poll(rows).toBe(admins);
    await page.getByRole('button', { name: t('people:filters'), exact: true }).click();
    await page.getByRole('dialog').getByText(t('people:filters-title')).waitFor();
    await lookInEveryDress(page, `people-filters.${language}`);
    await page.keyboard.press('Escape');
    const heading = page.getByRole('columnheader', { name: t('columns:email') });
    await heading.getByRole('button').click();
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');

    await wizard.button(t('people:columns')).click();
    await page.getByRole('dialog').waitFor();
    await lookInEveryDress(page, `people-columns.${language}`);
    await page
      .getByRole('button', { name: t('people:column-remove', { column: t('columns:phone') }) })
      .click();
    await wizard.button(t('people:columns-show')).click();
    await page.getByRole('columnheader', { name: t('columns:phone') }).waitFor({ state: 'detached' });

    await wizard.button(t('people:views')).click();
    await page.getByRole('menuitem', { name: t('people:view-save') }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('Admins por correo');
    await wizard.button(t('people:view-keep')).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await adminsChip.click();
    await expect.poll(rows).toBe(active().length);
    await wizard.button(t('people:views')).click();
    await page.getByRole('menuitem', { name: 'Admins por correo', exact: true }).click();
    await expect.poll(rows).toBe(admins);
    await adminsChip.click();

    await expect.poll(rows).toBe(active().length);
    await grid.getByRole('link').first().waitFor();

    // Somebody opens by keyboard and closes with Escape.
    await grid.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog');
    await panel.getByText(t('people:person-may')).waitFor();
    await lookInEveryDress(page, `person.${language}`);
    await panel.getByText(t('people:raw'), { exact: true }).click();
    await panel.getByText('"locationIds"').first().waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(app?.complaints).toEqual([]);
  });

  it('reads what the search left out, and exports a file that says who is who', async () => {
    const { page, wizard } = await openRoom();
    const { t } = wizard;
    await wizard.button(t('people:details-read')).click();
    await page
      .getByRole('button', { name: t('people:details-read') })
      .waitFor({ state: 'detached', timeout: 90_000 });
    await page
      .getByRole('button', { name: new RegExp(`^${t('people:quick-no-two-factor')} \\d+$`) })
      .waitFor();

    await page
      .getByRole('button', { name: t('people:export'), exact: true })
      .first()
      .click();
    await page.getByRole('dialog').getByText(t('people:export-csv-means')).waitFor();
    await lookInEveryDress(page, `people-export.${language}`);
    const saved = await app?.saveFile(() =>
      wizard.button(t('people:export-save', { count: active().length })).click(),
    );
    const text = new TextDecoder().decode(saved?.bytes);
    expect(saved?.name).toMatch(/\.csv$/);
    for (const { email } of active()) expect(text).toContain(email);
    expect(app?.complaints).toEqual([]);
  });

  it('changes a selection through plan and run by keyboard alone', async () => {
    const { page, wizard } = await openRoom();
    const { t } = wizard;
    const tabTo = async (
      name: string | RegExp,
      role: 'button' | 'radio' | 'combobox' | 'checkbox',
    ): Promise<void> => {
      const target = page.getByRole(role, { name, exact: true }).first();
      for (let presses = 0; presses < 80; presses++) {
        if (await target.evaluate((element) => element === document.activeElement)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab never came to ${String(name)}`);
    };
    const admins = active().filter(({ role }) => role === 'admin').length;
    // Only people who are no admins yet.
    await wizard.button(t('people:filters')).click();
    const roles = page.getByRole('dialog').getByRole('combobox', { name: t('columns:role') });
    await roles.focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option', { name: new RegExp(`^${t('import:role-user')} `) }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const grid = page.getByRole('grid', { name: t('people:table') });
    await expect.poll(() => grid.getByRole('row').count()).toBeGreaterThan(3);
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab');
      if (await grid.evaluate((element) => element === document.activeElement)) break;
    }
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.getByText(t('people:selected', { count: 2 })).waitFor();
    await lookInEveryDress(page, `people-selected.${language}`);
    await tabTo(t('people:change'), 'button');
    await page.keyboard.press('Enter');
    await wizard.heading(t('people:change-title', { whom: t('people:people', { count: 2 }) })).waitFor();

    // Role: down from sub-accounts, then "Admin" and on to the plan.
    await tabTo(t('people:kind-locations'), 'radio');
    await page.keyboard.press('ArrowDown');
    await tabTo(t('import:role-admin'), 'radio');
    await page.keyboard.press('ArrowDown');
    await lookInEveryDress(page, `people-change.${language}`);
    await page.keyboard.press('ArrowUp');
    await tabTo(t('import:next-plan'), 'button');
    await page.keyboard.press('Enter');
    await wizard.heading(t('import:plan-title')).waitFor();
    await page.getByText(t('people:note-role')).waitFor({ timeout: 60_000 });
    // Before → after of both is in sight, and the button waits for the tick.
    await page.getByText(t('import:role-admin')).nth(1).waitFor();
    const start = wizard.button(t('people:start', { count: 2 }));
    expect(await start.isDisabled()).toBe(true);
    await lookInEveryDress(page, `people-plan.${language}`);
    await tabTo(t('plan:guard-becomes-admin', { count: 2 }), 'checkbox');
    await page.keyboard.press('Space');
    await tabTo(t('people:start', { count: 2 }), 'button');
    await page.keyboard.press('Enter');

    const whom = t('people:people', { count: 2 });
    await wizard.heading(t('people:label-role', { whom })).waitFor();
    await page
      .getByText(t('history:outcome-done', { count: 2 }))
      .first()
      .waitFor({ timeout: 60_000 });
    expect(active().filter(({ role }) => role === 'admin').length).toBe(admins + 2);
    await page.getByRole('link', { name: t('shell:nav-people'), exact: true }).click();
    await page.getByText(t('people:outdated')).waitFor();
    await expectNoAxeViolations(page);
    expect(app?.complaints).toEqual([]);
  });

  it('offers every kind of change, and keeps what was chosen when the room is left', async () => {
    const { page, wizard } = await openRoom();
    const { t } = wizard;
    await page.getByRole('gridcell').getByRole('checkbox').first().click();
    await wizard.button(t('people:change')).click();
    for (const kind of changeKinds) {
      await page.getByRole('radio', { name: t(`people:kind-${kind}`), exact: true }).click();
      await takeScreenshot(page, `run-people-change-${kind}.${language}`);
      await expectNoAxeViolations(page);
    }
    await page.getByRole('radio', { name: t('people:kind-template'), exact: true }).click();
    await page.getByRole('combobox', { name: t('people:kind-template') }).click();
    await page.getByRole('option').first().click();
    await lookInEveryDress(page, `people-template.${language}`);
    await page.getByRole('link', { name: t('templates:open'), exact: true }).click();
    await wizard.heading(t('templates:title')).waitFor();
    await page.getByRole('link', { name: t('shell:nav-people'), exact: true }).click();
    await wizard.button(t('import:next-plan')).click();
    await page
      .getByText(t('people:note-scopes'))
      .or(page.getByText(t('people:note-rights')))
      .waitFor();
    await wizard.button(t('import:back')).click();
    await wizard.button(t('import:back')).click();
    await page.getByText(t('people:selected', { count: 1 })).waitFor();
    expect(app?.complaints).toEqual([]);
  });

  it('leaves somebody out of a plan, and never deletes without a tick', async () => {
    const { page, wizard } = await openRoom();
    const { t } = wizard;
    const before = active().length;
    const boxes = page.getByRole('gridcell').getByRole('checkbox');
    for (const at of [0, 1, 2]) await boxes.nth(at).click();
    await wizard.button(t('people:delete')).click();
    await wizard.heading(t('import:plan-title')).waitFor();
    await page.getByText(t('people:note-delete')).waitFor({ timeout: 60_000 });
    const tick = page.getByRole('checkbox', { name: t('plan:guard-delete', { count: 3 }) });
    await tick.click();
    // Two of them, the second before the plan is without the first.
    const leaveOut = page.getByRole('button', { name: new RegExp(`^${t('people:leave-out')}: `) });
    await leaveOut.first().waitFor();
    await leaveOut.evaluateAll(async ([first, second]) => {
      for (const button of [first, second]) {
        if (button instanceof HTMLElement) button.click();
        await new Promise((resolve) => setTimeout(resolve));
      }
    });
    // Another choice, another number: the consent to the first one is gone with it.
    const fewer = page.getByRole('checkbox', { name: t('plan:guard-delete', { count: 1 }) });
    await fewer.waitFor();
    expect(await fewer.isChecked()).toBe(false);
    const start = wizard.button(t('people:start-delete', { count: 1 }));
    expect(await start.isDisabled()).toBe(true);
    await fewer.click();
    await start.click();
    await page
      .getByText(t('history:outcome-done', { count: 1 }))
      .first()
      .waitFor({ timeout: 90_000 });
    expect(active().length).toBe(before - 1);
    expect(app?.complaints).toEqual([]);
  });

  it('says offline what it needs, and keeps the list when it cannot be read again', async () => {
    app = await host.open({ language, environment: { GHL_API_BASE_URL: ghl.url } });
    const { page } = app;
    const wizard = new ImportWizard(page, language);
    const { t } = wizard;
    await page.evaluate(() => (window.location.hash = '#/people'));
    await page.getByText(t('people:offline')).waitFor();
    await lookInEveryDress(page, `people-offline.${language}`);
    await wizard.connect(ghl.token, 'Clínicas del Valle');
    await page.evaluate(() => (window.location.hash = '#/people'));
    await page.getByRole('gridcell').first().waitFor();

    ghl.faults.set([
      { kind: 'status', method: 'GET', path: '/users/search', status: 401, message: 'Invalid token' },
    ]);
    await wizard.button(t('people:read-again')).click();
    await page.getByRole('alert').getByText(t('failures:token-rejected-what')).waitFor();
    await page.getByRole('gridcell').first().waitFor();
    await lookInEveryDress(page, `people-refused.${language}`);
    ghl.faults.set([]);
    await wizard.button(t('common:try-again')).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    expect(app.complaints).toEqual([]);
  });
});
