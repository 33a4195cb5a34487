import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guardKinds } from '#shared/import-plan/types';
import { must, openAuditOffice, type AuditOffice } from './audit-office';

const page = { offset: 0, limit: 1000 };
const counter = {
  name: 'Mostrador',
  permissions: { refundsEnabled: false, exportPaymentsEnabled: false, contactsEnabled: true },
};

function staffOf(office: AuditOffice, locationId: string) {
  return office.practice
    .people()
    .filter(
      ({ deleted, type, locationIds }) => !deleted && type === 'account' && locationIds.includes(locationId),
    );
}

/** The sub-account with the most people. */
function busiest(office: AuditOffice) {
  const [first] = [...office.practice.locations].sort(
    (a, b) => staffOf(office, b.id).length - staffOf(office, a.id).length,
  );
  if (first === undefined) throw new Error('no sub-account');
  return first;
}

async function begin(office: AuditOffice, locationIds: string[] | null) {
  const { agencyId, api } = office;
  const { snapshotId } = await must(api.takeSnapshot({ agencyId, details: true }));
  return must(api.createReview({ agencyId, snapshotId, locationIds, templates: [counter], label: 'Marzo' }));
}

/** Fills in decisions as a manager would: by the person's email, in the columns of the sheet. */
function answer(csv: string, decisions: Readonly<Record<string, readonly string[]>>): string {
  return csv
    .split('\r\n')
    .map((line) => {
      const cells = line.split('","').map((cell) => cell.replace(/^"|"$/g, ''));
      const decided = decisions[cells[1] ?? ''];
      if (decided === undefined) return line;
      cells.splice(6, decided.length, ...decided);
      return cells.map((cell) => `"${cell}"`).join(',');
    })
    .join('\r\n');
}

