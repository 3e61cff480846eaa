import { describe, expect, it } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import type { Language } from '../labels/language.js';
import { createApi } from './api.js';
import { document } from './document.js';

const SAVE = document<object, object>('Save', '0123456789');
const plain = (words: string): string => words.replaceAll(/\s/g, ' ');

function refusalOf(fetch: () => Promise<Response>, { language = 'fr', signal }: { language?: Language; signal?: AbortSignal } = {}): Promise<string> {
  const api = createApi({ endpoint: '/graphql', fetch, language: () => language, queries: new QueryClient() });
  return api.send(SAVE, {}, signal).then(
    () => 'not refused',
    (error: Error) => plain(error.message),
  );
}

const cut = () => Promise.reject(new TypeError('Failed to fetch'));
const answering = (body: string, status = 200) => () => Promise.resolve(new Response(body, { status }));

describe('a request that came to nothing', () => {
  it('says that nothing is saved without a connection, in the reader’s language', async () => {
    expect(await refusalOf(cut)).toBe('Pas de connexion : rien n’est enregistré. Votre texte reste ici ; réessayez.');
    expect(await refusalOf(cut, { language: 'en' })).toBe('No connection: nothing is saved. Your text stays here; try again.');
  });

  it('speaks of no text where something was only read', async () => {
    expect(await refusalOf(cut, { signal: new AbortController().signal })).toBe('Pas de connexion : rien n’a pu être lu. Réessayez.');
  });

  it('does not say that nothing is saved when the answer cannot be read: perhaps it is', async () => {
    expect(await refusalOf(answering('<h1>Bad gateway</h1>', 502))).toBe('Le service n’a pas répondu : rien ne dit que c’est enregistré. Votre texte reste ici ; réessayez.');
  });

  it('is never without words, even when the service refuses without any', async () => {
    expect(await refusalOf(answering('{"errors":[{"message":""}]}'))).toContain('Une erreur est survenue');
  });
});
