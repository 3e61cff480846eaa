/** Small numbers that published texts write in letters. */
const WORDS: Readonly<Record<string, number>> = { un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10, onze: 11, douze: 12 };
const SCALES: readonly [RegExp, number][] = [
  [/^\s*(milliards?\b|Md)/i, 1e9],
  [/^\s*(millions?\b|M(?![\p{L}]))/u, 1e6],
];

/**
 * Every number that a French sentence says: « 25 000 », « 4,6 M », « 750 millions », « deux ». A rank counts too
 * (« 4e rencontre »). Spaces and points between groups of three digits belong to the number.
 */
export function figuresIn(text: string): number[] {
  const joined = text.replace(/(\d)[\s\u00a0\u202f.](?=\d{3}(?!\d))/g, '$1');
  const digits = [...joined.matchAll(/(?:(?<![\d\p{L}])[-−])?\d+(?:,\d+)?/gu)].flatMap((match) => {
    const value = Number(match[0].replace('−', '-').replace(',', '.'));
    const after = joined.slice(match.index + match[0].length);
    const scale = SCALES.find(([pattern]) => pattern.test(after))?.[1];
    return scale ? [value, Math.round(value * scale)] : [value];
  });
  const words = (joined.toLocaleLowerCase('fr').match(/\p{L}+/gu) ?? []).flatMap((word) => WORDS[word] ?? []);
  return [...new Set([...digits, ...words])];
}
