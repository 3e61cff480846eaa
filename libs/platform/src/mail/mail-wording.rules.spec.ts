import { describe, expect, it } from '@jest/globals';
import { writeLetter } from './letter.js';
import { COMMON_PLACEHOLDERS, ORIGINAL_WORDING, unknownPlaceholders, wordedAs } from './mail-wording.rules.js';

const letter = writeLetter({
  locale: 'fr',
  subject: '3 engagements à renseigner',
  parts: [{ kind: 'text', text: 'Bonjour Ana <x>,' }, { kind: 'text', text: 'Le fait.' }, { kind: 'action', label: 'Répondre', url: 'https://pacte.example/a' }, { kind: 'note', text: 'Bon à savoir.' }],
  signature: 'La Ville',
});

describe('a mail as a space words it', () => {
  it('keeps what it has to say between introduction and closing, the same in text and HTML', () => {
    const wording = { subject: 'Pacte : {objet}', introduction: 'Chère {nom},\n\nMerci à vous,\nde {espace}.', closing: 'À {lieu} !\n\n\nBien à vous' };
    const { subject, text, html } = wordedAs({ ...letter, values: { lieu: 'Paris' } }, { fr: wording }, 'Ville & Cie');
    expect(subject).toBe('Pacte : 3 engagements à renseigner');
    expect(text).toBe('Chère Ana <x>,\n\nMerci à vous, de Ville & Cie.\n\nLe fait.\n\nRépondre :\nhttps://pacte.example/a\n\nÀ Paris !\n\nBien à vous\n\nBon à savoir.\n\nLa Ville\n');
    expect(html).toContain('Chère Ana &#60;x&#62;,');
    expect(html).not.toContain('Bonjour');
  });

  it('lets no word become markup, a header or another placeholder', () => {
    const { subject, html } = wordedAs({ ...letter, values: { lieu: '{nom}' } }, { fr: { subject: 'A\r\nBcc: x {lieu}', introduction: '<script>{lieu}</script>', closing: '' } }, 'Ville');
    expect(subject).toBe('A Bcc: x {nom}');
    expect(html).toContain('&#60;script&#62;{nom}&#60;/script&#62;');
  });

  it('is as it was by the original words, in another language, or without any', () => {
    for (const wordings of [{ fr: ORIGINAL_WORDING.fr }, { en: { subject: 'x', introduction: 'y', closing: 'z' } }, null]) {
      const { subject, text, html } = wordedAs(letter, wordings, 'Ville');
      expect({ subject, text, html }).toEqual({ subject: letter.subject, text: letter.text, html: letter.html });
    }
  });
});

it('finds names that stand for nothing, and where', () => {
  expect(unknownPlaceholders('Bonjour {nom},\n{prenom} et {}\n{constructor}', COMMON_PLACEHOLDERS)).toEqual([{ name: 'prenom', line: 2 }, { name: '', line: 2 }, { name: 'constructor', line: 3 }]);
});
