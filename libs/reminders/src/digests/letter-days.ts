import type { Locale } from '#platform';
import type { AskedBefore } from './digest.js';

const TAGS: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' };

function written(day: string, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(TAGS[locale], { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** « 6 juin 2019 », « 6 June 2019 ». */
export function longDay(day: string, locale: Locale): string {
  const text = written(day, locale, { day: 'numeric', month: 'long', year: 'numeric' });
  return locale === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

export const weekday = (day: string, locale: Locale): string => written(day, locale, { weekday: 'long' });

/** « a, b et c ». */
export const commas = (items: readonly string[], locale: Locale): string => new Intl.ListFormat(TAGS[locale], { type: 'conjunction' }).format(items);

/** Who was reminded, how often, when last. */
export const askedFr = (people: readonly AskedBefore[]): string => commas(people.map(({ name, on, times }) => `${name} (${times === 1 ? '1 fois' : `${times} fois`}, la dernière le ${longDay(on, 'fr')})`), 'fr');
export const askedEn = (people: readonly AskedBefore[]): string => commas(people.map(({ name, on, times }) => `${name} (${times === 1 ? 'once' : `${times} times`}, last on ${longDay(on, 'en')})`), 'en');
