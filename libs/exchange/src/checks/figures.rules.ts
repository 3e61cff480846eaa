/** Small numbers that published texts write in letters. */
const WORDS: Readonly<Record<string, number>> = { un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10, onze: 11, douze: 12 };
const SCALES: readonly [RegExp, number][] = [
  [/^\s*(milliards?\b|Md)/i, 1e9],
  [/^\s*(millions?\b|M(?![\p{L}]))/u, 1e6],
];
/** Words right before a number; a number said again in brackets has its letters in between. */
const QUALIFIERS: readonly [RegExp, string][] = [
  [qualifying('(?:plus|\\+)\\s*d(?:e\\s|[’\'])'), 'MORE_THAN'],
  [qualifying('moins\\s+d(?:e\\s|[’\'])'), 'LESS_THAN'],
  [qualifying('près\\s+d(?:e\\s|[’\'])|presque\\s'), 'NEARLY'],
  [qualifying('environ\\s|autour\\s+de\\s|à\\s+peu\\s+près\\s|quelque\\s'), 'ABOUT'],
];
const ABOUT_AFTER = /^[\s%€]*environ(?!\p{L})/iu;

interface SaidFigure {
  readonly value: number;
  readonly qualifier: string;
}

/**
 * Every number that a French sentence says: « 25 000 », « 4,6 M », « 750 millions », « deux ». A rank counts too
 * (« 4e rencontre »). Spaces and points between groups of three digits belong to the number.
 */
export function figuresIn(text: string): number[] {
  return [...new Set(saidIn(text).map(({ value }) => value))];
}

/** How a sentence qualifies a number it says: « près de 300 » is NEARLY, a bare « 300 » is EXACT. */
export function qualifiersOf(value: number, text: string): string[] {
  return [...new Set(saidIn(text).filter((each) => each.value === value).map(({ qualifier }) => qualifier))];
}

function saidIn(text: string): SaidFigure[] {
  const joined = text.replace(/(\d)[\s\u00a0\u202f.](?=\d{3}(?!\d))/g, '$1');
  const digits = [...joined.matchAll(/(?:(?<![\d\p{L}])[-−])?\d+(?:,\d+)?/gu)].flatMap((match) => {
    const value = Number(match[0].replace('−', '-').replace(',', '.'));
    const [before, after] = [joined.slice(0, match.index), joined.slice(match.index + match[0].length)];
    const scale = SCALES.find(([pattern]) => pattern.test(after))?.[1];
    const qualifier = qualifierAround(before, after);
    return (scale ? [value, Math.round(value * scale)] : [value]).map((each) => ({ value: each, qualifier }));
  });
  const words = [...joined.matchAll(/\p{L}+/gu)].flatMap((match): SaidFigure[] => {
    const value = WORDS[match[0].toLocaleLowerCase('fr')];
    if (value === undefined) return [];
    return [{ value, qualifier: qualifierAround(joined.slice(0, match.index), joined.slice(match.index + match[0].length)) }];
  });
  return [...digits, ...words];
}

function qualifierAround(before: string, after: string): string {
  return QUALIFIERS.find(([pattern]) => pattern.test(before))?.[1] ?? (ABOUT_AFTER.test(after) ? 'ABOUT' : 'EXACT');
}

function qualifying(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})\\s*(?:[\\p{L}\\s-]+\\[)?$`, 'iu');
}
