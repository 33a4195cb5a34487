import { afterEach, expect, it } from 'vitest';
import {
  startPracticeAgency,
  type PracticeAgency,
} from '../../electron/backend/practice-agency/start-practice-agency';
import { ImportWizard } from '../helpers/import-wizard';
import { lookInEveryDress } from '../helpers/look-in-every-dress';
import { forEachHost, type OpenApp } from './hosts';

/** A sheet that asks everything a plan can ask: somebody deleted, a new email by id, and one that only looks new. */
function writeSheet(practice: PracticeAgency): string {
  const gone = practice.people().find(({ deleted }) => deleted);
  const [byId, alike] = practice
    .people()
    .filter(({ deleted, type, locationIds }) => !deleted && type === 'account' && locationIds.length > 0);
  const branch = practice.locations[0]?.id ?? '';
  const rows = [
    ['', 'nora.nueva@example.com', 'Nora', 'Nueva', ''],
    ['', gone?.email, gone?.firstName, gone?.lastName, ''],
    [byId?.id, 'otro.correo@example.com', byId?.firstName, byId?.lastName, ''],
    ['', 'cambio@example.com', alike?.firstName, alike?.lastName, alike?.phone],
  ];
  return [
    'id,Email,First name,Last name,Phone,Role,Type,Sub-account,Password',
    ...rows.map((row) => [...row, 'user', 'account', branch, 'Secreto-123'].join(',')),
  ].join('\n');
}

forEachHost((host) => {
  let app: OpenApp | null = null;
  let practice: PracticeAgency | null = null;
  afterEach(async () => {
    await app?.close();
    await practice?.close();
    app = null;
    practice = null;
  });

  it.each(['es', 'en'] as const)(
    'asks about deleted people, new emails, and the rest of the agency (%s)',
    async (language) => {
      practice = await startPracticeAgency({ rate: null });
      app = await host.open({ language, environment: { GHL_API_BASE_URL: practice.url } });
      const { page } = app;
      const wizard = new ImportWizard(page, language);
      const { t } = wizard;
      const name = (step: string): string => `plan-${step}-${host.id}-${language}`;
      await wizard.connect(practice.token, 'Oficina');
      await wizard.open();
      await wizard.choose('equipo.csv', writeSheet(practice));
      await wizard.goToColumns();
      await wizard.goToCheck();
      await wizard.goToPlan();

      await page.getByText(t('plan:deleted-label', { count: 1 })).waitFor();
      await page.getByRole('button', { name: t('plan:look-for-moved') }).click();
      await page.getByText(t('plan:address-label', { count: 2 })).waitFor();
      await page.getByRole('button', { name: t('import:plan-create', { count: 2 }) }).click();
      await lookInEveryDress(page, name('questions'));

      await page.getByRole('radio', { name: t('plan:deleted-create') }).click();
      await page.getByRole('radio', { name: t('plan:address-replace') }).click();
      await wizard.startButton(4).waitFor();

      await page.getByRole('button', { name: t('plan:absent-open') }).click();
      await wizard.heading(t('plan:absent-title')).waitFor();
      await page.getByRole('combobox', { name: t('fields:role') }).click();
      await page.getByRole('option', { name: t('import:role-user') }).click();
      await page.getByRole('button', { name: t('plan:absent-list') }).click();
      const people = page.getByRole('list', { name: t('plan:absent-title') }).getByRole('checkbox');
      await people.first().press('Space');
      await people.nth(1).press('Space');
      await page.getByRole('radio', { name: t('plan:absent-delete') }).click();
      await page.getByText(t('plan:absent-chosen', { count: 2 })).waitFor();
      await lookInEveryDress(page, name('absent'));
      await page.getByRole('button', { name: t('plan:absent-next', { count: 2 }) }).click();
      const start = page.getByRole('button', { name: t('people:start-delete', { count: 2 }) });
      await start.waitFor();
      expect(await start.isDisabled()).toBe(true);
      await page.getByRole('checkbox', { name: t('plan:guard-delete', { count: 2 }) }).click();
      await lookInEveryDress(page, name('absent-plan'));

      // Back, and back again: the sheet's own plan and its answers are as they were.
      await page.getByRole('button', { name: t('import:back') }).click();
      await page.getByRole('button', { name: t('import:back') }).click();
      await wizard.startButton(4).click();
      await page.getByText(t('history:replaced-title', { count: 2 })).waitFor({ timeout: 60_000 });
      await lookInEveryDress(page, name('replaced'));
      await page.getByRole('button', { name: t('history:replaced-look') }).click();
      await page.getByRole('checkbox', { name: t('plan:guard-delete', { count: 2 }) }).click();
      await page.getByRole('button', { name: t('people:start-delete', { count: 2 }) }).click();
      await page
        .getByText(t('history:outcome-done', { count: 2 }))
        .first()
        .waitFor({ timeout: 60_000 });
      expect(app.complaints).toEqual([]);
    },
  );
});
