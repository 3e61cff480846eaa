/** One mark and three digits after one to three others: thousands for some readers, decimals for others. */
const TWO_WAYS = /^-?[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * "1 240,5" and "1240.5" are the same number; undefined when nothing was typed, null when it is no number, or one that is
 * read in two ways ("1.200").
 */
export function readNumber(text: string): number | null | undefined {
  const compact = text.replace(/[\s\u00A0\u202F]/g, '');
  if (compact === '') return undefined;
  if (TWO_WAYS.test(compact)) return null;
  const plain = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(compact) ? compact.replaceAll(',', '') : compact.replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** As it would be typed, and read again: 1240,5; 1,2340, for three decimals might be thousands. */
export function writeNumber(value: number): string {
  const typed = String(value).replace('.', ',');
  return TWO_WAYS.test(typed) ? `${typed}0` : typed;
}
