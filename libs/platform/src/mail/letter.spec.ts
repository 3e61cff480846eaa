import { describe, expect, it } from '@jest/globals';
import { writeLetter } from './letter.js';

const letter = writeLetter({
  locale: 'fr',
  subject: 'Votre lien\r\nBcc: x@y.example',
  parts: [
    { kind: 'text', text: 'Bonjour <Aline> & Cie,' },
    { kind: 'heading', text: 'À faire' },
    { kind: 'list', items: ['Engagement 1', 'Engagement 2'] },
    { kind: 'action', label: 'Répondre', url: 'https://pacte.example/repondre?jeton=a&b' },
  ],
  signature: 'Le secrétariat',
});

describe('a letter', () => {
  it('says the same in text and in HTML', () => {
    expect(letter.text).toBe('Bonjour <Aline> & Cie,\n\nÀ faire\n=======\n\n- Engagement 1\n- Engagement 2\n\nRépondre :\nhttps://pacte.example/repondre?jeton=a&b\n\nLe secrétariat\n');
    expect(letter.html).toContain('<html lang="fr">');
    expect(letter.html).toMatch(/<h2 [^>]*>À faire<\/h2>\n<ul style=[^>]*><li [^>]*>Engagement 1<\/li>/);
  });

  it('lets no text become markup, nor a subject a header', () => {
    expect(letter.html).toContain('Bonjour &#60;Aline&#62; &#38; Cie,');
    expect(letter.html).toContain('href="https://pacte.example/repondre?jeton=a&#38;b"');
    expect(letter.subject).toBe('Votre lien Bcc: x@y.example');
  });
});

describe('the parts of a letter', () => {
  it('say in which language quoted words are', () => {
    const items = [{ before: 'Commitment 4 – ', quoted: 'Créer des places', lang: 'fr' as const, after: ' (to report)' }];
    const { html, text } = writeLetter({ locale: 'en', subject: 'x', parts: [{ kind: 'list', items }], signature: 'y' });
    expect(html).toContain('Commitment 4 – <span lang="fr">Créer des places</span> (to report)</li>');
    expect(text).toContain('- Commitment 4 – Créer des places (to report)');
  });

  it('lead from a line to what it is about, once in the plain text', () => {
    const items = [{ before: 'Commitment 4 – ', quoted: 'Créer des places', lang: 'fr' as const, after: '', url: 'https://pacte.example/a?b=1&c=2' }];
    const { html, text } = writeLetter({ locale: 'en', subject: 'x', parts: [{ kind: 'heading', text: 'Now', within: true }, { kind: 'list', items }], signature: 'y' });
    expect(html).toContain('<a href="https://pacte.example/a?b=1&#38;c=2" style="color:#1f3a5f"><span lang="fr">Créer des places</span></a></li>');
    expect(html).toMatch(/<h3 [^>]*>Now<\/h3>/);
    expect(text).toBe('Now\n---\n\n- Commitment 4 – Créer des places\n\ny\n');
  });

  it('have a style whose quotes do not end its attribute', () => {
    expect(letter.html).toMatch(/<div style="[^"]*font-family:Georgia,'Times New Roman',serif;[^"]*color:#1a1a1a">/);
  });

  it('keep French signs with their word', () => {
    const { html, text } = writeLetter({ locale: 'fr', subject: 'x', parts: [{ kind: 'text', text: 'Une « question » ?' }], signature: 'y' });
    expect(html).toContain('Une «\u00a0question\u00a0»\u00a0?');
    expect(text).toContain('Une « question » ?');
  });
});
