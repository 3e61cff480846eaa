import { type Qualifier } from '#indicators';
import type { FrozenFigure } from '../content/bilan-content.graphql.js';

const QUALIFIERS: Readonly<Record<Qualifier, string>> = { EXACT: '', MORE_THAN: 'plus de', LESS_THAN: 'moins de', NEARLY: 'près de', ABOUT: 'environ', PROVISIONAL: 'chiffre provisoire :' };

/** Narrow: what groups digits does not break a line. */
const GROUP = '\u202f';
const WHOLE_MILLION = 1_000_000;

/** 12500.5 as one says it in French, every digit of it: nothing is rounded when it is printed. */
export function exactNumber(value: number): string {
  const [whole, part] = Math.abs(value).toLocaleString('en-US', { maximumFractionDigits: 20, useGrouping: false }).split('.') as [string, string?];
  return `${value < 0 ? '−' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, GROUP)}${part ? `,${part}` : ''}`;
}

/** The number alone, as large type shows it: « 750 millions d’euros », « 47 % », « 25 000 »; every digit is kept in that too. */
export function amountWords(value: number, unit: string): string {
  const millions = Math.abs(value) >= WHOLE_MILLION && value % 10_000 === 0;
  const number = millions ? `${exactNumber(value / WHOLE_MILLION)}\u00a0million${Math.abs(value) >= 2 * WHOLE_MILLION ? 's' : ''}` : exactNumber(value);
  if (unit === '€') return millions ? `${number} d’euros` : `${number}\u00a0€`;
  return unit === '%' ? `${number}\u00a0%` : number;
}

export const qualifierWords = ({ qualifier, value }: Pick<FrozenFigure, 'qualifier' | 'value'>): string => (value === null ? '' : QUALIFIERS[qualifier]);

/** What stands for a value that is not given. */
export function insteadWords({ lessThan, kept }: Pick<FrozenFigure, 'lessThan' | 'kept'>): string {
  return lessThan ? `moins de ${lessThan}` : kept ? 'non montré, pour ne pas dire un petit nombre de personnes' : 'non connu';
}

type Told = Pick<FrozenFigure, 'value' | 'unit' | 'qualifier' | 'lessThan' | 'kept'>;

/** Qualifier, number in all its digits, unit: « plus de 12 500,5 places ». */
export function exactWords(figure: Told): string {
  const { value, unit, lessThan } = figure;
  if (value === null) return [insteadWords(figure), lessThan ? unit : ''].filter(Boolean).join(' ');
  return [qualifierWords(figure), `${exactNumber(value)}\u00a0${unit}`].filter(Boolean).join(' ');
}

/** The same as one says it: millions in words. */
export function figureWords(figure: Told): string {
  const { value, unit } = figure;
  if (value === null) return exactWords(figure);
  return [qualifierWords(figure), [amountWords(value, unit), unit === '€' || unit === '%' ? '' : unit].filter(Boolean).join(' ')].filter(Boolean).join(' ');
}

/** The unit when neither the number nor the title says it already. */
export function unitBeside({ unit, title }: Pick<FrozenFigure, 'unit' | 'title'>): string {
  return unit === '€' || unit === '%' || title.toLowerCase().includes(unit.toLowerCase()) ? '' : unit;
}
