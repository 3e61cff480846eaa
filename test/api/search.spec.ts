import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCollection, aGuest, answered, aPerson, countStatements, signedIn, startApi, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';

const SEARCH = `query ($pact: String!, $text: String!, $kinds: [SearchKind!], $first: Int, $offset: Int) { search(pact: $pact, text: $text, kinds: $kinds, first: $first, offset: $offset) {
  totalCount counts { kind count } hits { kind path number title { text found } excerpt { text found } organisation campaign context } } }`;

interface Hit {
  kind: string;
  path: string;
  number: number | null;
  title: { text: string; found: boolean }[];
  excerpt: { text: string; found: boolean }[];
  organisation: string | null;
  campaign: string | null;
  context: string | null;
}
interface Found {
  totalCount: number;
  counts: { kind: string; count: number }[];
  hits: Hit[];
}

let api: TestApi;
let scene: Collection;
let copil: TestClient;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCollection(api);
  copil = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'COPIL_MEMBER' }));
  await write(api, scene.tenant, `UPDATE commitment SET title = 'Créer des places d’hébergement d’urgence', purpose = 'Ouvrir des centres pour les <b>familles</b> à la rue.' WHERE tenant_id = $1 AND number = 2`);
});

async function find(client: TestClient, text: string, more: object = {}): Promise<Found> {
  return (await client.ask<{ search: Found }>(SEARCH, { pact: scene.pact.slug, text, ...more })).search;
}
const paths = async (client: TestClient, text: string, more: object = {}): Promise<string[]> => (await find(client, text, more)).hits.map(({ path }) => path);
const words = (pieces: Hit['title']): string[] => pieces.filter(({ found }) => found).map(({ text }) => text);

