import { useFormat } from './format.js';
import { singularFr } from './french.js';
import { defineLabels, useLabels } from './language.js';

const figureLabels = defineLabels(
  {
    notKnown: 'non connu',
    kept: 'non montré, pour ne pas dire un petit nombre de personnes',
    lessThan: (n: number) => `moins de ${n}`,
    qualifiers: { EXACT: '', MORE_THAN: 'plus de', LESS_THAN: 'moins de', NEARLY: 'près de', ABOUT: 'environ', PROVISIONAL: 'chiffre provisoire :' },
    senses: { AT_LEAST: 'au moins', AT_MOST: 'au plus', EXACTLY: '' },
    millions: (n: number, text: string) => `${text} million${Math.abs(n) >= 2 ? 's' : ''}`,
    euros: (amount: string, millions: boolean) => `${amount} ${millions ? 'd’euros' : '€'}`,
  },
  {
    notKnown: 'not known',
    kept: 'not shown, so as not to tell a small number of people',
    lessThan: (n: number) => `fewer than ${n}`,
    qualifiers: { EXACT: '', MORE_THAN: 'more than', LESS_THAN: 'less than', NEARLY: 'nearly', ABOUT: 'about', PROVISIONAL: 'provisional figure:' },
    senses: { AT_LEAST: 'at least', AT_MOST: 'at most', EXACTLY: '' },
    millions: (_n: number, text: string) => `${text} million`,
    euros: (amount: string) => `€${amount}`,
  },
);

export interface Figure {
  readonly value: number | null;
  readonly notKnown?: boolean;
  /** A small number of people, kept from who reads: it is under this. */
  readonly lessThan?: number | null;
  /** Worked out from such a number, and kept as well. */
  readonly kept?: boolean;
  readonly qualifier?: 'EXACT' | 'MORE_THAN' | 'LESS_THAN' | 'NEARLY' | 'ABOUT' | 'PROVISIONAL';
}

/** Figures as one says them: "plus de 900 personnes", "750 millions d’euros", "47 %". */
export function useFigures() {
  const labels = useLabels(figureLabels);
  const format = useFormat();
  /** The number alone; from a million up, in words. */
  const amount = (value: number, unit: string): string => {
    const millions = Math.abs(value) >= 1_000_000;
    const number = millions ? labels.millions(value / 1_000_000, format.number(value / 1_000_000)) : format.number(value);
    if (unit === '€') return labels.euros(number, millions);
    return unit === '%' ? format.percent(value / 100) : number;
  };
  // Units are French words in the plural, in both languages; French counts one and a half as one.
  const counted = (value: number, unit: string) => (Math.abs(value) < 2 ? singularFr(unit) : unit);
  const withUnit = (value: number, unit: string) => (unit === '€' || unit === '%' ? amount(value, unit) : `${amount(value, unit)} ${counted(value, unit)}`);
  return {
    amount,
    qualifier: ({ qualifier = 'EXACT' }: Figure) => labels.qualifiers[qualifier],
    notKnown: labels.notKnown,
    /** What stands for a value that is not given: « moins de 5 », « non connu ». */
    instead: ({ lessThan, kept }: Figure) => (lessThan ? labels.lessThan(lessThan) : kept ? labels.kept : labels.notKnown),
    /** Qualifier, number and unit. */
    words: (figure: Figure, unit: string) => (figure.value === null ? (figure.lessThan ? `${labels.lessThan(figure.lessThan)} ${counted(figure.lessThan, unit)}` : figure.kept ? labels.kept : labels.notKnown) : [labels.qualifiers[figure.qualifier ?? 'EXACT'], withUnit(figure.value, unit)].filter(Boolean).join(' ')),
    senseOf: (sense: 'AT_LEAST' | 'AT_MOST' | 'EXACTLY') => labels.senses[sense],
    target: (target: { value: number; sense: 'AT_LEAST' | 'AT_MOST' | 'EXACTLY' }, unit: string) => [labels.senses[target.sense], withUnit(target.value, unit)].filter(Boolean).join(' '),
    /** The unit when the title does not already say it. */
    unitBeside: (unit: string, title: string) => (unit === '€' || unit === '%' || title.toLowerCase().includes(unit.toLowerCase()) ? '' : unit),
  };
}
