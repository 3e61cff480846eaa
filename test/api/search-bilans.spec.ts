import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { aCollection, answered, aPerson, countStatements, signedIn, startApi, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';
import { DRAFT, MOVE, SECTION, START, type Draft, type Payload } from '../builders/bilan.js';

const SEARCH = `query ($pact: String!, $text: String!, $kinds: [SearchKind!]) { search(pact: $pact, text: $text, kinds: $kinds, first: 50) { totalCount counts { kind count } hits { kind path number title { text found } excerpt { text found } year edition context } } }`;
const BEGIN = 'mutation ($input: StartAvisInput!) { startAvis(input: $input) { avis { id version } problems { code } } }';
const READ_AVIS = 'query ($pact: String!, $year: Int!) { avis(pact: $pact, year: $year) { id version fingerprint edition { recommendations { id } } } }';
const act = (name: string, input: string): string => `mutation ($input: ${input}!) { ${name}(input: $input) { problems { path code } } }`;

interface Hit {
  readonly kind: string;
  readonly path: string;
  readonly number: number | null;
  readonly title: { text: string; found: boolean }[];
  readonly excerpt: { text: string; found: boolean }[];
  readonly year: number | null;
  readonly edition: number | null;
  readonly context: string | null;
}

const year = 2019;
let api: TestApi;
let scene: Collection;
let conseil: TestClient;
let copil: TestClient;
let recommendation: string;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
  scene = await aCollection(api);
  copil = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'COPIL_MEMBER' }));
  const member = await aPerson(api, scene.tenant, { role: 'CONSEIL_MEMBER' });
  conseil = await signedIn(api, scene.tenant, member);
  await answered(api, scene, 1);
  await write(api, scene.tenant, `UPDATE report SET achievements = 'Une bagagerie ouverte.' WHERE tenant_id = $1`);
  await scene.secretariat.ask(START, { input: { pact: scene.pact.slug, year, cutOff: '2019-05-15' } });
  await words('INTRODUCTION', null, 'Cette année, les maraudes se sont coordonnées.');
  await words('AXIS', 1, 'Une introduction sur la domiciliation.', { examples: [{ commitment: 1, words: 'La consigne du canal.' }] });
  await move('SEND_TO_READING', { closesOn: '2019-06-10' });
  const { startAvis } = await scene.secretariat.ask<{ startAvis: { avis: { id: string } } }>(BEGIN, { input: { pact: scene.pact.slug, year } });
  await done(scene.secretariat, act('nameAvisWriters', 'NameAvisWritersInput'), { avis: startAvis.avis.id, persons: [member.id] });
  await done(conseil, act('writeAvis', 'WriteAvisInput'), { avis: startAvis.avis.id, version: (await avis()).version, words: 'Le Conseil salue les efforts de vaccination.' });
  await done(conseil, act('writeRecommendation', 'WriteRecommendationInput'), { avis: startAvis.avis.id, words: 'Ouvrir les douches municipales le dimanche.', organisation: 'caf', dueOn: '2019-06-14' });
}, 60_000);
afterAll(() => api.close());

async function done(client: TestClient, document: string, input: object): Promise<void> {
  const [payload] = Object.values(await client.ask<Record<string, { problems: unknown[] }>>(document, { input }));
  expect(payload!.problems).toEqual([]);
}
const draft = async (): Promise<Draft> => (await scene.secretariat.ask<{ bilanDraft: Draft }>(DRAFT, { pact: scene.pact.slug, year })).bilanDraft;
async function words(kind: string, axis: number | null, text: string, more: object = {}): Promise<void> {
  const { id, version, title } = (await draft()).sections.find((each) => each.kind === kind && each.axis === axis)!;
  await done(scene.secretariat, SECTION, { section: id, version, title, words: text, included: true, examples: [], ...more });
}
async function move(transition: string, more: object = {}): Promise<void> {
  const { id, version, fingerprint } = await draft();
  const { moveBilan } = await scene.secretariat.ask<{ moveBilan: Payload }>(MOVE, { input: { bilan: id, version, transition, ...(transition === 'FREEZE' ? { fingerprint } : {}), ...more } });
  expect(moveBilan.problems).toEqual([]);
}
const avis = async () => (await conseil.ask<{ avis: { id: string; version: number; fingerprint: string; edition: { recommendations: { id: string }[] } | null } }>(READ_AVIS, { pact: scene.pact.slug, year })).avis;
const find = async (client: TestClient, text: string, kinds: string[] = ['BILAN', 'AVIS', 'RECOMMENDATION']): Promise<Hit[]> => (await client.ask<{ search: { hits: Hit[] } }>(SEARCH, { pact: scene.pact.slug, text, kinds })).search.hits;
const paths = async (client: TestClient, text: string): Promise<string[]> => (await find(client, text)).map(({ path }) => path);
const plain = (pieces: Hit['title']): string => pieces.map(({ text }) => text).join('');

