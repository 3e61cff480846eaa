import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedDemonstrationReports } from '#reporting';
import { aCampaign, aCollection, answered, aTenant, countStatements, openCampaign, standAt, startApi, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';
import { aParisTenant } from '../builders/paris-pact.js';

const DOCUMENT = readFileSync('apps/web/src/comparison/comparison.graphql', 'utf8');

interface Compared {
  readonly commitment: { readonly number: number };
  readonly moves: string[];
  readonly leftOutBefore: string | null;
  readonly leftOutAfter: string | null;
}
interface Comparison {
  readonly before: { readonly campaign: { readonly code: string }; readonly line: { readonly reported: number } } | null;
  readonly after: { readonly campaign: { readonly code: string } } | null;
  readonly commitments: Compared[];
}

let api: TestApi;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());

async function compared(client: TestClient, pact: string, before?: string, after?: string): Promise<Comparison> {
  return (await client.ask<{ comparison: Comparison }>(DOCUMENT, { pact, before, after })).comparison;
}

async function twoSemesters(): Promise<Collection> {
  const scene = await aCollection(api, { open: false });
  await aCampaign(api, scene.tenant, scene.pact, { code: '2018-S2', state: 'PLANNED', opensOn: '2018-10-15', dueOn: '2018-12-06', closesOn: '2018-12-20' });
  for (const code of ['2018-S2', '2019-S1']) await openCampaign(scene.secretariat, scene.pact.slug, code);
  for (const number of [1, 2, 3]) await answered(api, scene, number, { campaign: '2018-S2', on: '2018-12-01' });
  await answered(api, scene, 1, { weather: 'STORM', status: 'SUSPENDED' });
  await answered(api, scene, 2, { state: 'SUBMITTED', weather: 'CLOUDY' });
  await answered(api, scene, 4);
  return scene;
}

