import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { systemClock } from '#backend/system-clock';
import { must, openAuditOffice, type AuditOffice } from './audit-office';

const page = { offset: 0, limit: 1000 };

function snapshotFiles(data: string): string[] {
  return (readdirSync(data, { recursive: true }) as string[])
    .filter((name) => name.endsWith('.snapshot.gz'))
    .map((name) => join(data, name));
}

const visible = (office: AuditOffice) => office.practice.people().filter(({ deleted }) => !deleted);

describe('a picture of an agency', () => {
  it('has everybody, by the list alone in as many requests as there are pages', async () => {
    const office = await openAuditOffice({ people: 350 });
    const { agencyId, api, practice } = office;
    practice.clearLog();
    const taken = await must(api.takeSnapshot({ agencyId, details: false }));
    expect(taken).toMatchObject({ people: visible(office).length, cause: 'scheduled', wholeAgency: true });
    expect(practice.log().every(({ method }) => method === 'GET')).toBe(true);
    const people = await must(
      api.getSnapshotPeople({ agencyId, snapshotId: taken.snapshotId, text: '', locationId: null, ...page }),
    );
    expect(people.people.map(({ id }) => id).sort()).toEqual(
      visible(office)
        .map(({ id }) => id)
        .sort(),
    );
    expect(people.locations).toHaveLength(practice.locations.length);
  });

  it('with details knows scopes and two-factor of everybody', async () => {
    const { agencyId, api, practice } = await openAuditOffice({ people: 40 });
    const taken = await must(api.takeSnapshot({ agencyId, details: true }));
    expect(taken.detailed).toBe(taken.people);
    const { people } = await must(
      api.getSnapshotPeople({ agencyId, snapshotId: taken.snapshotId, text: '', locationId: null, ...page }),
    );
    for (const one of people) {
      const real = practice.people().find(({ id }) => id === one.id);
      expect(one).toMatchObject({ totpEnabled: real?.totpEnabled, role: real?.role, type: real?.type });
      expect(one.scopes).toEqual([...(real?.scopes ?? [])].sort());
    }
  });

  it('says what it would cost before it is taken', async () => {
    const { agencyId, api } = await openAuditOffice({ people: 350 });
    const estimate = await must(api.estimateSnapshot({ agencyId }));
    expect(estimate.details?.requests).toBe((estimate.people ?? 0) + (estimate.list?.requests ?? 0));
  });

  it('is only kept whole: cancelled leaves nothing, and the next one goes on with what was read', async () => {
    const { agencyId, api, practice, data } = await openAuditOffice({ people: 300 });
    let heard = 0;
    const stop = api.onAuditProgress(({ step, done }) => {
      if (step !== 'details' || done < 100 || heard > 0) return;
      heard = done;
      void api.cancelSnapshot({ agencyId });
    });
    expect(await api.takeSnapshot({ agencyId, details: true })).toMatchObject({
      ok: false,
      failure: { kind: 'cancelled' },
    });
    stop();
    expect(heard).toBeGreaterThan(0);
    expect(snapshotFiles(data)).toEqual([]);
    // What was on the wire still arrives.
    await systemClock.sleep(500);
    practice.clearLog();
    const taken = await must(api.takeSnapshot({ agencyId, details: true }));
    expect(taken.detailed).toBe(taken.people);
    const byId = practice
      .log()
      .filter(({ path }) => /^\/users\/[\w-]{5,}$/.test(path) && !path.endsWith('search'));
    expect(byId.length).toBeLessThanOrEqual(taken.people - 100);
  });

  it('is exported, removed and taken in again as it was, once', async () => {
    const { agencyId, api, files } = await openAuditOffice();
    const taken = await must(api.takeSnapshot({ agencyId, details: false }));
    await must(api.exportSnapshot({ agencyId, snapshotId: taken.snapshotId }));
    const text = files.at(-1)?.text ?? '';
    expect(await must(api.importSnapshot({ agencyId, text }))).toEqual(taken);
    await must(api.removeSnapshot({ agencyId, snapshotId: taken.snapshotId }));
    expect((await must(api.listSnapshots({ agencyId }))).snapshots).toEqual([]);
    const back = await must(api.importSnapshot({ agencyId, text }));
    expect(back).toMatchObject({ cause: 'imported', people: taken.people, takenAt: taken.takenAt });
    const compared = await must(api.compareSnapshots({ agencyId, before: { text }, after: back.snapshotId }));
    expect(compared.total).toBe(0);
    expect(await api.importSnapshot({ agencyId, text: 'Nombre,Correo' })).toMatchObject({
      failure: { kind: 'snapshot-damaged', reason: 'not-a-snapshot' },
    });
  });

  it('is named and left alone when its file is damaged; the others are still there', async () => {
    const { agencyId, api, data } = await openAuditOffice();
    await must(api.takeSnapshot({ agencyId, details: false }));
    const [first = ''] = snapshotFiles(data);
    const cut = first.replace(/[\w-]+\.snapshot\.gz$/, 'cut.snapshot.gz');
    // Where a cut falls is by chance; here its last bytes are no size that a file can have.
    const half = readFileSync(first).subarray(0, Math.floor(statSync(first).size / 2));
    writeFileSync(cut, Buffer.concat([half, Buffer.alloc(4, 0xff)]));
    const strange = first.replace(/[\w-]+\.snapshot\.gz$/, 'strange.snapshot.gz');
    writeFileSync(strange, 'not packed at all');
    const newer = first.replace(/[\w-]+\.snapshot\.gz$/, 'newer.snapshot.gz');
    const text = gunzipSync(readFileSync(first)).toString('utf8').replace('"version":1', '"version":9');
    writeFileSync(newer, gzipSync(text));
    const list = await must(api.listSnapshots({ agencyId }));
    expect(list.damaged).toEqual(
      expect.arrayContaining([
        { file: 'cut.snapshot.gz', reason: 'damaged' },
        { file: 'strange.snapshot.gz', reason: 'damaged' },
        { file: 'newer.snapshot.gz', reason: 'too-new' },
      ]),
    );
    expect(list.snapshots).toHaveLength(1);
    expect(
      await api.getSnapshotPeople({ agencyId, snapshotId: 'cut', text: '', locationId: null, ...page }),
    ).toMatchObject({ failure: { kind: 'snapshot-damaged', name: 'cut.snapshot.gz' } });
    expect(snapshotFiles(data)).toHaveLength(4);
    expect(
      await api.getSnapshotPeople({ agencyId, snapshotId: '../../x', text: '', locationId: null, ...page }),
    ).toMatchObject({ failure: { kind: 'snapshot-not-found' } });
  });

  it('holds no token', async () => {
    const { agencyId, api, data, practice } = await openAuditOffice();
    await must(api.takeSnapshot({ agencyId, details: true }));
    for (const path of snapshotFiles(data)) {
      expect(gunzipSync(readFileSync(path)).toString('utf8')).not.toContain(practice.token);
      expect(statSync(path).mode & 0o077).toBe(0);
    }
  });
});

