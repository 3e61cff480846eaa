import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TenantRef } from '#platform';
import { startApi, write, type TestApi, type TestClient } from '../builders/index.js';
import { aParisTenant, PARIS_SLUG } from '../builders/paris-pact.js';

const SEARCH = `query ($text: String!, $kinds: [SearchKind!]) { search(pact: "${PARIS_SLUG}", text: $text, kinds: $kinds, first: 50) { totalCount hits { kind path title { text found } excerpt { text found } } } }`;

interface Piece {
  readonly text: string;
  readonly found: boolean;
}
interface Hit {
  readonly kind: string;
  readonly path: string;
  readonly title: readonly Piece[];
  readonly excerpt: readonly Piece[];
}

let api: TestApi;
let tenant: TenantRef;
let visitor: TestClient;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
  tenant = await aParisTenant(api);
  visitor = api.client(tenant);
}, 60_000);
afterAll(() => api.close());

const find = async (text: string, kinds: string[] = []): Promise<readonly Hit[]> => (await visitor.ask<{ search: { hits: Hit[] } }>(SEARCH, { text, kinds })).search.hits;
const paths = async (text: string, kinds: string[] = []): Promise<string[]> => (await find(text, kinds)).map(({ path }) => path);
const marked = (pieces: readonly Piece[]): string => pieces.filter(({ found }) => found).map(({ text }) => text.toLowerCase()).join(' ');

const said = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

describe('in the Paris pact', () => {
  it('the title typed whole comes first, then titles that say it, then texts, however often they do', async () => {
    await write(api, tenant, `UPDATE commitment SET note = repeat('Maraudes. ', 80) WHERE tenant_id = $1 AND number = 22`);
    const hits = await find('maraudes');
    expect(hits[0]!.path).toBe('/organisations/maraudes');
    const titled = hits.map(({ title }) => /maraude/i.test(said(title)));
    expect(titled.filter(Boolean).length).toBeGreaterThanOrEqual(5);
    expect(titled).toEqual(titled.toSorted((one, other) => Number(other) - Number(one)));
    expect(hits.findIndex(({ path }) => path === '/engagements/22')).toBe(titled.indexOf(false));
  });

  it('a number comes before a title that bears it', async () => {
    expect((await paths('48'))[0]).toBe('/engagements/48');
    expect((await paths('engagement n° 22'))[0]).toBe('/engagements/22');
  });

  it('an organisation is found first by its name or its acronym, however written', async () => {
    for (const text of ['Samusocial de Paris', 'samu social de paris', 'SAMU-SOCIAL DE PARIS']) expect((await paths(text))[0]).toBe('/organisations/samusocial-de-paris');
    expect((await paths('djs'))[0]).toBe('/organisations/djs');
  });

  it('words are found joined, apart and hyphened, while one types', async () => {
    const joined = await paths('samusocial');
    expect(joined).toContain('/organisations/samusocial-de-paris');
    // Commitment 56 writes « SAMU social » in its title.
    expect(joined).toContain('/engagements/56');
    for (const text of ['samu social', 'samu-social', 'samusoc', 'SAMU soc']) expect((await paths(text)).toSorted()).toEqual(joined.toSorted());
    for (const text of ['rendez-vous', 'rendez vous', 'rendezvous', 'rendezvou']) expect((await paths(text))[0]).toBe('/engagements/1');
  });

  it.each([
    ['hebergement d’urgence', "hébergement d'urgence"],
    ['bagagerie', 'bagageries'],
    ['personne isolée', 'personnes isolés'],
    ['maraude', 'maraudes'],
  ])('« %s » finds what « %s » does', async (one, other) => {
    const found = await paths(one, ['COMMITMENT']);
    expect(found).not.toEqual([]);
    expect((await paths(other, ['COMMITMENT'])).toSorted()).toEqual(found.toSorted());
  });

  it('what is marked is what was asked, and not pieces of it', async () => {
    for (const { title, excerpt } of await find('hébergement')) expect(marked([...title, ...excerpt])).not.toMatch(/\bment/);
    const [first] = await find('rendezvous');
    expect(marked(first!.title)).toContain('rendez');
  });
});