describe('a search', () => {
  it.each([['hébergement'], ['HEBERGEMENTS'], ['héberger urgence'], ['hebergem'], ['l’hébergement d’urgence'], ['famille'], ['rues']])('finds by stems, without accents or case, while one types: %s', async (text) => {
    expect(await paths(scene.visitor, text)).toEqual(['/engagements/2']);
  });

  it('shows where, as pieces of text and never as markup', async () => {
    const { hits, totalCount, counts } = await find(scene.visitor, 'famille');
    expect([totalCount, counts]).toEqual([1, [{ kind: 'COMMITMENT', count: 1 }]]);
    expect([words(hits[0]!.title), words(hits[0]!.excerpt)]).toEqual([[], ['familles']]);
    // What looks like a tag is left out of an excerpt.
    expect(hits[0]!.excerpt.map(({ text }) => text).join('')).not.toContain('<');
    const byTitle = (await find(scene.visitor, 'hébergement')).hits[0]!;
    expect([words(byTitle.title), byTitle.excerpt]).toEqual([['hébergement'], []]);
  });

  it.each([['2'], ['engagement 2'], ['Engagement n° 2']])('finds a commitment by its number, first: %s', async (text) => {
    expect((await paths(scene.visitor, text))[0]).toBe('/engagements/2');
  });

  it('finds organisations, indicators and published figures', async () => {
    expect(await paths(scene.visitor, 'emmaus')).toEqual([]);
    await write(api, scene.tenant, `INSERT INTO pact_participant (tenant_id, pact_id, organisation_id, participant, signatory) SELECT $1, $2, id, true, false FROM organisation WHERE tenant_id = $1 AND slug = 'emmaus' ON CONFLICT DO NOTHING`, [scene.pact.id]);
    expect(await paths(scene.visitor, 'emmaus')).toEqual(['/organisations/emmaus']);
    expect(await paths(scene.visitor, 'indicateur essai', { kinds: ['INDICATOR'] })).toEqual([`/indicateurs/${scene.indicator.code}`]);
    await write(api, scene.tenant, `INSERT INTO measurement (tenant_id, indicator_id, position, value, qualifier, period_kind, ends_on, end_precision, provenance, source_id, verbatim, recorded_at, recorded_by)
      SELECT $1, $2, 1, 3, 'EXACT', 'AT_DATE', '2018-12-31', 'DAY', 'PUBLISHED', s.id, 'trois permanences nocturnes', now(), 'essai' FROM source_document s WHERE s.tenant_id = $1`, [scene.indicator.id]);
    expect((await find(scene.visitor, 'permanence nocturne')).hits).toMatchObject([{ kind: 'FIGURE', path: `/indicateurs/${scene.indicator.code}` }]);
    // Three people: the words hold the number.
    await write(api, scene.tenant, `UPDATE indicator SET counts_persons = true WHERE tenant_id = $1`);
    for (const client of [scene.visitor, scene.reporter, copil]) expect(await paths(client, 'permanence nocturne')).toEqual([]);
    expect(await paths(scene.secretariat, 'permanence nocturne')).toHaveLength(1);
  });

  it('finds an answer for who may read it, and leads where they read it', async () => {
    await answered(api, scene, 1, { state: 'SUBMITTED' });
    await write(api, scene.tenant, `UPDATE report SET achievements = 'Un accueil de jour rénové.' WHERE tenant_id = $1`);
    const guest = await aGuest(api, scene, scene.caf, scene.campaign);
    for (const client of [scene.visitor, scene.stranger, copil]) expect(await find(client, 'rénovation accueil')).toMatchObject({ totalCount: 0, counts: [], hits: [] });
    for (const client of [scene.reporter, guest]) expect(await paths(client, 'accueils rénovés')).toEqual([`/rapports/${scene.campaign.code}/caf`]);
    expect(await paths(scene.secretariat, 'rénové')).toEqual([expect.stringMatching(new RegExp(`^/campagnes/${scene.campaign.code}/rapports/`))]);
    await write(api, scene.tenant, `UPDATE report SET state = 'ACCEPTED' WHERE tenant_id = $1`);
    expect((await find(scene.visitor, 'rénové')).hits).toMatchObject([{ kind: 'REPORT', path: '/engagements/1#rapports', number: 1, organisation: 'CAF', campaign: scene.campaign.code, context: `CAF, ${scene.campaign.code}` }]);
  });

  it('finds a decision for who reads it in the register', async () => {
    const [meeting] = await write<{ id: string }>(api, scene.tenant, `INSERT INTO meeting (tenant_id, pact_id, instance, title, starts_at) VALUES ($1, $2, 'COPIL', 'COPIL', '2018-12-20T13:30:00Z') RETURNING id`, [scene.pact.id]);
    const input = { pact: scene.pact.slug, meeting: meeting!.id, text: 'Ouvrir une permanence juridique.', commitments: [1], organisation: 'caf', dueOn: '2019-09-30' };
    await scene.secretariat.ask(`mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { problems { code } } }`, { input });
    for (const client of [scene.visitor, scene.stranger]) for (const text of ['juridique', 'décision 1']) expect(await paths(client, text, { kinds: ['DECISION'] })).toEqual([]);
    for (const client of [scene.secretariat, copil, scene.reporter]) {
      expect((await find(client, 'juridiques')).hits).toMatchObject([{ kind: 'DECISION', path: '/decisions/1' }]);
      expect((await paths(client, 'décision 1'))[0]).toBe('/decisions/1');
    }
  });

  it('never finds a neighbour’s', async () => {
    const neighbour = await aCollection(api);
    for (const client of [neighbour.visitor, neighbour.secretariat]) expect((await client.graphql(SEARCH, { pact: scene.pact.slug, text: 'hébergement' })).code).toBe('PACT_NOT_FOUND');
    const own = await neighbour.secretariat.ask<{ search: Found }>(SEARCH, { pact: neighbour.pact.slug, text: 'hébergement' });
    expect(own.search.hits).toEqual([]);
  });

  it('comes page by page, by kind, in one statement', async () => {
    const all = await paths(scene.visitor, 'engagement', { first: 50 });
    expect(all.length).toBeGreaterThanOrEqual(3);
    expect(await paths(scene.visitor, 'engagement', { first: 2, offset: 1 })).toEqual(all.slice(1, 3));
    expect(await find(scene.visitor, 'engagement', { kinds: ['ORGANISATION'] })).toMatchObject({ totalCount: 0, hits: [], counts: [{ kind: 'COMMITMENT' }] });
    const { statements } = await countStatements(api, () => find(scene.secretariat, 'engagement'));
    expect(statements.filter((sql) => sql.includes('ts_headline'))).toHaveLength(1);
    expect(statements.filter((sql) => /FROM (commitment|organisation|report|indicator)\b/.test(sql))).toHaveLength(1);
  });

  it('takes whatever is typed, within its length, and so many a minute', async () => {
    for (const text of ['', '   ', "'", '&|!():*<->', 'de la', "d'", '🙂', 'de ²', 'la ½', '² ³', 'ⅷ de', '\\', '%', 'a'.repeat(200), '0'.repeat(6)]) expect(await find(scene.visitor, text)).toMatchObject({ hits: expect.any(Array) });
    expect((await find(scene.visitor, '')).hits).toEqual([]);
    expect((await scene.visitor.graphql(SEARCH, { pact: scene.pact.slug, text: 'a'.repeat(201) })).code).toBe('SEARCH_TOO_LONG');
    await find(scene.reporter, 'x');
    await write(api, scene.tenant, `UPDATE rate_count SET count = 1000000 WHERE tenant_id = $1`);
    expect((await scene.reporter.graphql(SEARCH, { pact: scene.pact.slug, text: 'x' })).code).toBe('TOO_MANY_REQUESTS');
  });
});
