/** "1 240,5" and "1240.5" are the same number; undefined when nothing was typed, null when it is no number. */
export function readNumber(text: string): number | null | undefined {
  const compact = text.replace(/[\s\u00A0\u202F]/g, '');
  if (compact === '') return undefined;
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(compact) ? compact.replaceAll(',', '') : compact.replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** As it would be typed: 1240,5. */
export function writeNumber(value: number): string {
  return String(value).replace('.', ',');
}