const SAID = ['maraude', 'domiciliations', 'bagagerie', 'consigne', 'vaccinations', 'douches'];

describe('a search', () => {
  it('finds nothing of what is being written, whoever asks', async () => {
    for (const client of [scene.visitor, scene.secretariat, conseil, scene.reporter]) for (const text of SAID) expect(await paths(client, text)).toEqual([]);
  });

  it('finds what is frozen for who reads it before everybody, and each owner what it is asked', async () => {
    await move('FREEZE');
    const { id, fingerprint } = await avis();
    await done(conseil, act('adoptAvis', 'AdoptAvisInput'), { avis: id, fingerprint, adoptedOn: '2019-05-15' });
    recommendation = (await avis()).edition!.recommendations[0]!.id;
    for (const client of [scene.secretariat, conseil]) {
      expect(await find(client, 'maraudes')).toMatchObject([{ kind: 'BILAN', path: '/bilans/2019/editions/1#introduction', year: 2019, edition: 1, context: '2019, édition 1' }]);
      expect(await paths(client, 'vaccination')).toEqual(['/bilans/2019/avis']);
      expect(await paths(client, 'douche')).toEqual(['/bilans/2019/avis/1']);
    }
    expect(await paths(scene.reporter, 'douche')).toEqual(['/bilans/2019/avis/1']);
    for (const text of ['maraude', 'domiciliation', 'consigne', 'vaccination']) expect(await paths(scene.reporter, text)).toEqual([]);
    for (const client of [scene.visitor, scene.stranger, copil]) for (const text of SAID) expect(await paths(client, text)).toEqual([]);
  });

  it('finds it for everybody once it is published, where it is read', async () => {
    await move('PUBLISH');
    expect(await find(scene.visitor, 'maraudes')).toMatchObject([{ kind: 'BILAN', path: '/bilans/2019#introduction', number: null, context: '2019', excerpt: expect.arrayContaining([{ text: 'maraudes', found: true }]) }]);
    expect(await paths(scene.visitor, 'DOMICILIATIONS')).toEqual(['/bilans/2019#axe-1']);
    expect(await find(scene.visitor, 'bagageries')).toMatchObject([{ path: '/bilans/2019#engagement-1', number: 1 }]);
    expect(await paths(scene.visitor, 'consign')).toEqual(['/bilans/2019#exemple-1']);
    expect((await paths(scene.visitor, 'bilan 2019'))[0]).toBe('/bilans/2019');
    const [found] = await find(scene.visitor, 'efforts vaccination');
    expect([found!.path, plain(found!.title), plain(found!.excerpt)]).toEqual(['/bilans/2019/avis', 'Avis du Conseil sur le bilan 2019', 'Le Conseil salue les efforts de vaccination']);
    expect(await find(scene.visitor, 'douche')).toMatchObject([{ kind: 'RECOMMENDATION', path: '/bilans/2019/avis/1', number: 1, context: '2019', excerpt: [] }]);
    expect((await paths(scene.visitor, 'recommandation 1'))[0]).toBe('/bilans/2019/avis/1');
    // What a line is about is found as the commitment.
    expect((await find(scene.visitor, 'engagement')).filter(({ path }) => path.includes('#engagement-'))).toEqual([]);
  });

  it('finds an answer for who writes it, for the secretariat once it is sent, for all once it is published', async () => {
    const says = { stance: 'ACCEPTED', reason: 'Deux piscines rénovées.', plan: 'Ouvrir en septembre.' };
    await done(scene.reporter, act('answerRecommendation', 'AnswerRecommendationInput'), { recommendation, version: 0, ...says, send: false });
    const finds = async (): Promise<boolean[]> => Promise.all([scene.reporter, scene.secretariat, conseil, scene.visitor].map(async (client) => (await paths(client, 'piscines')).length === 1));
    expect(await finds()).toEqual([true, false, false, false]);
    await done(scene.reporter, act('answerRecommendation', 'AnswerRecommendationInput'), { recommendation, version: 1, ...says, send: true });
    expect(await finds()).toEqual([true, true, false, false]);
    await done(scene.secretariat, act('reviewAnswer', 'ReviewAnswerInput'), { recommendation, version: 2, publish: true });
    expect(await finds()).toEqual([true, true, true, true]);
    // A word of the recommendation and one of its answer.
    const [found] = await find(scene.visitor, 'douche piscine');
    expect([found!.path, plain(found!.title), plain(found!.excerpt)]).toEqual(['/bilans/2019/avis/1', 'Ouvrir les douches municipales le dimanche.', 'Deux piscines rénovées. · Ouvrir en septembre.']);
  });

  it('finds the latest edition only, and nothing of one that was withdrawn', async () => {
    await move('CORRECT', { reason: 'Un oubli.' });
    await words('INTRODUCTION', null, 'Cette année, les accueils se sont coordonnés.');
    expect(await paths(scene.secretariat, 'maraude')).toEqual(['/bilans/2019#introduction']);
    await move('FREEZE', { reason: 'Un oubli.' });
    expect([await paths(scene.secretariat, 'maraude'), await paths(scene.secretariat, 'accueils coordonnés')]).toEqual([[], ['/bilans/2019/editions/2#introduction']]);
    expect([await paths(scene.visitor, 'maraude'), await paths(scene.visitor, 'accueils coordonnés')]).toEqual([['/bilans/2019#introduction'], []]);
    await move('UNFREEZE');
    expect(await write(api, scene.tenant, `SELECT DISTINCT edition_id FROM bilan_passage WHERE tenant_id = $1`)).toHaveLength(1);
    await move('FREEZE', { reason: 'Un oubli.' });
    await move('PUBLISH');
    expect([await paths(scene.visitor, 'maraude'), await paths(scene.visitor, 'accueils coordonnés')]).toEqual([[], ['/bilans/2019#introduction']]);
    await move('WITHDRAW', { reason: 'Une erreur.' });
    for (const client of [scene.visitor, scene.secretariat]) expect([await paths(client, 'accueils coordonnés'), await paths(client, 'maraude')]).toEqual([[], []]);
  });

  it('never finds a neighbour’s, in one statement, which finds its passages by their keys whatever others have', async () => {
    const neighbour = await aCollection(api);
    const own = (await neighbour.secretariat.ask<{ search: { hits: Hit[] } }>(SEARCH, { pact: neighbour.pact.slug, text: 'douche' })).search;
    expect(own.hits).toEqual([]);
    const { statements } = await countStatements(api, () => find(scene.visitor, 'douche'));
    const [search, ...more] = statements.filter((sql) => sql.includes('_passage'));
    expect([more, statements.filter((sql) => /FROM (commitment|bilan_edition|avis|recommendation)\b/.test(sql))]).toEqual([[], [search]]);
    expect(await planOf(search!)).toEqual({ scanned: [], keys: ['avis_passage_pkey', 'bilan_passage_pkey'] });
  });

  it('cannot be made to find what the edition does not say', async () => {
    await expect(write(api, scene.tenant, `UPDATE bilan_passage SET said = 'autre' WHERE tenant_id = $1`)).rejects.toThrow(/does not change/);
    await expect(write(api, scene.tenant, `INSERT INTO bilan_passage (tenant_id, edition_id, position, kind, anchor, title, said) SELECT $1, edition_id, 900, 'SECTION', 'x', 'x', 'x' FROM bilan_passage WHERE tenant_id = $1 LIMIT 1`)).rejects.toThrow(/nothing is added/);
    await expect(write(api, scene.tenant, `UPDATE avis_passage SET searchable = '' WHERE tenant_id = $1`)).rejects.toThrow(/does not change/);
  });
});

