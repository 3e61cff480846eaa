import { describe, expect, it } from '@jest/globals';
import { writeLetter } from './letter.js';

const letter = writeLetter({
  locale: 'fr',
  subject: 'Votre lien\r\nBcc: x@y.example',
  parts: [
    { kind: 'text', text: 'Bonjour <Aline> & Cie,' },
    { kind: 'list', items: ['Engagement 1', 'Engagement 2'] },
    { kind: 'action', label: 'Répondre', url: 'https://pacte.example/repondre?jeton=a&b' },
  ],
  signature: 'Le secrétariat',
});

describe('a letter', () => {
  it('says the same in text and in HTML', () => {
    expect(letter.text).toBe('Bonjour <Aline> & Cie,\n\n- Engagement 1\n- Engagement 2\n\nRépondre :\nhttps://pacte.example/repondre?jeton=a&b\n\nLe secrétariat\n');
    expect(letter.html).toContain('<html lang="fr">');
    expect(letter.html).toContain('<li>Engagement 1</li>');
  });

  it('lets no text become markup, nor a subject a header', () => {
    expect(letter.html).toContain('Bonjour &#60;Aline&#62; &#38; Cie,');
    expect(letter.html).toContain('href="https://pacte.example/repondre?jeton=a&#38;b"');
    expect(letter.subject).toBe('Votre lien Bcc: x@y.example');
  });
});
