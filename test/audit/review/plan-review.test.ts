import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combineDecisions, planReview } from '../../../shared/audit/review/plan-review';
import { escapeHtml } from '../../../shared/audit/review/escape-html';
import type { ReviewDecision } from '../../../shared/audit/review/types';
import type { GhlUser } from '../../../shared/ghl/user';
import { planImport } from '../../../shared/import-plan/plan-import';
import { person, snapshot } from '../people';

const decided = (given: Partial<ReviewDecision>): ReviewDecision => ({
  userId: 'u1',
  locationId: 'l1',
  decision: 'keep',
  template: null,
  moveTo: [],
  decidedBy: 'Eva',
  decidedOn: '2026-03-05',
  note: '',
  ...given,
});
const user = (given: Partial<GhlUser> = {}): GhlUser => ({
  id: 'u1',
  name: 'Ana Ruiz',
  firstName: 'Ana',
  lastName: 'Ruiz',
  email: 'u1@sol.mx',
  phone: null,
  extension: null,
  type: 'account',
  role: 'user',
  locationIds: ['l1', 'l2'],
  restrictSubAccount: true,
  permissions: { contactsEnabled: true, refundsEnabled: true },
  scopes: ['contacts.write', 'products.delete'],
  scopesAssignedToOnly: [],
  platformLanguage: 'es',
  profilePhoto: null,
  deleted: false,
  totpEnabled: null,
  dateAdded: null,
  dateUpdated: null,
  extra: {},
  ...given,
});
const then = snapshot([person({ id: 'u1', locationIds: ['l1', 'l2'] })]);
const counter = {
  name: 'Mostrador',
  permissions: { refundsEnabled: false, settingsEnabled: true, assignedDataOnly: true },
  scopes: ['contacts.write', 'medias.write'],
};

function plan(decisions: readonly ReviewDecision[], now: GhlUser | null = user()) {
  const { wanted, problems } = combineDecisions({ decisions, templates: [counter] }, then);
  const planned = planReview(wanted, now === null ? [] : [now], then);
  return { rows: planned.rows, problems: [...problems, ...planned.problems].map(({ code }) => code) };
}