/** How the application's role would find its rows among those of a hundred spaces. */
async function planOf(sql: string): Promise<{ scanned: string[]; keys: string[] }> {
  const client = new pg.Client({ connectionString: api.database.superuserUrl });
  await client.connect();
  try {
    await client.query(`SET session_replication_role = replica`);
    await client.query(`INSERT INTO bilan_passage (tenant_id, edition_id, position, kind, anchor, title, said) SELECT md5('t' || (n % 100))::uuid, md5('e' || (n % 400))::uuid, n, 'LINE', 'x', 'x', 'des douches' FROM generate_series(1, 20000) n`);
    await client.query(`INSERT INTO avis_passage (tenant_id, edition_id, number, searchable) SELECT md5('t' || (n % 100))::uuid, md5('e' || (n % 400))::uuid, n, pacte_searchable('', 'des douches') FROM generate_series(1, 8000) n`);
    await client.query('ANALYZE bilan_passage');
    await client.query('ANALYZE avis_passage');
    await client.query('SET ROLE pacte_app');
    await client.query(`SELECT set_config('pacte.tenant_id', $1, false)`, [scene.tenant.id]);
    const plan = (await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN (GENERIC_PLAN) ${sql}`)).rows.map((row) => row['QUERY PLAN']).join('\n');
    return { scanned: [...plan.matchAll(/Seq Scan on (\w+_passage)/g)].map(([, table]) => table!), keys: [...new Set([...plan.matchAll(/using (\w+_passage_pkey)/g)].map(([, key]) => key!))].sort() };
  } finally {
    await client.end();
  }
}
