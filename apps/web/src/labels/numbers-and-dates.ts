import type { Language } from './language.js';

const LOCALES: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

/** Numbers and dates in the reader's language. Days ("2019-06-20") have no time zone; instants are shown by the clocks of one time zone, Paris’s unless another is given. */
export interface Format {
  /** 25000 → "25 000" */
  number(value: number): string;
  /** 0.42 → "42 %" */
  percent(ratio: number): string;
  /** "2019-06-20" → "20 juin 2019" */
  day(day: string): string;
  /** "2019-06-20" → "jeudi 20 juin 2019" */
  longDay(day: string): string;
  /** "2019-06-20" → "20 juin" */
  shortDay(day: string): string;
  /** "2019-06" → "juin 2019" */
  month(month: string): string;
  /** "2019-06-20T12:00:00Z" → "20 juin 2019 à 14:00" */
  instant(instant: string): string;
  /** "2019-06-20T12:00:00Z" → "14:00" */
  time(instant: string): string;
  /** "2019-06-19T22:30:00Z" → "20 juin 2019": the day it is there */
  instantDay(instant: string): string;
  list(words: readonly string[]): string;
}

export function createFormat(language: Language, timeZone = 'Europe/Paris'): Format {
  const locale = LOCALES[language];
  const dayFormat = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (day: string) => tidyFirst(format.format(new Date(`${day.slice(0, 10)}T00:00:00Z`)), language);
  };
  const months = dayFormat({ month: 'long', year: 'numeric' });
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const instants = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
  const times = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone });
  const instantDays = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    number: (value) => numbers.format(value),
    percent: (ratio) => percents.format(ratio),
    day: dayFormat({ day: 'numeric', month: 'long', year: 'numeric' }),
    longDay: dayFormat({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    shortDay: dayFormat({ day: 'numeric', month: 'long' }),
    month: (month) => months(`${month.slice(0, 7)}-01`),
    instant: (instant) => tidyFirst(instants.format(new Date(instant)), language),
    time: (instant) => times.format(new Date(instant)),
    instantDay: (instant) => tidyFirst(instantDays.format(new Date(instant)), language),
    list: (words) => lists.format(words),
  };
}

/** French writes "1er", which Intl does not. */
function tidyFirst(text: string, language: Language): string {
  return language === 'fr' ? text.replace(/(^|\s)1 (?=\p{L})/u, '$11er ') : text;
}
