import { describe, expect, it } from '@jest/globals';
import { ORIGINAL_WORDING } from '#platform';
import { isOriginal, tidied, wordingProblems } from './mail-text.rules.js';

const own = { reunion: { fr: 'titre', en: 'title' } };
const wording = { subject: 'A {objet}', introduction: 'Bonjour {nom}', closing: '' };

describe('the words of a mail', () => {
  it('may name what every mail knows, and what this one does', () => {
    expect(wordingProblems({ ...wording, closing: 'À bientôt, pour {reunion}, {espace}' }, own)).toEqual([]);
  });

  it('name nothing else: told where, and what is known', () => {
    expect(wordingProblems({ ...wording, closing: 'Bien à vous,\n{prenom} {autre}' }, own)).toEqual([{ path: 'closing', code: 'MAIL_PLACEHOLDER_UNKNOWN', details: { value: '{prenom}', line: 2, known: ['{nom}', '{espace}', '{objet}', '{reunion}'] } }]);
    expect(wordingProblems({ ...wording, subject: '{}' }, own)).toMatchObject([{ path: 'subject', code: 'MAIL_PLACEHOLDER_UNKNOWN' }]);
  });

  it('say something, within reason', () => {
    expect(wordingProblems({ subject: '', introduction: '', closing: 'x'.repeat(2_001) }, own)).toEqual([
      { path: 'subject', code: 'MAIL_TEXT_REQUIRED' },
      { path: 'introduction', code: 'MAIL_TEXT_REQUIRED' },
      { path: 'closing', code: 'MAIL_TEXT_TOO_LONG', details: { max: 2_000 } },
    ]);
  });

  it('are tidied, and known when they are the original’s', () => {
    expect(tidied({ subject: ' a\r\n b ', introduction: 'x\r\n\r\ny \0', closing: ' ' })).toEqual({ subject: 'a b', introduction: 'x\n\ny', closing: '' });
    expect(isOriginal(ORIGINAL_WORDING.fr, 'fr')).toBe(true);
    expect(isOriginal(ORIGINAL_WORDING.fr, 'en')).toBe(false);
  });
});
