import Papa from 'papaparse';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  startPracticeAgency,
  type PracticeAgency,
} from '../../electron/backend/practice-agency/start-practice-agency';
import { AuditsRoom } from '../helpers/audits-room';
import { ImportWizard } from '../helpers/import-wizard';
import { lookInEveryDress } from '../helpers/look-in-every-dress';
import { forEachHost, type OpenApp } from './hosts';

/** The auditor's month: a picture, what changed, what deserves attention, a review round out and back, the report. */
forEachHost((host) => {
  const language = host.id === 'browser' ? 'es' : 'en';
  let ghl: PracticeAgency;
  let app: OpenApp | null = null;
  beforeEach(async () => {
    ghl = await startPracticeAgency();
  });
  afterEach(async () => {
    await app?.close();
    app = null;
    await ghl.close();
  });

  const seen = () => ghl.people().filter(({ deleted }) => !deleted);
  const idOf = (email: string): string => ghl.people().find((person) => person.email === email)?.id ?? '';

  async function openAudits(): Promise<{ readonly opened: OpenApp; readonly room: AuditsRoom }> {
    const opened = await host.open({ language, environment: { GHL_API_BASE_URL: ghl.url } });
    app = opened;
    await new ImportWizard(opened.page, language).connect(ghl.token, 'Clínicas del Valle');
    const room = new AuditsRoom(opened.page, language);
    await room.open();
    return { opened, room };
  }

  /** Somebody becomes an admin and somebody leaves, behind the app's back. */
  function changeInGhl(): { readonly raised: string; readonly gone: string } {
    const [raised, gone] = seen().filter(({ role, type }) => role === 'user' && type === 'account');
    if (raised === undefined || gone === undefined) throw new Error('The practice agency has no users');
    ghl.populate(
      ghl
        .people()
        .filter(({ id }) => id !== gone.id)
        .map((person) => (person.id === raised.id ? { ...person, role: 'admin' } : person)),
    );
    return { raised: raised.email, gone: gone.email };
  }

  it('takes pictures, tells what changed, and accepts a finding with a reason', async () => {
    const { opened, room } = await openAudits();
    const { page } = opened;
    const { t } = room;
    await page.getByText(t('auditRoom:no-pictures')).waitFor();
    await lookInEveryDress(page, `audit-empty.${language}`);
    await room.takePicture(seen().length);
    await page.getByText(t('auditRoom:nothing-before')).waitFor();
    await lookInEveryDress(page, `audit-first.${language}`);

    const { raised, gone } = changeInGhl();
    await room.takePicture(seen().length);
    const changes = page.getByRole('list', { name: t('auditRoom:tab-changes') }).getByRole('listitem');
    await changes.first().waitFor();
    // What gives more access stands first.
    expect(await changes.first().innerText()).toContain(raised);
    expect(await changes.first().innerText()).toContain(t('common:more-access'));
    expect(await changes.nth(1).innerText()).toContain(gone);
    expect(await changes.count()).toBe(2);
    await changes.first().scrollIntoViewIfNeeded();
    await lookInEveryDress(page, `audit-changes.${language}`);

    // Behind each picture stands its table.
    const access = page.getByRole('figure', { name: t('auditRoom:chart-access') });
    await access.getByRole('button', { name: t('charts:as-table') }).click();
    const agencyRow = access.getByRole('row', { name: t('auditRoom:chart-agency') });
    expect(await agencyRow.getByRole('cell').last().innerText()).toBe(
      String(seen().filter(({ type }) => type === 'agency').length),
    );
    await lookInEveryDress(page, `audit-table.${language}`);
    await access.getByRole('button', { name: t('charts:as-picture') }).click();

    await room.goToTab('findings');
    const group = page.getByRole('button', { name: new RegExp(`^${t('findings:agency-level-title')}`) });
    await group.first().click();
    await room.button(t('auditRoom:dismiss')).first().click();
    await page.getByLabel(t('auditRoom:dismiss-note')).fill('Dirección general');
    await page.getByLabel(t('auditRoom:dismiss-until'), { exact: true }).fill('2030-01-31');
    await lookInEveryDress(page, `audit-dismiss.${language}`);
    await room.button(t('auditRoom:dismiss-save')).click();
    const accepted = page.getByText(t('auditRoom:dismissed-show', { count: 1 }));
    await accepted.waitFor();
    // Its line has gone from the list; whoever works with the keyboard goes on with the next one.
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await expect.poll(focused).toBe(t('auditRoom:dismiss'));
    await accepted.click();
    await page.getByText('Dirección general').waitFor();
    await lookInEveryDress(page, `audit-findings.${language}`);
    // It stays accepted, and in the report, after a restart.
    await opened.restart();
    const again = new AuditsRoom(opened.page, language);
    await again.open();
    await again.goToTab('findings');
    await opened.page
      .getByRole('button', { name: new RegExp(t('auditRoom:dismissed-count', { count: 1 })) })
      .click();
    await opened.page.getByText(t('auditRoom:dismissed-show', { count: 1 })).click();
    await opened.page.getByText('Dirección general').waitFor();

    await again.goToTab('everyone');
    await opened.page.getByRole('searchbox').fill(raised);
    await opened.page.getByText(t('auditRoom:everyone-count', { count: 1 })).waitFor();
    await lookInEveryDress(opened.page, `audit-everyone.${language}`);
    await opened.page.getByRole('gridcell').first().dblclick();
    const panel = opened.page.getByRole('dialog');
    await panel.getByText(t('auditRoom:kind-role')).waitFor();
    await lookInEveryDress(opened.page, `audit-timeline.${language}`);
    await opened.page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });

    await again.goToPart('pictures');
    await opened.page
      .getByRole('button', { name: t('auditRoom:remove') })
      .first()
      .waitFor();
    await lookInEveryDress(opened.page, `audit-pictures.${language}`);
    expect(opened.complaints).toEqual([]);
  });

  it('stops a picture on request and keeps nothing of it, then compares with one from a file', async () => {
    const { opened, room } = await openAudits();
    const { page } = opened;
    const { t } = room;
    ghl.faults.set([
      { kind: 'slow', minMs: 20_000, maxMs: 20_000, method: 'GET', path: '/users/*', from: 4 },
    ]);
    await room.button(t('auditRoom:take')).click();
    await page.getByRole('progressbar').waitFor();
    await lookInEveryDress(page, `audit-progress.${language}`);
    await room.button(t('auditRoom:taking-stop')).click();
    await room.button(t('auditRoom:take')).waitFor({ timeout: 30_000 });
    await page.getByText(t('auditRoom:no-pictures')).waitFor();
    ghl.faults.clear();

    await room.takePicture(seen().length);
    await room.goToPart('pictures');
    const file = await opened.saveFile(() =>
      page.getByRole('button', { name: new RegExp(`^${t('auditRoom:export')}`) }).click(),
    );
    const { raised } = changeInGhl();
    await room.goToPart('access');
    await room.takePicture(seen().length);
    // Whoever left while one was taken is not called back, and finds it when they come again.
    await room.button(t('auditRoom:take')).click();
    await page.getByRole('progressbar').waitFor();
    await page.getByRole('link', { name: t('shell:nav-home'), exact: true }).click();
    await page.getByRole('heading', { name: t('home:audit-title') }).waitFor();
    const unchanged = new RegExp(t('home:audit-nothing', { when: '.+' }));
    await page.getByText(unchanged).waitFor({ timeout: 60_000 });
    await page.getByRole('heading', { level: 1, name: t('home:title') }).waitFor();
    await lookInEveryDress(page, `audit-home.${language}`);
    await room.open();
    // The picture the file is of goes, and nothing is left to compare with but the file.
    await room.goToPart('pictures');
    await expect.poll(() => page.getByRole('row').count()).toBe(4);
    for (const left of [3, 2]) {
      await page
        .getByRole('button', { name: new RegExp(`^${t('auditRoom:remove')}`) })
        .last()
        .click();
      await room.button(t('auditRoom:remove-yes')).click();
      await expect.poll(() => page.getByRole('row').count()).toBe(left);
    }
    await room.goToPart('access');
    await page.getByText(t('auditRoom:nothing-before')).waitFor();
    await page
      .locator('main input[type=file]')
      .setInputFiles({ name: 'marzo.ndjson', mimeType: 'text/plain', buffer: Buffer.from(file.bytes) });
    const changes = page.getByRole('list', { name: t('auditRoom:tab-changes') }).getByRole('listitem');
    await changes.first().waitFor();
    expect(await changes.first().innerText()).toContain(raised);
    expect(opened.complaints).toEqual([]);
  });

  it('sends a review out, takes the answers in, applies them and reports', async () => {
    const { opened, room } = await openAudits();
    const { page } = opened;
    const { t } = room;
    await room.takePicture(seen().length);
    await room.goToPart('review');
    await page.getByLabel(t('reviewRoom:label')).fill('Cuarto trimestre');
    await lookInEveryDress(page, `review-new.${language}`);
    await room.button(t('reviewRoom:create')).click();
    await page.getByText(t('reviewRoom:send-lead')).waitFor();
    await lookInEveryDress(page, `review-send.${language}`);

    const everybody = t('reviewRoom:sheet-everybody');
    const sheet = await opened.saveFile(() =>
      room.button(t('reviewRoom:sheet-save-which', { name: everybody })).click(),
    );
    const [leaving, restricted, kept] = seen()
      .filter(({ role, type }) => role === 'user' && type === 'account')
      .map(({ email }) => email);
    const template = t('templates:starter-read-only');
    const answers = fillIn(sheet.bytes, {
      [leaving ?? '']: { [t('review:heading-decision')]: t('review:decision-remove') },
      [restricted ?? '']: {
        [t('review:heading-decision')]: t('review:decision-restrict'),
        [t('review:heading-template')]: template,
      },
      [kept ?? '']: { [t('review:heading-decision')]: 'ni idea' },
    });
    // Days later the round opens where it waits, and stays there: what was read of an answer must be seen.
    await room.open();
    await room.goToPart('review');
    await page.getByRole('link', { name: 'Cuarto trimestre' }).click();
    await page.getByLabel(t('reviewRoom:decided-by')).fill('Marta Solís');
    await page
      .locator('main input[type=file]')
      .setInputFiles({ name: 'respuestas.csv', mimeType: 'text/csv', buffer: Buffer.from(answers) });
    const word = page.getByRole('combobox', { name: /ni idea/ });
    await word.waitFor({ timeout: 30_000 });
    await lookInEveryDress(page, `review-answers.${language}`);
    await word.click();
    await page.getByRole('option', { name: t('reviewRoom:decision-keep') }).click();
    await room.button(t('reviewRoom:words-again')).click();
    await room.button(t('reviewRoom:to-apply', { count: 3 })).click();
    await page
      .getByText(leaving ?? '')
      .first()
      .waitFor();
    await lookInEveryDress(page, `review-apply.${language}`);

    await room.button(t('reviewRoom:see-plan')).click();
    const start = room.button(t('reviewRoom:plan-start', { count: 2 }));
    await start.waitFor({ timeout: 60_000 });
    expect(await start.isDisabled()).toBe(true);
    await page.getByRole('checkbox', { name: t('plan:guard-delete', { count: 1 }) }).click();
    await lookInEveryDress(page, `review-plan.${language}`);
    await start.click();
    await page
      .getByText(t('history:outcome-done', { count: 2 }))
      .first()
      .waitFor({ timeout: 90_000 });

    await room.open();
    await room.goToPart('review');
    await page.getByRole('link', { name: 'Cuarto trimestre' }).click();
    await page.getByText(t('reviewRoom:report-lead')).waitFor();
    await lookInEveryDress(page, `review-report.${language}`);
    const report = await opened.saveFile(() => room.button(t('reviewRoom:report-page')).click());
    const text = new TextDecoder().decode(report.bytes);
    expect(report.name).toMatch(/\.html$/);
    for (const said of ['Cuarto trimestre', 'Marta Solís', leaving ?? '?', restricted ?? '?'])
      expect(text).toContain(said);

    expect(seen().some(({ email }) => email === leaving)).toBe(false);
    const now = ghl.people().find(({ id }) => id === idOf(restricted ?? ''));
    expect(
      Object.entries(now?.permissions ?? {}).filter(([flag, on]) => on && /Enabled$/.test(flag)),
    ).not.toEqual([]);
    expect(opened.complaints).toEqual([]);
  });
});

/** The sheet as somebody fills it in: cells by the person's email and the beginning of the column's heading. */
function fillIn(
  bytes: Uint8Array,
  cells: Readonly<Record<string, Readonly<Record<string, string>>>>,
): string {
  const [headings = [], ...lines] = Papa.parse<string[]>(
    new TextDecoder().decode(bytes).replace(/^\uFEFF/, ''),
    {
      skipEmptyLines: true,
    },
  ).data;
  const filled = lines.map((line) => {
    const [, own] = Object.entries(cells).find(([email]) => line.includes(email)) ?? [null, {}];
    return line.map((cell, at) => {
      const [, value] = Object.entries(own).find(([start]) => headings[at]?.startsWith(start)) ?? [
        null,
        cell,
      ];
      return value;
    });
  });
  return Papa.unparse([headings, ...filled]);
}
