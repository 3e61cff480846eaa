import type { Locale } from '#platform';

type Texts = Readonly<Record<Locale, string>>;

const CATEGORY_WORDS: Readonly<Record<string, Texts>> = {
  WOMEN: { fr: 'femmes', en: 'women' },
  MEN: { fr: 'hommes', en: 'men' },
  OTHER: { fr: 'autres', en: 'others' },
  NOT_KNOWN: { fr: 'non connu', en: 'not known' },
  UNDER_18: { fr: 'moins de 18 ans', en: 'under 18' },
  FROM_18_TO_24: { fr: '18 à 24 ans', en: '18 to 24' },
  FROM_25_TO_59: { fr: '25 à 59 ans', en: '25 to 59' },
  FROM_60: { fr: '60 ans et plus', en: '60 and over' },
  ALONE: { fr: 'personnes seules', en: 'people alone' },
  COUPLE: { fr: 'couples sans enfant', en: 'couples without children' },
  ONE_PARENT: { fr: 'un parent avec enfants', en: 'one parent with children' },
  COUPLE_WITH_CHILDREN: { fr: 'couples avec enfants', en: 'couples with children' },
};

const ARRONDISSEMENT = /^\d\d$/;

/** A cell's name for its reader: « femmes », « 10e arrondissement ». */
export function categoryWords(category: string, locale: Locale): string {
  if (!ARRONDISSEMENT.test(category)) return CATEGORY_WORDS[category]?.[locale] ?? category;
  const number = Number(category);
  return locale === 'fr' ? `${number}${number === 1 ? 'er' : 'e'} arrondissement` : `arrondissement ${number}`;
}

/** Cells as the journal keeps them (« SEX WOMEN 3, AGE FROM_60 2 », « WOMEN 3 ») in words: « femmes : 3 ; 60 ans et plus : 2 ». */
export function cellsWords(told: string, locale: Locale): string {
  const cells = told.split(', ').map((cell) => {
    const [category, value] = cell.split(' ').slice(-2) as [string, string];
    const number = new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB').format(Number(value));
    return locale === 'fr' ? `${categoryWords(category, locale)} : ${number}` : `${categoryWords(category, locale)}: ${number}`;
  });
  return cells.join(locale === 'fr' ? ' ; ' : '; ');
}
