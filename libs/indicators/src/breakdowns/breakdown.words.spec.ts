import { describe, expect, it } from '@jest/globals';
import { CATEGORIES } from './breakdown.rules.js';
import { categoryWords, cellsWords } from './breakdown.words.js';

describe('parts of a figure', () => {
  it.each([...new Set(Object.values(CATEGORIES).flat())])('each has words in both languages: %s', (category) => {
    for (const locale of ['fr', 'en'] as const) expect(categoryWords(category, locale)).not.toBe(category);
  });

  it('are told with their numbers as one says them', () => {
    expect(cellsWords('SEX WOMEN 1250, AGE FROM_60 2', 'fr')).toBe('femmes : 1\u202F250 ; 60 ans et plus : 2');
    expect(cellsWords('01 3, 12 0.5', 'en')).toBe('arrondissement 1: 3; arrondissement 12: 0.5');
    expect(cellsWords('01 3, 12 0.5', 'fr')).toBe('1er arrondissement : 3 ; 12e arrondissement : 0,5');
  });
});
