import type { Language } from '#shared/contract/calls';
import { localeOf } from '#shared/i18n/create-translator';

/** Numbers, dates and durations as people of a language write them. */
export interface Formats {
  number(value: number): string;
  /** `value` from 0 to 1. */
  percent(value: number): string;
  /** ISO 8601 in, `3 Mar 2026, 14:05` out, in the machine's time zone. */
  dateTime(iso: string): string;
  /** A day of the calendar, `2026-03-03` in, `3 Mar 2026` out, the same in every time zone. */
  day(date: string): string;
  /** `5 minutes ago`, up to a week; older moments as a date and time. `now` in ms since the epoch. */
  ago(iso: string, now: number): string;
  /** `45 seconds`, `3 minutes`, `2 hours 10 minutes`; ms in. Rounded to what a person would say. */
  duration(ms: number): string;
  list(items: readonly string[]): string;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export function createFormats(language: Language): Formats {
  const locale = localeOf(language);
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const calendar = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const count = (value: number, unit: 'second' | 'minute' | 'hour'): string =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);

  return {
    number: (value) => number.format(value),
    percent: (value) => percent.format(value),
    dateTime: (iso) => dateTime.format(new Date(iso)),
    day: (date) => calendar.format(new Date(`${date}T00:00:00Z`)),
    ago(iso, now) {
      const past = Math.max(0, now - Date.parse(iso));
      if (past < minute) return relative.format(0, 'second');
      if (past < hour) return relative.format(-Math.floor(past / minute), 'minute');
      if (past < day) return relative.format(-Math.floor(past / hour), 'hour');
      if (past < 7 * day) return relative.format(-Math.floor(past / day), 'day');
      return dateTime.format(new Date(iso));
    },
    duration(ms) {
      const seconds = Math.max(1, Math.round(ms / 1000));
      if (seconds < 60) return count(seconds, 'second');
      const minutes = Math.round(seconds / 60);
      if (minutes < 60) return count(minutes, 'minute');
      const rest = minutes % 60;
      const hours = count(Math.floor(minutes / 60), 'hour');
      return rest === 0 ? hours : `${hours} ${count(rest, 'minute')}`;
    },
    list: (items) => list.format(items),
  };
}
