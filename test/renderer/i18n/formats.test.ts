import { describe, expect, it } from 'vitest';
import { createFormats } from '../../../renderer/i18n/formats';
import { createTranslator } from '../../../shared/i18n/create-translator';

const en = createFormats('en');
const es = createFormats('es');
const now = Date.parse('2026-03-03T12:00:00Z');
const before = (ms: number): string => new Date(now - ms).toISOString();
const minute = 60_000;
const hour = 60 * minute;

describe('numbers', () => {
  it('are grouped in Spanish as Mexico groups them, not as Spain does', () => {
    expect(es.number(187_412.5)).toBe('187,412.5');
    expect(es.number(2188)).toBe('2,188');
  });

  it('are grouped the same way inside a sentence', () => {
    const { t } = createTranslator('es');
    expect(t('history:progress-count', { done: 2188, total: 187_412 })).toBe('2,188 de 187,412');
  });

  it('choose the plural of their sentence', () => {
    const { t } = createTranslator('en');
    expect(t('history:outcome-review', { count: 1 })).toBe('1 needs your eye');
    expect(t('history:outcome-review', { count: 2 })).toBe('2 need your eye');
  });
});

describe('a duration', () => {
  it.each([
    [0, '1 second'],
    [46_000, '46 seconds'],
    [59_700, '1 minute'],
    [3.4 * minute, '3 minutes'],
    [hour, '1 hour'],
    [2 * hour + 10 * minute, '2 hours 10 minutes'],
  ])('of %i ms is said as %s', (ms, words) => {
    expect(en.duration(ms)).toBe(words);
  });

  it('is said in Spanish too', () => {
    expect(es.duration(46_000)).toBe('46 segundos');
    expect(es.duration(2 * hour + minute)).toBe('2 horas 1 minuto');
  });
});

describe('a moment', () => {
  it('is told from now while it is near', () => {
    expect(en.ago(before(20_000), now)).toBe('now');
    expect(en.ago(before(5 * minute), now)).toBe('5 minutes ago');
    expect(en.ago(before(3 * hour), now)).toBe('3 hours ago');
    expect(en.ago(before(26 * hour), now)).toBe('yesterday');
    expect(es.ago(before(26 * hour), now)).toBe('ayer');
  });

  it('is a date once it is far', () => {
    expect(en.ago('2026-01-15T12:00:00Z', now)).toMatch(/^Jan 15, 2026/);
  });

  it('of a calendar is the same day in every time zone', () => {
    expect(en.day('2027-01-31')).toBe('Jan 31, 2027');
    expect(es.day('2027-01-31')).toBe('31 ene 2027');
  });

  it('never lies in the future, even when two clocks disagree', () => {
    expect(en.ago(new Date(now + hour).toISOString(), now)).toBe('now');
  });
});
