import { describe, expect, it } from '@jest/globals';
import { unknownSigns, withoutPictures } from './unknown-signs.rules.js';

describe('signs that no font has', () => {
  it('are one empty square each, however they are put together, and what the fonts have stays', () => {
    expect(withoutPictures('Bravo 🎉 à tous 👩🏽‍🚒, 🇫🇷 et ❤️ !')).toBe('Bravo □ à tous □, □ et □ !');
    expect(withoutPictures('12 % → 15 €, « été », ©, ™, 1er, □, ½ – œuvre № 3 ⚠')).toBe('12 % → 15 €, « été », ©, ™, 1er, □, ½ – œuvre № 3 ⚠');
  });

  it('are read from what the print was refused for', () => {
    expect(unknownSigns('[E { message: "PDF/UA-1 error: the text `\\"東\\"` could not be displayed with font `\\"L\\"`" }, E { message: "the text `\\"\\u{200f}\\"` could not be displayed" }]')).toEqual(['東', '\u200f']);
    expect(unknownSigns(new Error('dossier: missing key'))).toEqual([]);
  });
});
