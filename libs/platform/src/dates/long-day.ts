import type { Locale } from '../context/request-context.js';

/** « 1er juin 2019 », which Intl does not write; “1 June 2019”. */
export function longDay(day: string, locale: Locale): string {
  const words = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'fr-FR', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  return locale === 'en' ? words : words.replace(/^1 /, '1er ');
}
