import { longDay, type Locale } from '#platform';
import type { AskedBefore } from './digest.js';

const TAGS: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' };

export const weekday = (day: string, locale: Locale): string => new Intl.DateTimeFormat(TAGS[locale], { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** « a, b et c ». */
export const commas = (items: readonly string[], locale: Locale): string => new Intl.ListFormat(TAGS[locale], { type: 'conjunction' }).format(items);

/** Who was reminded, how often, when last. */
export const askedFr = (people: readonly AskedBefore[]): string => commas(people.map(({ name, on, times }) => `${name} (${times === 1 ? '1 fois' : `${times} fois`}, la dernière le ${longDay(on, 'fr')})`), 'fr');
export const askedEn = (people: readonly AskedBefore[]): string => commas(people.map(({ name, on, times }) => `${name} (${times === 1 ? 'once' : `${times} times`}, last on ${longDay(on, 'en')})`), 'en');
