import type { Locale } from '#platform';

export interface PeriodDates {
  readonly kind: string;
  readonly startsOn: string | null;
  readonly startPrecision: string | null;
  readonly endsOn: string | null;
  readonly endPrecision: string | null;
}

/** A period in words, as it is said under a figure: « depuis 2015 », « entre 2015 et 2018 », « au 31 décembre 2014 ». */
export function periodLabel({ kind, startsOn, startPrecision, endsOn, endPrecision }: PeriodDates, locale: Locale): string {
  const start = startsOn && startPrecision ? dateWords(startsOn, startPrecision, locale) : null;
  const end = endsOn && endPrecision ? dateWords(endsOn, endPrecision, locale) : null;
  const say = WORDS[locale];
  switch (kind) {
    case 'SINCE':
      return start ? say.since(start) : say.until(end, endPrecision);
    case 'BETWEEN':
      return start && end ? say.between(start, end) : say.until(end, endPrecision);
    case 'SCHOOL_YEAR':
      return say.schoolYear(startsOn?.slice(0, 4) ?? '', endsOn?.slice(0, 4) ?? '');
    case 'AT_DATE':
      return end ? say.at(end, endPrecision!) : say.undated;
    case 'SEMESTER':
      return endsOn ? say.at(dateWords(endsOn, 'SEMESTER', locale), 'SEMESTER') : say.undated;
    case 'QUARTER':
      return endsOn ? say.at(dateWords(endsOn, 'QUARTER', locale), 'QUARTER') : say.undated;
    case 'MONTH':
      return endsOn ? say.at(dateWords(endsOn, 'MONTH', locale), 'MONTH') : say.undated;
    default:
      return endsOn ? say.at(dateWords(endsOn, 'YEAR', locale), 'YEAR') : say.undated;
  }
}

const WORDS = {
  fr: {
    undated: 'sans date',
    since: (start: string) => `depuis ${article(start, 'le ')}`,
    until: (end: string | null, precision: string | null) => (end ? `jusqu’${before(precision)} ${end}, début non précisé` : 'période non précisée'),
    between: (start: string, end: string) => `entre ${article(start, 'le ')} et ${article(end, 'le ')}`,
    schoolYear: (from: string, to: string) => `année scolaire ${from}-${to}`,
    at: (date: string, precision: string) => `${before(precision)} ${date}`,
  },
  en: {
    undated: 'undated',
    since: (start: string) => `since ${start}`,
    until: (end: string | null, _precision: string | null) => (end ? `until ${end}, start not given` : 'period not given'),
    between: (start: string, end: string) => `between ${start} and ${end}`,
    schoolYear: (from: string, to: string) => `school year ${from}-${to}`,
    at: (date: string, precision: string) => `${precision === 'DAY' ? 'on' : 'in'} ${date}`,
  },
} as const;

/** « en 2015 », « en juin 2015 », but « au 1er semestre 2015 » and « au 31 décembre 2015 ». */
function before(precision: string | null): string {
  return precision === 'YEAR' || precision === 'MONTH' ? 'en' : 'au';
}

/** « le 1er janvier 2015 », « le 2e semestre 2015 », but « 2015 » and « juin 2015 ». */
function article(date: string, the: string): string {
  return /^\d{1,2}(?:er?)? /.test(date) ? `${the}${date}` : date;
}

const MONTHS = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** A day of a given precision: 2014-12-31 is « 31 décembre 2014 », « décembre 2014 », « 2e semestre 2014 », « 2014 ». */
function dateWords(day: string, precision: string, locale: Locale): string {
  const [year = '', monthText = '1', dayText = '1'] = day.split('-');
  const month = Number(monthText);
  const name = MONTHS[locale][month - 1]!;
  switch (precision) {
    case 'DAY':
      return locale === 'fr' ? `${Number(dayText) === 1 ? '1er' : Number(dayText)} ${name} ${year}` : `${Number(dayText)} ${name} ${year}`;
    case 'MONTH':
      return `${name} ${year}`;
    case 'QUARTER':
      return part(Math.ceil(month / 3), { fr: 'trimestre', en: 'quarter' }, year, locale);
    case 'SEMESTER':
      return part(Math.ceil(month / 6), { fr: 'semestre', en: 'half' }, year, locale);
    default:
      return year;
  }
}

const ORDINALS = { fr: ['1er', '2e', '3e', '4e'], en: ['first', 'second', 'third', 'fourth'] };

function part(rank: number, noun: Record<Locale, string>, year: string, locale: Locale): string {
  const ordinal = ORDINALS[locale][rank - 1]!;
  return locale === 'fr' ? `${ordinal} ${noun.fr} ${year}` : `the ${ordinal} ${noun.en} of ${year}`;
}
