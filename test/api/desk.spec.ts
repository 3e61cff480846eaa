import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCampaign, aCollection, aPact, anIndicator, answered, countStatements, openCampaign, standAt, startApi, write, type Collection, type TestApi } from '../builders/index.js';

const COMMITMENTS = 106;
/** Knows the reader by their session. */
const SESSION = 1;
const REQUEST = `query ($id: ID!) { reportRequest(id: $id) { id commitment { number purpose indicators { code } } report { achievements } previousReport { achievements } } }`;

/** The page's own documents, as the browser sends them. */
const documents = Object.values(JSON.parse(readFileSync('apps/web/src/graphql/manifest.json', 'utf8')) as Record<string, string>);
const documentOf = (name: string): string => documents.find((text) => text.includes(`query ${name}(`))!;

let api: TestApi;
let scene: Collection;

beforeAll(async () => {
  api = await startApi();
  scene = await aCollection(api, { open: false });
  // As long as the longest: an organisation that answers for a whole pact, and wrote a page about each commitment.
  const pact = await aPact(api, scene.tenant, { commitments: COMMITMENTS, leads: Array.from({ length: COMMITMENTS }, () => scene.caf) });
  scene = { ...scene, pact };
  await write(api, scene.tenant, `UPDATE commitment SET title = left(title || repeat(' développer des réponses', 9), 150), purpose = repeat('Objet ', 120), means = repeat('Moyen ', 60) WHERE tenant_id = $1`);
  await write(api, scene.tenant, `UPDATE axis SET title = 'Prévenir les ruptures et leurs conséquences sociales' WHERE tenant_id = $1`);
  await aCampaign(api, scene.tenant, pact, { state: 'PLANNED' });
  await openCampaign(scene.secretariat, pact.slug, '2019-S1');
  for (const { number, id } of pact.commitments) {
    await answered(api, scene, number);
    await anIndicator(api, scene.tenant, pact, id, { code: `places-${number}` });
  }
  await write(api, scene.tenant, `UPDATE report SET achievements = repeat('Deux permanences ouvertes. ', 60), next_steps = repeat('Une troisième. ', 60) WHERE tenant_id = $1`);
  await aCampaign(api, scene.tenant, pact, { code: '2019-S2', state: 'PLANNED', opensOn: '2019-10-15', dueOn: '2019-12-05', closesOn: '2019-12-19' });
  await standAt(api, scene.tenant, '2019-11-01');
  await openCampaign(scene.secretariat, pact.slug, '2019-S2');
});
afterAll(() => api.close());

interface Desk {
  readonly requests: readonly { readonly id: string; readonly commitment: { readonly number: number }; readonly previousReport: { readonly excerpt: string } }[];
}
const desk = async (): Promise<Desk> => (await scene.reporter.ask<{ reportingDesk: Desk }>(documentOf('ReportingDesk'), { pact: scene.pact.slug, campaign: '2019-S2', organisation: 'caf' })).reportingDesk;

describe('the organisation’s page', () => {
  it('of a whole pact is one statement for each of its lists, and stays under 100 kB, however much was written', async () => {
    const { result, statements } = await countStatements(api, desk);
    expect(result.requests).toHaveLength(COMMITMENTS);
    // The desk, and the other campaigns that the page leads to.
    expect(statements).toHaveLength(SESSION + 2);
    expect(Buffer.byteLength(JSON.stringify({ data: { reportingDesk: result } }))).toBeLessThan(100_000);
    expect(result.requests[0]!.previousReport.excerpt).toMatch(/^(Deux permanences ouvertes\. ?){5,}.*\S…$/);
  });

  it('gives all that one answer needs when its card opens, to its organisation and the secretariat only', async () => {
    const { id } = (await desk()).requests[0]!;
    const { result, statements } = await countStatements(api, () => scene.reporter.ask<{ reportRequest: { commitment: { purpose: string }; previousReport: { achievements: string } } }>(REQUEST, { id }));
    expect(statements).toHaveLength(SESSION + 1);
    expect(result.reportRequest.commitment.purpose.length).toBeGreaterThan(700);
    expect(result.reportRequest.previousReport.achievements.length).toBeGreaterThan(1500);
    expect((await scene.secretariat.graphql(REQUEST, { id })).code).toBeUndefined();
    expect((await scene.stranger.graphql(REQUEST, { id })).code).toBe('REQUEST_NOT_FOUND');
    expect((await scene.reporter.graphql(REQUEST, { id: '00000000-0000-4000-8000-000000000000' })).code).toBe('REQUEST_NOT_FOUND');
    expect((await scene.reporter.graphql(REQUEST, { id: 'x' })).code).toBe('BAD_ID');
    expect((await scene.visitor.graphql(REQUEST, { id })).code).toBe('SIGN_IN_REQUIRED');
  });
});
