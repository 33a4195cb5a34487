import { describe, expect, it } from 'vitest';
import { describeFailure } from '../../shared/contract/describe-failure';
import { failureSchema, type Failure } from '../../shared/contract/failure';
import { createTranslator } from '../../shared/i18n/create-translator';

const support = { status: 400, traceId: 'trace-1', detail: 'technical' };

/** One of each kind, as the contract's own schema knows them. */
const examples: readonly Failure[] = failureSchema.options.map((option) => {
  const kind = option.shape.kind.value;
  return failureSchema.parse({
    kind,
    support,
    scope: 'users.write',
    messages: ['password too short', 'role unknown'],
    retryAfterMs: 1000,
    timeoutMs: 30_000,
    mayHaveArrived: false,
    agencyId: 'agency-7',
    name: 'Norte',
    detail: 'EACCES',
    rows: 3,
    guards: ['delete', 'not-a-guard'],
    runId: 'run-9',
    holder: 'the terminal (process 4711)',
    line: 12,
    count: 300,
    most: 200,
    snapshotId: 'snapshot-9',
    reason: 'damaged',
    path: '/home/ana/users.csv',
    expected: 'mapping',
  });
});

describe('a failure in plain words', () => {
  it('says what happened, what it means and what to do, for every kind and in both languages', () => {
    for (const language of ['en', 'es'] as const) {
      const { t } = createTranslator(language);
      for (const failure of examples) {
        const words = describeFailure(t, failure);
        for (const [part, text] of Object.entries(words)) {
          expect(text, `${language} ${failure.kind} ${part}`).not.toMatch(
            /failures:|-what|-means|-next|\{\{/,
          );
          expect(text.length, `${language} ${failure.kind} ${part}`).toBeGreaterThan(5);
        }
        expect(words.what, failure.kind).not.toMatch(/\.$/);
      }
    }
  });

  it('names what it is about', () => {
    const { t } = createTranslator('en');
    const say = (kind: Failure['kind']): string => {
      const failure = examples.find((example) => example.kind === kind);
      return failure === undefined ? '' : Object.values(describeFailure(t, failure)).join(' ');
    };
    expect(say('scope-missing')).toContain('users.write');
    expect(say('refused')).toContain('password too short · role unknown');
    expect(say('timeout')).toContain('30 seconds');
    expect(say('agency-not-found')).toContain('agency-7');
    expect(say('agency-name-taken')).toContain('Norte');
    expect(say('token-missing')).toContain('Norte');
    expect(say('plan-has-invalid-rows')).toContain('3 rows still have mistakes');
    expect(say('consent-needed')).toContain('delete people, not-a-guard');
    expect(say('run-not-found')).toContain('run-9');
    expect(say('agency-busy')).toContain('process 4711');
    expect(say('journal-damaged')).toContain('Line 12');
    expect(say('file-not-writable')).toContain('/home/ana/users.csv');
    expect(say('file-not-writable')).toContain('EACCES');
  });

  it('counts in the language', () => {
    const { t } = createTranslator('es');
    expect(describeFailure(t, { kind: 'plan-has-invalid-rows', rows: 1 }).what).toBe(
      '1 fila todavía tiene un error',
    );
    expect(describeFailure(t, { kind: 'plan-has-invalid-rows', rows: 4 }).what).toBe(
      '4 filas todavía tienen errores',
    );
  });

  it('does not promise that nothing happened when the connection broke half-way', () => {
    const { t } = createTranslator('en');
    const before = describeFailure(t, { kind: 'no-network', mayHaveArrived: false, support: null });
    const halfWay = describeFailure(t, { kind: 'no-network', mayHaveArrived: true, support: null });
    expect(before.means).toContain('nothing was changed');
    expect(halfWay.means).toContain('not certain');
  });

  it('names the scopes to look for when the answer does not say which one is missing', () => {
    const { t } = createTranslator('es');
    const words = describeFailure(t, { kind: 'scope-missing', scope: null, support: null });
    expect(words.means).toContain('users.readonly, users.write');
  });
});
