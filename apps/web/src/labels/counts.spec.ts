import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';

/** Singulars that end with an s, and what never agrees with the number before it. */
const FRENCH = new Set(['sans', 'dans', 'fois', 'mois', 'avis', 'pays', 'sous', 'plus', 'depuis', 'sur', 'vers', 'mais', 'pas', 'moins', 'puis', 'dès', 'vous', 'repris']);
const ENGLISH = new Set(['access', 'axis', 'has', 'is', 'was', 'this', 'does', 'as', 'its', 'answers', 'changes', 'waits', 'needs', 'says', 'plus', 'less', 'us', 'owes', 'misses', 'stays', 'differs']);
/** Said of texts of thousands of signs only. */
const OF_THOUSANDS = /\.(tooLong|longer)$/;
const FEW = [0, 1];

interface Label {
  readonly name: string;
  readonly say: (...args: number[]) => unknown;
}

/** Every label that is made of something, wherever it stands in its file. */
function labelsIn(value: unknown, name: string): Label[] {
  if (typeof value === 'function') return [{ name, say: value as Label['say'] }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => labelsIn(inner, `${name}.${key}`));
}

/** What the label says of `n` things; nothing when it is not made of numbers. */
function saidOf({ say }: Label, n: number): string {
  try {
    const text = say(n, n, n, n);
    return typeof text === 'string' ? text : '';
  } catch {
    return '';
  }
}

function disagreements(labels: readonly Label[], language: 'fr' | 'en'): string[] {
  return labels.filter(({ name }) => !OF_THOUSANDS.test(name)).flatMap((label) =>
    FEW.flatMap((n) => {
      const text = saidOf(label, n);
      // In English nothing is plural: “0 reports”.
      const plurals = language === 'en' && n === 0 ? [] : [...text.matchAll(new RegExp(`(?<![\\p{L}\\d,.])${n} (\\p{L}[\\p{L}-]*[sx])(?!\\p{L})`, 'gu'))].filter(([, word]) => !(language === 'fr' ? FRENCH : ENGLISH).has(word!));
      return plurals.map(([words]) => `${label.name}: ${words}`);
    }),
  );
}

describe('labels with a number', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => /^[\w-]+\.tsx?$/.test(file) && !/^(french|format|language|numbers-and-dates|partial-dates|semester)\./.test(file));
  const labels: Record<'fr' | 'en', Label[]> = { fr: [], en: [] };

  beforeAll(async () => {
    for (const file of files) {
      for (const [name, value] of Object.entries((await import(`./${file.replace(/tsx?$/, 'js')}`)) as Record<string, unknown>)) {
        const both = value as { fr?: unknown; en?: unknown } | null;
        for (const language of ['fr', 'en'] as const) labels[language].push(...labelsIn(both?.[language], `${name}.${language}`));
      }
    }
  });

  it('are found in both languages', () => {
    expect(labels.fr.length).toBeGreaterThan(100);
    expect(labels.en.map(({ name }) => name.replace('.en.', '.fr.')).sort()).toEqual(labels.fr.map(({ name }) => name).sort());
  });

  it('say one and none in the singular in French', () => {
    expect(disagreements(labels.fr, 'fr')).toEqual([]);
  });

  it('say one in the singular in English', () => {
    expect(disagreements(labels.en, 'en')).toEqual([]);
  });

  it('would be caught', () => {
    expect(disagreements([{ name: 'wrong', say: (n) => `${n} axes` }], 'fr')).toEqual(['wrong: 0 axes', 'wrong: 1 axes']);
  });
});