describe('a review round', () => {
  it('goes out, comes back in Spanish, is carried out with its guards, and says what was done', async () => {
    const office = await openAuditOffice({ people: 80 });
    const { agencyId, api, practice } = office;
    const place = busiest(office);
    const [keep, restrict, move, remove, wait] = staffOf(office, place.id);
    if (!keep || !restrict || !move || !remove || !wait) throw new Error('too few people');
    const target = practice.locations.find(({ id }) => id !== place.id && !move.locationIds.includes(id));
    if (target === undefined) throw new Error('no other sub-account');
    const review = await begin(office, [place.id]);
    expect(review).toMatchObject({ stage: 'new', decided: 0 });

    await must(api.saveReviewSheet({ reviewId: review.reviewId, locationId: place.id, language: 'es' }));
    const sheet = office.files.at(-1);
    expect(sheet?.name).toContain(place.name);
    expect(sheet?.text).toContain('Decisión');
    const answered = answer(sheet?.text ?? '', {
      [keep.email]: ['Conservar', '', '', 'Eva Luna'],
      [restrict.email]: ['restringir', 'mostrador', '', 'Eva Luna', '2026-03-02', 'solo caja'],
      [move.email]: [`mover a ${target.name}`, '', '', 'Eva Luna'],
      [remove.email]: ['quitar', '', '', ''],
    });
    const read = await must(
      api.readReviewAnswers({
        reviewId: review.reviewId,
        fileName: 'Zacatepec contestada.csv',
        content: { text: answered },
        meanings: {},
        decidedBy: '',
      }),
    );
    expect(read).toMatchObject({
      decided: 4,
      unknownWords: [],
      review: { stage: 'answered', decided: 4, counts: { keep: 1, restrict: 1, move: 1, remove: 1 } },
    });
    expect(read.blank).toBe(staffOf(office, place.id).length - 4);
    expect(read.problems.map(({ code }) => code).filter((code) => code !== 'restricts-everywhere')).toEqual([
      'no-decider',
    ]);

    const plan = await must(api.prepareReviewPlan({ reviewId: review.reviewId }));
    expect(plan.summary).toMatchObject({ create: 0, invalid: 0, delete: 0 });
    const rows = await must(api.getPlanRows({ planId: plan.planId, action: 'update', ...page }));
    const changed = (email: string) => rows.rows.find((row) => row.email === email)?.changes ?? [];
    expect(changed(remove.email)).toMatchObject([
      { field: 'locationIds', after: remove.locationIds.filter((id) => id !== place.id) },
    ]);
    const moved = changed(move.email).find(({ field }) => field === 'locationIds')?.after;
    expect([...(moved as string[])].sort()).toEqual(
      [...move.locationIds.filter((id) => id !== place.id), target.id].sort(),
    );
    expect(rows.rows.some(({ email }) => email === keep.email || email === wait.email)).toBe(false);

    const { runId } = await must(
      api.startRun({ planId: plan.planId, allow: [...guardKinds], onlyValid: false }),
    );
    await finished(office, runId);
    const now = (id: string) => practice.people().find((one) => one.id === id);
    expect(now(remove.id)?.locationIds).not.toContain(place.id);
    expect(now(move.id)?.locationIds).toContain(target.id);
    expect(now(restrict.id)).toMatchObject({ permissions: { refundsEnabled: false }, role: 'user' });
    expect(now(keep.id)).toEqual(keep);

    const after = await must(api.getReview({ reviewId: review.reviewId }));
    expect(after).toMatchObject({ stage: 'applied', runs: [{ runId }] });
    const items = await must(
      api.getReviewItems({ reviewId: review.reviewId, decided: null, locationId: null, ...page }),
    );
    expect(items.items.find(({ userId }) => userId === remove.id)?.done).toBe('updated');
    expect(items.items.filter(({ decision }) => decision === null)).toHaveLength(read.blank);

    await must(api.saveReviewReport({ reviewId: review.reviewId, format: 'csv', language: 'es' }));
    expect(office.files.at(-1)?.text).toContain('solo caja');
    await must(api.saveReviewReport({ reviewId: review.reviewId, format: 'html', language: 'es' }));
    const html = office.files.at(-1)?.text ?? '';
    expect(html).toContain('Eva Luna');
    expect(html).not.toMatch(/<script|src=|https?:/);
    expect(await must(api.listReviews({ agencyId }))).toMatchObject({ reviews: [{}], damaged: [] });
  });

  it('tells two files of one name apart, and the same file read again is one', async () => {
    const office = await openAuditOffice();
    const { api } = office;
    const place = busiest(office);
    const [first, second] = staffOf(office, place.id);
    if (first === undefined || second === undefined) throw new Error('nobody');
    const { reviewId } = await begin(office, [place.id]);
    await must(api.saveReviewSheet({ reviewId, locationId: place.id, language: 'en' }));
    const sheet = office.files.at(-1)?.text ?? '';
    const read = async (text: string) => {
      const asked = { reviewId, fileName: 'review.csv', content: { text }, meanings: {}, decidedBy: 'Eva' };
      return (await must(api.readReviewAnswers(asked))).review.answers;
    };
    const one = answer(sheet, { [first.email]: ['keep'] });
    await read(one);
    expect(await read(one)).toMatchObject([{ fileName: 'review.csv', decisions: 1 }]);
    expect(await read(answer(sheet, { [second.email]: ['keep'] }))).toHaveLength(2);
  });

  it('names rounds that cannot be read any more instead of leaving them out', async () => {
    const office = await openAuditOffice();
    const { api, data } = office;
    const place = busiest(office);
    const { reviewId, agencyId } = await begin(office, [place.id]);
    const { reviewId: other } = await begin(office, [place.id]);
    const path = join(data, 'reviews', `${other}.json`);
    const whole = await readFile(path, 'utf8');
    await writeFile(path, whole.slice(0, 200));
    expect(await must(api.listReviews({ agencyId }))).toMatchObject({
      reviews: [{ reviewId }],
      damaged: [`${other}.json`],
    });
    expect(await readFile(path, 'utf8')).toBe(whole.slice(0, 200));
  });

  it('says when what was applied was taken back, until it is applied again', async () => {
    const office = await openAuditOffice();
    const { api, practice } = office;
    const place = busiest(office);
    const [person] = staffOf(office, place.id);
    if (person === undefined) throw new Error('nobody');
    const { reviewId } = await begin(office, [place.id]);
    await must(api.saveReviewSheet({ reviewId, locationId: place.id, language: 'en' }));
    const content = { text: answer(office.files.at(-1)?.text ?? '', { [person.email]: ['remove'] }) };
    await must(
      api.readReviewAnswers({ reviewId, fileName: 'a.csv', content, meanings: {}, decidedBy: 'Eva' }),
    );
    const apply = async (): Promise<string> => {
      const { planId } = await must(api.prepareReviewPlan({ reviewId }));
      const { runId } = await must(api.startRun({ planId, allow: [...guardKinds], onlyValid: false }));
      await finished(office, runId);
      return runId;
    };
    const stage = async () => (await must(api.getReview({ reviewId }))).stage;
    const runId = await apply();
    expect(await stage()).toBe('applied');

    const { undoId } = await must(api.previewUndo({ runId }));
    const undo = await must(api.startUndo({ undoId, includeChangedSince: false, allow: [...guardKinds] }));
    await finished(office, undo.runId);
    expect(practice.people().find(({ id }) => id === person.id)?.locationIds).toContain(place.id);
    expect(await stage()).toBe('taken-back');
    const { items } = await must(api.getReviewItems({ reviewId, decided: true, locationId: null, ...page }));
    expect(items).toMatchObject([{ userId: person.id, done: null }]);

    await apply();
    expect(await stage()).toBe('applied');
  });

  it('survives that its snapshot is removed', async () => {
    const office = await openAuditOffice();
    const review = await begin(office, null);
    await must(office.api.removeSnapshot({ agencyId: office.agencyId, snapshotId: review.snapshotId }));
    expect(await must(office.api.getReview({ reviewId: review.reviewId }))).toEqual(review);
    await must(office.api.removeReview({ reviewId: review.reviewId }));
    expect(await office.api.getReview({ reviewId: review.reviewId })).toMatchObject({
      failure: { kind: 'review-not-found' },
    });
  });

  it('deletes only who was removed in the sheet of everybody, and asks for it', async () => {
    const office = await openAuditOffice();
    const { api } = office;
    const review = await begin(office, null);
    const [gone] = staffOf(office, busiest(office).id);
    if (gone === undefined) throw new Error('nobody');
    await must(api.saveReviewSheet({ reviewId: review.reviewId, locationId: null, language: 'en' }));
    const content = { text: answer(office.files.at(-1)?.text ?? '', { [gone.email]: ['remove'] }) };
    await must(
      api.readReviewAnswers({
        reviewId: review.reviewId,
        fileName: 'all.csv',
        content,
        meanings: {},
        decidedBy: 'Eva',
      }),
    );
    const plan = await must(api.prepareReviewPlan({ reviewId: review.reviewId }));
    expect(plan.summary).toMatchObject({ delete: 1, update: 0 });
    expect(plan.guards.map(({ kind }) => kind)).toContain('delete');
    expect(await api.startRun({ planId: plan.planId, allow: [], onlyValid: false })).toMatchObject({
      failure: { kind: 'consent-needed' },
    });
  });

  it('says who has changed or gone since the sheet was written', async () => {
    const office = await openAuditOffice();
    const { api, agencyId } = office;
    const place = busiest(office);
    const [changed, gone] = staffOf(office, place.id);
    if (!changed || !gone) throw new Error('too few people');
    const review = await begin(office, [place.id]);
    await must(api.saveReviewSheet({ reviewId: review.reviewId, locationId: place.id, language: 'en' }));
    await office.change(changed.id, { role: changed.role === 'admin' ? 'user' : 'admin' });
    await must(api.takeSnapshot({ agencyId, details: false }));
    const content = {
      text: answer(office.files.at(-1)?.text ?? '', { [changed.email]: ['keep', '', '', 'Eva'] }),
    };
    const read = await must(
      api.readReviewAnswers({
        reviewId: review.reviewId,
        fileName: 'a.csv',
        content,
        meanings: {},
        decidedBy: '',
      }),
    );
    expect(read.problems).toMatchObject([{ code: 'changed-since', severity: 'warning', userId: changed.id }]);
  });

  it('is not read from a sheet that is something else', async () => {
    const office = await openAuditOffice();
    const review = await begin(office, null);
    for (const text of ['Nombre,Correo\nAna,ana@sol.mx', '', 'x']) {
      expect(
        await office.api.readReviewAnswers({
          reviewId: review.reviewId,
          fileName: 'otra.csv',
          content: { text },
          meanings: {},
          decidedBy: '',
        }),
      ).toMatchObject({ failure: { kind: 'review-answers-unreadable', name: 'otra.csv' } });
    }
  });
});

async function finished(office: AuditOffice, runId: string): Promise<void> {
  for (;;) {
    const run = await must(office.api.getRun({ runId }));
    if (run.record.state !== 'running') {
      expect(run.record.state).toBe('done');
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