describe('what changed between two pictures', () => {
  it('is told exactly, escalations first, and per person over time', async () => {
    const office = await openAuditOffice();
    const { agencyId, api, practice } = office;
    const staff = visible(office).filter(
      ({ type, role, locationIds }) => type === 'account' && role === 'user' && locationIds.length > 0,
    );
    const [ana, eva, leo] = staff;
    if (!ana || !eva || !leo) throw new Error('The practice agency has too few people.');
    const first = await must(api.takeSnapshot({ agencyId, details: true }));
    await office.change(ana.id, { role: 'admin' });
    await office.change(eva.id, { firstName: 'Evangelina' });
    await office.change(leo.id, { locationIds: practice.locations.map(({ id }) => id) });
    const second = await must(api.takeSnapshot({ agencyId, details: true }));
    const compared = await must(
      api.compareSnapshots({ agencyId, before: { snapshotId: first.snapshotId }, after: second.snapshotId }),
    );
    const { changes } = await must(
      api.getChanges({ comparisonId: compared.comparisonId, kind: null, ...page }),
    );
    expect(changes.map(({ kind, userId, escalation }) => [kind, userId, escalation])).toEqual([
      ['role', ana.id, true],
      ['locations', leo.id, true],
      ['name', eva.id, false],
    ]);
    expect(compared).toMatchObject({ total: 3, escalations: 2, counts: { role: 1, joined: 0 } });
    const timeline = await must(api.getTimeline({ agencyId, userId: ana.id }));
    expect(timeline.entries.map(({ kind, snapshotId }) => [kind, snapshotId])).toEqual([
      ['role', second.snapshotId],
      ['seen', first.snapshotId],
    ]);
    const picture = await must(api.getAccessPicture({ agencyId, snapshotId: second.snapshotId }));
    expect(picture.history.map(({ changes: between }) => between?.escalations ?? null)).toEqual([null, 2]);
    expect(picture.byRole.reduce((sum, { people }) => sum + people, 0)).toBe(second.people);
    await must(api.saveChanges({ comparisonId: compared.comparisonId, language: 'es' }));
    expect(office.files.at(-1)?.text.split('\r\n')).toHaveLength(5);
  });
});

describe('findings', () => {
  it('are accepted with a note, stay in the report, and are open again when the person changes', async () => {
    const office = await openAuditOffice();
    const { agencyId, api } = office;
    const first = await must(api.takeSnapshot({ agencyId, details: true }));
    const all = { agencyId, severity: null, rule: null, dismissed: null, ...page };
    const before = await must(api.getFindings({ ...all, snapshotId: first.snapshotId }));
    const found = before.findings.find(
      ({ rule, dismissal }) => rule === 'agency-level' && dismissal === null,
    );
    if (!found?.userId) throw new Error('The practice agency has nobody of the agency.');
    const { rule, userId, locationId, basis } = found;
    await must(
      api.dismissFinding({ agencyId, rule, userId, locationId, basis, note: 'La dueña', until: null }),
    );
    const after = await must(api.getFindings({ ...all, snapshotId: first.snapshotId }));
    expect(after.counts.dismissed).toBe(1);
    expect(after.total).toBe(before.total);
    expect(after.findings.find((one) => one.userId === userId && one.rule === rule)?.dismissal).toMatchObject(
      {
        note: 'La dueña',
        state: 'counts',
      },
    );
    const open = await must(api.getFindings({ ...all, snapshotId: first.snapshotId, dismissed: false }));
    expect(open.total).toBe(before.total - 1);
    await must(api.saveFindings({ agencyId, snapshotId: first.snapshotId, language: 'es' }));
    expect(office.files.at(-1)?.text).toContain('La dueña');

    const person = office.practice.people().find(({ id }) => id === userId);
    await office.change(userId, { role: person?.role === 'admin' ? 'user' : 'admin' });
    const second = await must(api.takeSnapshot({ agencyId, details: true }));
    const later = await must(
      api.getFindings({ ...all, snapshotId: second.snapshotId, rule: 'agency-level' }),
    );
    expect(later.findings.find((one) => one.userId === userId)?.dismissal?.state).toBe('outdated');
    await must(api.restoreFinding({ agencyId, rule, userId, locationId, basis }));
    const restored = await must(api.getFindings({ ...all, snapshotId: first.snapshotId }));
    expect(restored.counts.dismissed).toBe(0);
  });
});
