import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanText } from './pasted-text.rules.js';

describe('a text pasted from elsewhere', () => {
  it('keeps its typography: quotes, dashes, ellipses, non-breaking spaces, emoji', () => {
    const text = '«\u00a0L’accueil\u00a0» est ouvert\u202f: 12\u202f000 nuitées — “près de” 300… 👩‍👧 œuvre';
    expect(cleanText(text)).toBe(text);
  });

  it('has plain lines: those of Windows, of Word, of a page, of a web page', () => {
    expect(cleanText('un\r\ndeux\rtrois\u000bquatre\u2028cinq\u0085six')).toBe('un\ndeux\ntrois\nquatre\ncinq\nsix');
    expect(cleanText('un\u000cdeux\u2029trois\n\n\n\nquatre   \n')).toBe('un\n\ndeux\n\ntrois\n\nquatre');
  });

  it('has plain bullets, whatever the font they were drawn with', () => {
    expect(cleanText('Fait :\n•\tdeux maraudes\n\uf0b7\u00a0\u00a0une halte\n  o\tle soir\n▪ le matin\n·la nuit')).toBe('Fait :\n• deux maraudes\n• une halte\n• le soir\n• le matin\n• la nuit');
    expect(cleanText('on ouvre\nou bien')).toBe('on ouvre\nou bien');
  });

  it('loses what cannot be seen or kept: NUL, control characters, zero-width and direction marks, halves of a character', () => {
    expect(cleanText('a\u0000b\u0007c\u001bd\u007fe\u009df')).toBe('abcdef');
    expect(cleanText('héber\u00adge\u200bment\ufeff \u202egnol\u202c \ud83d!')).toBe('hébergement gnol !');
    expect(cleanText('colonne\tautre\t\tencore  ici')).toBe('colonne autre encore ici');
  });

  it('writes an accent as one character, so that lengths and searches are right', () => {
    expect(cleanText('e\u0301te\u0301')).toBe('été');
  });

  it('is nothing when nothing is left', () => {
    expect([null, '', ' \u00a0\t\r\n', '\u0000\u200b'].map(cleanText)).toEqual([null, null, null, null]);
  });

  it('is the same cleaned twice, and never holds what PostgreSQL refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const once = cleanText(text);
        expect(cleanText(once)).toBe(once);
        // eslint-disable-next-line no-control-regex
        expect(once ?? '').not.toMatch(/[\u0000-\u0008\u000b-\u001f]|[\ud800-\udfff](?![\udc00-\udfff])(?<![\ud800-\udbff][\udc00-\udfff])/);
      }),
    );
  });

  it('of a hundred thousand characters takes no time', () => {
    const long = `${' \u00a0'.repeat(25_000)}${'o\t• '.repeat(12_500)}`;
    const started = performance.now();
    expect(cleanText(long)).toContain('•');
    expect(performance.now() - started).toBeLessThan(500);
  });
});