describe('the comparison of two semesters', () => {
  it('lists what moved and says why the others are left out, to each reader theirs', async () => {
    const scene = await twoSemesters();
    await standAt(api, scene.tenant, '2019-06-07');
    const seen = await compared(scene.visitor, scene.pact.slug);
    expect([seen.before!.campaign.code, seen.after!.campaign.code, seen.before!.line.reported]).toEqual(['2018-S2', '2019-S1', 3]);
    const of = ({ commitments }: Comparison) => commitments.map(({ moves, leftOutBefore, leftOutAfter }) => [moves, leftOutBefore, leftOutAfter]);
    expect(of(seen)).toEqual([
      [['WORSENED', 'STATUS_CHANGED'], null, null],
      [[], null, 'NOT_ACCEPTED'],
      [['SILENT_NOW'], null, 'SILENT'],
      [['ANSWERED_ANEW'], 'SILENT', null],
    ]);
    for (const client of [scene.secretariat, scene.reporter]) expect(of(await compared(client, scene.pact.slug))[1]).toEqual([['WORSENED'], null, null]);
    expect(of(await compared(scene.stranger, scene.pact.slug))).toEqual(of(seen));
  });

  it('tells of another lead, and of one that was not asked', async () => {
    const scene = await twoSemesters();
    const inSemester = `FROM commitment n, campaign k WHERE q.tenant_id = $1 AND n.tenant_id = $1 AND k.tenant_id = $1 AND n.id = q.commitment_id AND k.id = q.campaign_id AND k.code = '2019-S1'`;
    await write(api, scene.tenant, `UPDATE report_request q SET organisation_id = $2 ${inSemester} AND n.number = 2`, [scene.ville.id]);
    await write(api, scene.tenant, `UPDATE report_request q SET role = 'CO_LEAD' ${inSemester} AND n.number = 3`);
    const { commitments } = await compared(scene.visitor, scene.pact.slug);
    expect(commitments[1]).toMatchObject({ moves: ['LEAD_CHANGED'], leftOutAfter: 'NOT_ACCEPTED' });
    expect(commitments[2]).toMatchObject({ moves: [], leftOutBefore: null, leftOutAfter: 'NOT_ASKED' });
  });

  it('puts the earlier semester first, however they are named; refuses one that there is not, and a neighbour', async () => {
    const scene = await twoSemesters();
    const { slug } = scene.pact;
    const turned = await compared(scene.visitor, slug, '2019-S1', '2018-S2');
    expect(turned).toEqual(await compared(scene.visitor, slug, '2018-S2', '2019-S1'));
    expect((await compared(scene.visitor, slug, undefined, '2018-S2')).before).toBeNull();
    const same = await compared(scene.visitor, slug, '2019-S1', '2019-S1');
    expect([same.before?.campaign.code, same.after?.campaign.code]).toEqual(['2018-S2', '2019-S1']);
    expect((await compared(scene.visitor, slug, '2019-S1')).before?.campaign.code).toBe('2018-S2');
    expect((await compared(scene.visitor, slug, '2018-S2', '2018-S2')).before).toBeNull();
    expect((await scene.visitor.graphql(DOCUMENT, { pact: slug, after: '2031-S1' })).code).toBe('CAMPAIGN_NOT_FOUND');
    await aCampaign(api, scene.tenant, scene.pact, { code: '2019-S2', state: 'PLANNED', opensOn: '2019-10-15', dueOn: '2019-12-06', closesOn: '2019-12-20' });
    expect((await scene.visitor.graphql(DOCUMENT, { pact: slug, after: '2019-S2' })).code).toBe('CAMPAIGN_NOT_BEGUN');
    expect((await scene.visitor.graphql(DOCUMENT, { pact: 'inconnu' })).code).toBe('PACT_NOT_FOUND');
    const neighbour = api.client(await aTenant(api, { demonstration: true }));
    expect((await neighbour.graphql(DOCUMENT, { pact: slug })).code).toBe('PACT_NOT_FOUND');
    expect((await neighbour.get(`/files/comparaison/${slug}.csv`)).status).toBe(404);
  });

  it('is given as a file, with those left out', async () => {
    const scene = await twoSemesters();
    const lines = (await scene.visitor.get(`/files/comparaison/${scene.pact.slug}.csv?de=2018-S2&a=2019-S1`)).text.split('\r\n');
    expect(lines).toHaveLength(1 + 4 + 1);
    expect(lines[1]).toBe('1,Engagement 1,1,WORSENED STATUS_CHANGED,2018-S2,caf,ACCEPTED,false,IN_PROGRESS,SUNNY,,2019-S1,caf,ACCEPTED,false,SUSPENDED,STORM,');
    expect(lines[2]).toBe('2,Engagement 2,1,,2018-S2,caf,ACCEPTED,false,IN_PROGRESS,SUNNY,,2019-S1,caf,SENT,false,,,NOT_ACCEPTED');
    await scene.secretariat.get(`/files/comparaison/${scene.pact.slug}.csv`);
    expect(await write(api, scene.tenant, `SELECT FROM audit_entry WHERE tenant_id = $1 AND action = 'comparison.exported'`)).toHaveLength(1);
  });

  it('of the whole Paris pact is one statement, less than 60 kB compressed, and agrees with what the overview says moved', async () => {
    const tenant = await aParisTenant(api, seedDemonstrationReports);
    const client = api.client(tenant);
    const pact = 'pacte-paris-2015';
    for (const [before, after] of [['2018-S1', '2018-S2'], ['2018-S2', '2019-S1']] as const) {
      const { result, statements } = await countStatements(api, () => compared(client, pact, before, after));
      expect(statements).toHaveLength(1);
      expect(gzipSync(JSON.stringify({ data: { comparison: result } })).length).toBeLessThan(60_000);
      expect(result.commitments).toHaveLength(106);
      const moved = result.commitments.filter(({ moves }) => moves.some((move) => ['WORSENED', 'IMPROVED', 'STATUS_CHANGED'].includes(move))).map(({ commitment }) => commitment.number);
      const overview = await client.ask<{ overview: { moved: { commitment: { number: number } }[] } }>(`query ($pact: String!, $campaign: String) { overview(pact: $pact, campaign: $campaign) { moved { commitment { number } } } }`, { pact, campaign: after });
      expect(moved).toEqual(overview.overview.moved.map(({ commitment }) => commitment.number));
    }
  }, 120_000);
});
