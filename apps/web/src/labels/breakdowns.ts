import type { BreakdownDimension } from '../graphql/generated.js';
import { defineLabels } from './language.js';

const CELLS: Record<'fr' | 'en', Readonly<Record<string, string>>> = {
  fr: {
    WOMEN: 'femmes', MEN: 'hommes', OTHER: 'autres', NOT_KNOWN: 'non connu', UNDER_18: 'moins de 18 ans', FROM_18_TO_24: '18 à 24 ans', FROM_25_TO_59: '25 à 59 ans', FROM_60: '60 ans et plus',
    ALONE: 'personnes seules', COUPLE: 'couples sans enfant', ONE_PARENT: 'un parent avec enfants', COUPLE_WITH_CHILDREN: 'couples avec enfants',
  },
  en: {
    WOMEN: 'women', MEN: 'men', OTHER: 'others', NOT_KNOWN: 'not known', UNDER_18: 'under 18', FROM_18_TO_24: '18 to 24', FROM_25_TO_59: '25 to 59', FROM_60: '60 and over',
    ALONE: 'people alone', COUPLE: 'couples without children', ONE_PARENT: 'one parent with children', COUPLE_WITH_CHILDREN: 'couples with children',
  },
};

/** Words of figures broken down by sex, age, household or arrondissement. */
export const breakdownLabels = defineLabels(
  {
    title: 'Détails',
    choose: 'Ses chiffres se détaillent',
    dimensions: { SEX: 'par sexe', AGE: 'par âge', HOUSEHOLD: 'par ménage', ARRONDISSEMENT: 'par arrondissement' },
    category: (dimension: BreakdownDimension, category: string) => (dimension === 'ARRONDISSEMENT' && category !== 'NOT_KNOWN' ? `${Number(category)}${category === '01' ? 'er' : 'e'}` : (CELLS.fr[category] ?? category)),
    caption: (dimension: string, period: string) => `Détail ${dimension}, ${period}`,
    open: (dimension: string) => `Détailler ${dimension}`,
    openOf: (dimension: string, period: string) => `Détailler ${dimension} le chiffre ${period}`,
    save: 'Enregistrer le détail',
    conflict: 'Quelqu’un vient de détailler ce chiffre : la page montre maintenant ce qu’il a écrit. Reprenez si besoin.',
    whole: 'Le détail fait le total.',
    missing: (n: string) => `Le détail ne fait pas le total : il manque ${n}.`,
    tooMany: (n: string) => `Le détail ne fait pas le total : il le dépasse de ${n}.`,
    sum: (sum: string, total: string | undefined) => (total === undefined ? `Le détail fait ${sum}.` : `Le détail fait ${sum}, le chiffre est ${total}.`),
    said: (dimension: string, cells: string) => `${dimension} : ${cells}`,
    kept: 'non montré',
    keptNote: 'Un petit nombre de personnes n’est pas montré, ni ce qui permettrait de le retrouver.',
  },
  {
    title: 'Breakdowns',
    choose: 'Its figures are broken down',
    dimensions: { SEX: 'by sex', AGE: 'by age', HOUSEHOLD: 'by household', ARRONDISSEMENT: 'by arrondissement' },
    category: (dimension: BreakdownDimension, category: string) => (dimension === 'ARRONDISSEMENT' && category !== 'NOT_KNOWN' ? `arrondissement ${Number(category)}` : (CELLS.en[category] ?? category)),
    caption: (dimension: string, period: string) => `Breakdown ${dimension}, ${period}`,
    open: (dimension: string) => `Break down ${dimension}`,
    openOf: (dimension: string, period: string) => `Break down ${dimension} the figure ${period}`,
    save: 'Save the breakdown',
    conflict: 'Somebody has just broken this figure down: the page now shows what they wrote. Start again if needed.',
    whole: 'The cells make the total.',
    missing: (n: string) => `The cells do not make the total: ${n} missing.`,
    tooMany: (n: string) => `The cells do not make the total: ${n} too many.`,
    sum: (sum: string, total: string | undefined) => (total === undefined ? `The cells make ${sum}.` : `The cells make ${sum}, the figure is ${total}.`),
    said: (dimension: string, cells: string) => `${dimension}: ${cells}`,
    kept: 'not shown',
    keptNote: 'A small number of people is not shown, nor what would tell it.',
  },
);
