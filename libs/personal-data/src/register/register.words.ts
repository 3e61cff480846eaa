import type { Words } from '#audit';
import type { Locale } from '#platform';
import { EXCEPTIONS, KEPT_WITH_THE_PACT } from '../retention/kept.register.js';
import { RETENTION, type Kept, type RetentionRule } from '../retention/retention.register.js';
import { HELD_DATA } from './held-data.register.js';
import type { HeldTable } from './held-table.js';
import { PROCESSINGS, SECURITY_MEASURES, type ProcessingCode } from './processing.register.js';
import type { PersonalDataProcessing, PersonalDataRegister } from './register.graphql.js';

const UNITS: Readonly<Record<Kept['unit'], Readonly<Record<Locale, readonly [one: string, many: string]>>>> = {
  DAY: { fr: ['jour', 'jours'], en: ['day', 'days'] },
  MONTH: { fr: ['mois', 'mois'], en: ['month', 'months'] },
};
const DELETED: Words = { fr: 'Supprimé.', en: 'Deleted.' };
const REPLACED: Words = { fr: 'Gardé sans ce qui désigne la personne : « personne effacée » à la place du nom.', en: 'Kept without what tells who it is: “erased person” instead of the name.' };

/** « 3 mois après sa fin » */
export function keptWords({ kept, from }: RetentionRule, locale: Locale): string {
  const [one, many] = UNITS[kept.unit][locale];
  return `${kept.count} ${kept.count > 1 ? many : one} ${locale === 'fr' ? 'après' : 'after'} ${from[locale]}`;
}

/** What a person reads of a table: keys and references to other rows tell them nothing. */
export function categoriesOf({ columns, context = {} }: HeldTable, locale: Locale): string[] {
  const told = Object.entries(columns).flatMap(([name, { words }]) => (/_id$/.test(name) ? [] : [words[locale]]));
  return [...new Set(told.length > 0 ? told : Object.values(context).map(({ words }) => words[locale]))];
}

export function erasureWords({ erasure }: HeldTable, locale: Locale): string {
  if (erasure.kind === 'KEPT') return erasure.why[locale];
  return (erasure.kind === 'DELETED' ? DELETED : REPLACED)[locale];
}

/** The whole register, in the reader's language. */
export function registerIn(locale: Locale): PersonalDataRegister {
  return {
    processings: (Object.keys(PROCESSINGS) as ProcessingCode[]).map((code) => processingIn(code, locale)),
    keptWithThePact: KEPT_WITH_THE_PACT.words[locale],
    exceptions: EXCEPTIONS.map(({ words }) => words[locale]),
    security: SECURITY_MEASURES.map(({ plain }) => plain[locale]),
  };
}

function processingIn(code: ProcessingCode, locale: Locale): PersonalDataProcessing {
  const { name, purpose, legalBasis, persons, recipients } = PROCESSINGS[code];
  const held = HELD_DATA.filter(({ processing }) => processing === code);
  return {
    code,
    name: name[locale],
    purpose: purpose[locale],
    legalBasis: legalBasis[locale],
    persons: `${persons[locale]}.`,
    recipients: recipients[locale],
    data: held.map((each) => ({ code: each.table, title: each.title[locale], categories: categoriesOf(each, locale), erasure: erasureWords(each, locale) })),
    retention: RETENTION.filter(({ processing }) => processing === code).map((rule) => ({ code: rule.code, what: rule.what[locale], kept: keptWords(rule, locale) })),
  };
}
