/** Numbers of days as somebody types them: « 21, 7 et 2 », « 21 7 2 ». */
export interface TypedDays {
  readonly days: readonly number[];
  /** The first word that is no number of days; null when there is none. */
  readonly wrong: string | null;
}

const BETWEEN = /\s*(?:[,;\s]|\bet\b|\band\b)\s*/;

export function typedDays(text: string): TypedDays {
  const words = text.trim().split(BETWEEN).filter(Boolean);
  return { days: words.map(Number), wrong: words.find((word) => !/^\d{1,4}$/.test(word)) ?? null };
}

/** The same days, to be typed on: the farthest first before a date, the nearest first after it. */
export function daysText(days: readonly number[], order: 'before' | 'after'): string {
  return [...days].sort((a, b) => (order === 'before' ? b - a : a - b)).join(', ');
}
