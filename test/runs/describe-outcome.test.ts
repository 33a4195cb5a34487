import { describe, expect, it } from 'vitest';
import { createTranslator } from '#shared/i18n/create-translator';
import { describeOutcome } from '#shared/runs/describe-outcome';
import { outcomeCodes } from '#shared/runs/outcome-codes';

describe.each(['en', 'es'] as const)('outcomes in %s', (language) => {
  const { t } = createTranslator(language);

  it.each(outcomeCodes)('have words for %s, and no hole where a value is missing', (code) => {
    const words = describeOutcome(t, { code, params: {} });
    expect(words).toMatch(/\p{L}/u);
    expect(words).not.toMatch(/outcome-|\{\{/);
  });

  it('say which mistake kept a row out', () => {
    const params = { problem: 'required', field: 'role' };
    const words = describeOutcome(t, { code: 'left-out', params });
    expect(words).not.toBe(describeOutcome(t, { code: 'left-out', params: {} }));
    expect(words.length).toBeGreaterThan(20);
    expect(words).not.toContain('problems:');
  });

  it('quote what GHL said', () => {
    expect(describeOutcome(t, { code: 'refused', params: { detail: 'no <b>' } })).toContain('no <b>');
  });
});
