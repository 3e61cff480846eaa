/** French spacing in print: a line never begins with ": ; ? ! »" nor ends with "«", and "1er janvier", "3 000", "n° 4" stay whole. */
export function setInFrench(text: string): string {
  return text
    .replace(/ ([:;?!»%€])/g, '\u00a0$1')
    .replace(/« /g, '«\u00a0')
    .replace(/(\d) (?=\d{3}(?!\d))/g, '$1\u202f')
    .replace(/\bn° (?=\d)/g, 'n°\u00a0')
    .replace(/\b(\d{1,2}(?:er)?) (?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b)/g, '$1\u00a0')
    .replace(/\b(article|axe|engagement|engagements|page|annexe|mesure|action) (?=\d)/gi, '$1\u00a0');
}

/** Every text of what is printed; names of things and numbers stay. */
export function setAllInFrench<T>(value: T): T {
  if (typeof value === 'string') return setInFrench(value) as T;
  if (Array.isArray(value)) return value.map((each: unknown) => setAllInFrench(each)) as T;
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, setAllInFrench(each as unknown)])) as T;
  return value;
}