describe('the plan of a review', () => {
  it('has no row for those who stay as they are', () => {
    expect(plan([decided({})])).toEqual({ rows: [], problems: [] });
  });

  it('takes the sub-account of the sheet away, and deletes nobody for it', () => {
    const { rows } = plan([decided({ decision: 'remove' })]);
    expect(rows).toMatchObject([{ action: 'update', person: { id: 'u1', locationIds: ['l2'] } }]);
  });

  it('deletes who was removed as a whole', () => {
    expect(plan([decided({ decision: 'remove', locationId: null })]).rows).toMatchObject([
      { action: 'delete', person: { id: 'u1' } },
    ]);
  });

  it('puts the answers of two sub-accounts together, against the sub-accounts there are now', () => {
    const decisions = [
      decided({ decision: 'move', moveTo: ['l3'] }),
      decided({ locationId: 'l2', decision: 'remove' }),
    ];
    expect(plan(decisions, user({ locationIds: ['l1', 'l2', 'l7'] })).rows[0]?.person.locationIds).toEqual([
      'l7',
      'l3',
    ]);
  });

  it('does nothing about people two answers contradict each other on', () => {
    const contradictions: ReviewDecision[][] = [
      [
        decided({ decision: 'restrict', template: 'Mostrador' }),
        decided({ locationId: 'l2', decision: 'restrict', template: 'Caja' }),
      ],
      [decided({ decision: 'keep' }), decided({ locationId: null, decision: 'remove' })],
      [
        decided({ decision: 'remove' }),
        decided({ locationId: null, decision: 'restrict', template: 'Mostrador' }),
      ],
      // Sent to a sub-account whose own reviewer wants the person gone.
      [decided({ decision: 'move', moveTo: ['l2'] }), decided({ locationId: 'l2', decision: 'remove' })],
    ];
    for (const decisions of contradictions) {
      expect(plan(decisions)).toEqual({ rows: [], problems: ['conflict'] });
    }
  });

  it('makes a restricted admin a user, since flags do not bind admins', () => {
    const { rows } = plan(
      [decided({ decision: 'restrict', template: 'Mostrador' })],
      user({ role: 'admin' }),
    );
    expect(rows[0]?.person).toMatchObject({ role: 'user', permissions: { refundsEnabled: false } });
  });

  it('says who is gone and who has changed', () => {
    const decisions = [decided({ decision: 'remove' })];
    expect(plan(decisions, null)).toEqual({ rows: [], problems: ['gone'] });
    expect(plan(decisions, user({ role: 'admin' })).problems).toEqual(['changed-since']);
  });

  it('gives no sub-account back that was taken away after a first plan moved somebody there', () => {
    const moved = [decided({ decision: 'move', moveTo: ['l3'] })];
    expect(plan(moved, user({ locationIds: ['l2'] })).rows[0]?.person).toEqual({ id: 'u1' });
    expect(plan(moved).rows[0]?.person.locationIds).toEqual(['l2', 'l3']);
    const everywhere = [decided({ decision: 'move', moveTo: ['l3'], locationId: null })];
    expect(plan(everywhere, user({ locationIds: [] })).rows[0]?.person).toEqual({ id: 'u1' });
    expect(plan(everywhere).rows[0]?.person.locationIds).toEqual(['l3']);
    expect(plan(everywhere, user({ locationIds: ['l9'] })).rows[0]?.person.locationIds).toEqual(['l3']);
  });

  it('says when it cannot take scopes away, because nobody tells which there are', () => {
    const { problems } = plan(
      [decided({ decision: 'restrict', template: 'Mostrador' })],
      user({ scopes: null }),
    );
    expect(problems).toContain('scopes-unknown');
    expect(plan([decided({ decision: 'restrict', template: 'Mostrador' })]).problems).not.toContain(
      'scopes-unknown',
    );
  });

  it('says what stays on because the template does not speak of it', () => {
    const restricted = [decided({ decision: 'restrict', template: 'Mostrador' })];
    const silent = user({
      permissions: {
        contactsEnabled: true,
        tagsEnabled: true,
        invoiceEnabled: false,
        workflowsReadOnly: true,
      },
    });
    const { wanted } = combineDecisions({ decisions: restricted, templates: [counter] }, then);
    const { problems } = planReview(wanted, [silent], then);
    expect(problems.find(({ code }) => code === 'keeps-unnamed')?.params).toEqual({
      name: 'Ana Ruiz',
      value: 2,
    });
    const onlyScopes = { name: 'Mostrador', permissions: {}, scopes: ['contacts.write'] };
    const { wanted: silently } = combineDecisions({ decisions: restricted, templates: [onlyScopes] }, then);
    expect(planReview(silently, [silent], then).problems.map(({ code }) => code)).toContain('keeps-unnamed');
    expect(plan(restricted, user({ permissions: { refundsEnabled: true } })).problems).not.toContain(
      'keeps-unnamed',
    );
    expect(plan([decided({ decision: 'remove' })], silent).problems).not.toContain('keeps-unnamed');
  });

  it('gives nobody a right by restricting, whatever the template says', () => {
    const flags = [
      'contactsEnabled',
      'refundsEnabled',
      'settingsEnabled',
      'assignedDataOnly',
      'workflowsReadOnly',
    ];
    const scopes = ['contacts.write', 'products.delete', 'medias.write'];
    const someFlags = fc.dictionary(fc.constantFrom(...flags), fc.boolean(), { noNullPrototype: true });
    fc.assert(
      fc.property(
        someFlags,
        someFlags,
        fc.subarray(scopes),
        fc.option(fc.subarray(scopes), { nil: undefined }),
        fc.constantFrom('admin', 'user'),
        (has, wants, hasScopes, wantsScopes, role) => {
          const template = { name: 'T', permissions: wants, ...(wantsScopes && { scopes: wantsScopes }) };
          const before = user({ permissions: has, scopes: hasScopes, role });
          const { wanted } = combineDecisions(
            { decisions: [decided({ decision: 'restrict', template: 'T' })], templates: [template] },
            then,
          );
          const { rows } = planReview(wanted, [before], then);
          const { rows: planned } = planImport(
            rows,
            { found: [before], total: 10, agencyAdminIds: [] },
            { onExisting: 'update', perRow: {}, excluded: [], generatePasswords: false },
          );
          const send = planned[0]?.send ?? {};
          const limits = ['assignedDataOnly', 'workflowsReadOnly'];
          for (const flag of flags) {
            const was = has[flag] ?? false;
            const is = send.permissions?.[flag] ?? was;
            // More is: a flag that opens something switched on, or one that limits switched off.
            expect(limits.includes(flag) ? was && !is : !was && is, flag).toBe(false);
          }
          for (const scope of send.scopes ?? []) expect(hasScopes).toContain(scope);
          expect(send.role ?? 'user').toBe('user');
          expect(send.type).toBeUndefined();
          expect(send.locationIds).toBeUndefined();
        },
      ),
    );
  });
});

describe('text in the report', () => {
  it('cannot become markup', () => {
    expect(escapeHtml(`<img src=x onerror="a('b')"> & \u0000`)).toBe(
      '&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt; &amp; ',
    );
  });
});
